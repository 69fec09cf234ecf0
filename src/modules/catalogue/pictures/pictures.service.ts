import { eq, inArray, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { diff, pick } from "@/lib/changes";
import { positionsAfterMove } from "@/lib/ordered-rows";
import type { Grants } from "@/lib/permissions";
import { maxPictures } from "@/lib/product-picture";
import { lockRow, notFound } from "@/modules/catalogue/products/locked-products";
import { stampProduct } from "@/modules/catalogue/products/stamp-product";
import { catalogueOf } from "@/modules/catalogue/products/stored-status";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { productPictures, storedPictures } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import type { Principal } from "@/server/principal";
import { discardUnused, removeStored } from "@/server/storage/staged";
import { storageOf } from "@/server/storage/storage";
import { assertStorageLeft, bytesLeft } from "@/server/storage/storage-limit";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { encodePicture, type PictureImage } from "./picture-image";
import { asPicture, type PictureRow, readPictures } from "./picture-rows";
import type {
  AddPictureInput,
  PictureByIdInput,
  ProductPicture,
  UpdatePictureInput,
} from "./pictures.schema";
import { addImage, storeImage } from "./stored-image";

const t = textsOf("pictureErrors");

const uploadsPerHour = 300;

/** The pictures of a product that the viewer may see, in their order. Throws AppError NOT_FOUND. */
export async function listPictures(
  db: TenantDb,
  viewer: Grants,
  productId: number,
): Promise<ProductPicture[]> {
  const rows = await readPictures(db, productId, catalogueOf(viewer));
  if (!rows) throw notFound(productId);
  return rows.map(asPicture);
}

/**
 * Adds a picture at the end. Throws what `encodePicture` throws, and AppError NOT_FOUND, TOO_MANY_REQUESTS, DUPLICATE if the
 * product has the picture already, LIMIT_REACHED if it has ten, or the organization has no room for more, and
 * SERVICE_UNAVAILABLE if the files cannot be stored.
 */
export async function addPicture(
  db: TenantDb,
  { user: { userId, organizationId } }: Pick<Principal, "user">,
  { id, content, alt }: AddPictureInput,
): Promise<ProductPicture> {
  await consumeOrThrow(`picture:${organizationId}:${userId}`, uploadsPerHour, 3600);
  // Before the transaction: it takes longer than everything else together.
  const image = await encodePicture(Buffer.from(content, "base64"));
  const stored = await storeImage(db, image);
  const { hash, width, height } = stored;
  try {
    return await change(db, async (tx, audit) => {
      const [, , rows = [], left, isStored] = await sentTogether([
        // Whoever adds or removes pictures waits: files are shared, and counted together.
        lockOrganization(tx),
        lockRow(tx, id, "all"),
        readPictures(tx, id),
        bytesLeft(tx),
        tx.exists(storedPictures, eq(storedPictures.hash, hash)),
      ]);
      const last = rows.at(-1);
      assertRoomFor(rows, stored);
      if (!isStored) {
        assertStorageLeft(left, stored);
        await addImage(tx, stored);
      }
      const position = (last?.stored ?? 0) + 1;
      const [{ insertId }] = await sentTogether([
        tx.insert(productPictures, { productId: id, hash, position, alt }),
        stampProduct(tx, id),
        audit.record({ action: "product.add_picture", entityId: id, after: { picture: hash, alt } }),
      ]);
      return { id: insertId, productId: id, hash, alt, position: rows.length + 1, width, height };
    });
  } finally {
    await discardUnused([stored]);
  }
}

/** Describes or moves a picture. Throws AppError NOT_FOUND. */
export async function updatePicture(
  db: TenantDb,
  { id, pictureId, alt, position }: UpdatePictureInput,
): Promise<ProductPicture> {
  return change(db, async (tx, audit) => {
    const [, rows = []] = await sentTogether([lockRow(tx, id, "all"), readPictures(tx, id)]);
    const current = pictureIn(rows, pictureId);
    const wanted = { alt, position: position && Math.min(position, rows.length) };
    const changed = diff(current, wanted);
    if (Object.keys(changed).length === 0) return asPicture(current);
    const moves = changed.position ? positionsAfterMove(rows, current, changed.position) : [];
    await sentTogether([
      ...moves.map((move) =>
        tx.update(productPictures, { position: move.position }, eq(productPictures.id, move.id)),
      ),
      changed.alt !== undefined &&
        tx.update(productPictures, { alt: changed.alt }, eq(productPictures.id, pictureId)),
      stampProduct(tx, id),
      audit.record({
        action: "product.update_picture",
        entityId: id,
        before: pick(current, Object.keys(changed)),
        after: changed,
      }),
    ]);
    return asPicture({ ...current, ...changed });
  });
}

/** Removes a picture, and its files if no product has it any more. Throws AppError NOT_FOUND. */
export async function removePicture(
  db: TenantDb,
  { id, pictureId }: PictureByIdInput,
): Promise<ProductPicture> {
  const { removed, isUsed } = await change(db, async (tx, audit) => {
    const [, , rows = []] = await sentTogether([
      // Nobody begins to use the files meanwhile: copies of products share this lock.
      lockOrganization(tx),
      lockRow(tx, id, "all"),
      readPictures(tx, id),
    ]);
    const picture = pictureIn(rows, pictureId);
    const { hash, alt } = picture;
    const [, isUsedElsewhere] = await sentTogether([
      tx.delete(productPictures, eq(productPictures.id, pictureId)),
      tx.exists(productPictures, allOf(eq(productPictures.hash, hash), ne(productPictures.id, pictureId))),
      stampProduct(tx, id),
    ]);
    await sentTogether([
      !isUsedElsewhere && removeStored(tx, "pictures", picture),
      audit.record({ action: "product.remove_picture", entityId: id, before: { picture: hash, alt } }),
    ]);
    return { removed: picture, isUsed: isUsedElsewhere };
  });
  if (!isUsed) await storageOf("pictures", removed).deleteAfterwards(db, removed);
  return asPicture(removed);
}

/** Gives a new product the pictures of another one: the files are the same. In the transaction that locks that one. */
export async function copyPictures(tx: TenantDb, rows: PictureRow[], productId: number): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(
    productPictures,
    rows.map(({ hash, position, alt }) => ({ productId, hash, position, alt })),
  );
}

/** Which of these products have pictures. */
export async function idsWithPictures(tx: TenantDb, ids: number[]): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectDistinct({ id: productPictures.productId })
    .from(productPictures)
    .where(inArray(productPictures.productId, ids));
  return new Set(rows.map(({ id }) => id));
}

function assertRoomFor(rows: PictureRow[], { hash }: PictureImage): void {
  if (rows.some((row) => row.hash === hash)) throw fieldError("DUPLICATE", "content", t("thereAlready"));
  if (rows.length < maxPictures) return;
  throw fieldError("LIMIT_REACHED", "content", t("tooMany", { max: String(maxPictures) }));
}

function pictureIn(rows: PictureRow[], id: number): PictureRow {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new AppError("NOT_FOUND", t("notFound", { id: String(id) }));
  return found;
}
