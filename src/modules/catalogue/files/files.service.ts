import { createHash } from "node:crypto";
import { eq, inArray, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { diff } from "@/lib/changes";
import { positionsAfterMove } from "@/lib/ordered-rows";
import type { Grants } from "@/lib/permissions";
import { fileNameFor, isFileKind, maxFiles, readFileKind } from "@/lib/product-file";
import { lockRow, notFound } from "@/modules/catalogue/products/locked-products";
import { stampProduct } from "@/modules/catalogue/products/stamp-product";
import { catalogueOf } from "@/modules/catalogue/products/stored-status";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { productFiles, storedFiles } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import type { Principal } from "@/server/principal";
import { addStored, discardUnused, removeStored, stage } from "@/server/storage/staged";
import { storageOf } from "@/server/storage/storage";
import { assertStorageLeft, bytesLeft } from "@/server/storage/storage-limit";
import { wholeFile } from "@/server/storage/stored-kinds";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { asFile, type FileRow, readFiles } from "./file-rows";
import type { AddFileInput, FileByIdInput, ProductFile, UpdateFileInput } from "./files.schema";

const t = textsOf("fileErrors");

const uploadsPerHour = 300;

/** The files of a product that the viewer may see, in their order. Throws AppError NOT_FOUND. */
export async function listFiles(db: TenantDb, viewer: Grants, productId: number): Promise<ProductFile[]> {
  const rows = await readFiles(db, productId, catalogueOf(viewer));
  if (!rows) throw notFound(productId);
  return rows.map(asFile);
}

/**
 * Adds a file at the end. Throws AppError BAD_REQUEST, at the field `content`, for what is none of the accepted kinds,
 * NOT_FOUND, TOO_MANY_REQUESTS, DUPLICATE if the product has the file already, LIMIT_REACHED if it has as many as it can, or
 * the organization has no room for more, and SERVICE_UNAVAILABLE if it cannot be stored.
 */
export async function addFile(
  db: TenantDb,
  { user: { userId, organizationId } }: Pick<Principal, "user">,
  { id, content: encoded, name: given }: AddFileInput,
): Promise<ProductFile> {
  await consumeOrThrow(`file:${organizationId}:${userId}`, uploadsPerHour, 3600);
  const content = Buffer.from(encoded, "base64");
  const read = readFileKind(content);
  if ("problem" in read) throw fieldError("BAD_REQUEST", "content", read.problem);
  const { kind } = read;
  const name = fileNameFor(kind, given);
  const bytes = content.length;
  const hash = createHash("sha256").update(content).digest("hex");
  const staged = await stage(db, "files", { hash, parts: [{ part: wholeFile, content }] });
  try {
    return await change(db, async (tx, audit) => {
      const [, , rows = [], left, isStored] = await sentTogether([
        // Whoever adds or removes files waits: they are shared, and counted together.
        lockOrganization(tx),
        lockRow(tx, id, "all"),
        readFiles(tx, id),
        bytesLeft(tx),
        tx.exists(storedFiles, eq(storedFiles.hash, hash)),
      ]);
      assertRoomFor(rows, hash);
      if (!isStored) {
        assertStorageLeft(left, { bytes });
        await addStored(tx, staged, (where) => tx.insert(storedFiles, { hash, kind, bytes, ...where }));
      }
      const position = (rows.at(-1)?.stored ?? 0) + 1;
      const [{ insertId }] = await sentTogether([
        tx.insert(productFiles, { productId: id, hash, position, name }),
        stampProduct(tx, id),
        audit.record({ action: "product.add_file", entityId: id, after: { file: name } }),
      ]);
      return { id: insertId, productId: id, name, position: rows.length + 1, bytes, hash };
    });
  } finally {
    await discardUnused([staged]);
  }
}

/** Renames or moves a file. Throws AppError NOT_FOUND. */
export async function updateFile(
  db: TenantDb,
  { id, fileId, name, position }: UpdateFileInput,
): Promise<ProductFile> {
  return change(db, async (tx, audit) => {
    const [, rows = []] = await sentTogether([lockRow(tx, id, "all"), readFiles(tx, id)]);
    const current = fileIn(rows, fileId);
    const wanted = {
      name: name === undefined ? undefined : nameFor(current, name),
      position: position && Math.min(position, rows.length),
    };
    const changed = diff(current, wanted);
    if (Object.keys(changed).length === 0) return asFile(current);
    const updated = { ...current, ...changed };
    const isMoved = changed.position !== undefined;
    const moves = isMoved ? positionsAfterMove(rows, current, updated.position) : [];
    await sentTogether([
      ...moves.map((move) =>
        tx.update(productFiles, { position: move.position }, eq(productFiles.id, move.id)),
      ),
      changed.name !== undefined &&
        tx.update(productFiles, { name: changed.name }, eq(productFiles.id, fileId)),
      stampProduct(tx, id),
      audit.record({
        action: "product.update_file",
        entityId: id,
        // Which file it is, also if it was only moved.
        before: { file: current.name, ...(isMoved && { position: current.position }) },
        after: { file: updated.name, ...(isMoved && { position: updated.position }) },
      }),
    ]);
    return asFile(updated);
  });
}

/** Removes a file, and its content if no product has it any more. Throws AppError NOT_FOUND. */
export async function removeFile(db: TenantDb, { id, fileId }: FileByIdInput): Promise<ProductFile> {
  const { removed, isUsed } = await change(db, async (tx, audit) => {
    const [, , rows = []] = await sentTogether([
      // Nobody begins to use the content meanwhile: copies of products share this lock.
      lockOrganization(tx),
      lockRow(tx, id, "all"),
      readFiles(tx, id),
    ]);
    const file = fileIn(rows, fileId);
    const [, isUsedElsewhere] = await sentTogether([
      tx.delete(productFiles, eq(productFiles.id, fileId)),
      tx.exists(productFiles, allOf(eq(productFiles.hash, file.hash), ne(productFiles.id, fileId))),
      stampProduct(tx, id),
    ]);
    await sentTogether([
      !isUsedElsewhere && removeStored(tx, "files", file),
      audit.record({ action: "product.remove_file", entityId: id, before: { file: file.name } }),
    ]);
    return { removed: file, isUsed: isUsedElsewhere };
  });
  if (!isUsed) await storageOf("files", removed).deleteAfterwards(db, removed);
  return asFile(removed);
}

/** Gives a new product the files of another one: the contents are the same. In the transaction that locks that one. */
export async function copyFiles(tx: TenantDb, rows: FileRow[], productId: number): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(
    productFiles,
    rows.map(({ hash, stored, name }) => ({ productId, hash, position: stored, name })),
  );
}

/** Which of these products have files. */
export async function idsWithFiles(tx: TenantDb, ids: number[]): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectDistinct({ id: productFiles.productId })
    .from(productFiles)
    .where(inArray(productFiles.productId, ids));
  return new Set(rows.map(({ id }) => id));
}

function assertRoomFor(rows: FileRow[], hash: string): void {
  const same = rows.find((row) => row.hash === hash);
  if (same) throw fieldError("DUPLICATE", "content", t("thereAlready", { name: same.name }));
  if (rows.length < maxFiles) return;
  throw fieldError("LIMIT_REACHED", "content", t("tooMany", { max: String(maxFiles) }));
}

const nameFor = ({ kind }: FileRow, name: string) => (isFileKind(kind) ? fileNameFor(kind, name) : name);

function fileIn(rows: FileRow[], id: number): FileRow {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new AppError("NOT_FOUND", t("notFound", { id: String(id) }));
  return found;
}
