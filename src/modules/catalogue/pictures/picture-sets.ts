import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Activity, Audit } from "@/server/change";
import { afterCommit } from "@/server/db/after-commit";
import { productPictures, products, storedPictures } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { keepAwake } from "@/server/keep-awake";
import { removeStored } from "@/server/storage/staged";
import { storageOf } from "@/server/storage/storage";
import { bytesLeft } from "@/server/storage/storage-limit";
import { insertRows, portions } from "@/server/tenancy/bulk-writes";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { addImage, type StoredImage } from "./stored-image";

/* The pictures of many products at once: read for files, and set by them. */

export interface SetPicture {
  hash: string;
  alt: string;
}

interface ProductsPicture extends SetPicture {
  id: number;
}

/** In their order, by the id of the product; those without pictures are absent. */
export type ProductsPictures = ReadonlyMap<number, ProductsPicture[]>;

const { id, productId, hash, alt, position } = productPictures;

const readRows = (db: TenantDb, ids: number[]) =>
  db
    .select({ id, productId, hash, alt })
    .from(productPictures)
    .where(inArray(productId, ids))
    .orderBy(asc(productId), asc(position), asc(id));

export async function picturesOf(db: TenantDb, ids: number[]): Promise<ProductsPictures> {
  return byProduct(await sentTogether(portions(ids).map(async (some) => readRows(db, some))));
}

/** The same as they are now, whatever the transaction has read before, until it ends. Under the lock of the organization. */
export async function lockPicturesOf(tx: TenantDb, ids: number[]): Promise<ProductsPictures> {
  return byProduct(await sentTogether(portions(ids).map(async (some) => readRows(tx, some).for("update"))));
}

function byProduct(rows: (ProductsPicture & { productId: number })[][]): ProductsPictures {
  const found = new Map<number, ProductsPicture[]>();
  for (const { productId: product, ...row } of rows.flat()) {
    const pictures = found.get(product);
    if (pictures) pictures.push(row);
    else found.set(product, [row]);
  }
  return found;
}

/** Which of these pictures the organization stores, and the bytes that are left for others. Under its lock. */
export async function storageLeft(
  tx: TenantDb,
  hashes: string[],
): Promise<{ stored: Set<string>; bytesLeft: number }> {
  const [left, ...found] = await sentTogether([
    bytesLeft(tx),
    ...portions(hashes).map(async (some) =>
      tx.select({ hash: storedPictures.hash }).from(storedPictures).where(inArray(storedPictures.hash, some)),
    ),
  ]);
  return {
    stored: new Set(found.flat().map((row) => row.hash)),
    bytesLeft: left,
  };
}

/** A product that gets other pictures, in this order, instead of those that it has. */
export interface PictureChange {
  productId: number;
  before: ProductsPicture[];
  after: SetPicture[];
  /** A new product need not be stamped. */
  isNew: boolean;
}

/**
 * Gives locked products their pictures, and removes the files that no product has any more. Under the lock of the organization;
 * `images` are those that are not stored yet. The versions of the products stay.
 */
export async function setPictures(
  tx: TenantDb,
  audit: Audit,
  { changes, images }: { changes: PictureChange[]; images: StoredImage[] },
): Promise<void> {
  if (changes.length === 0) return;
  // One after the other: together, their files could fill the connection.
  for (const image of images) await addImage(tx, image);
  const removed = changes.flatMap(removedBy);
  for (const some of portions(removed)) {
    await tx.delete(
      productPictures,
      inArray(
        id,
        some.map((row) => row.id),
      ),
    );
  }
  for (const change of changes) await sentTogether(keptBy(change).map((kept) => move(tx, kept)));
  await insertRows(tx, productPictures, changes.flatMap(addedBy));
  const known = changes.filter(({ isNew }) => !isNew).map((change) => change.productId);
  for (const some of portions(known)) {
    await tx.update(products, { version: sql`${products.version}` }, inArray(products.id, some));
  }
  await removeUnused(tx, new Set(removed.map((row) => row.hash)));
  for (const some of portions(changes.flatMap(activitiesOf))) await audit.record(some);
}

const removedBy = ({ before, after }: PictureChange) =>
  before.filter((row) => !after.some((wanted) => wanted.hash === row.hash));

const addedBy = ({ productId: product, before, after }: PictureChange) =>
  after.flatMap((wanted, index) =>
    before.some((row) => row.hash === wanted.hash)
      ? []
      : { productId: product, hash: wanted.hash, alt: wanted.alt, position: index + 1 },
  );

interface KeptPicture {
  row: ProductsPicture;
  wanted: SetPicture;
  /** Where it was and is, from 1. */
  from: number;
  to: number;
}

const keptBy = ({ before, after }: PictureChange): KeptPicture[] =>
  before.flatMap((row, index) => {
    const place = after.findIndex((wanted) => wanted.hash === row.hash);
    const wanted = after[place];
    return wanted ? { row, wanted, from: index + 1, to: place + 1 } : [];
  });

/** Gaps between positions mean nothing, so each is written. */
const move = (tx: TenantDb, { row, wanted, to }: KeptPicture) =>
  tx.update(productPictures, { position: to, alt: wanted.alt }, eq(id, row.id));

async function removeUnused(tx: TenantDb, hashes: ReadonlySet<string>): Promise<void> {
  for (const some of portions([...hashes])) {
    const unused = await tx
      .select({ hash: storedPictures.hash, bucketUpload: storedPictures.bucketUpload })
      .from(storedPictures)
      .leftJoin(productPictures, eq(productPictures.hash, storedPictures.hash))
      .where(and(inArray(storedPictures.hash, some), isNull(id)));
    for (const picture of unused) {
      await removeStored(tx, "pictures", picture);
      afterCommit(() => keepAwake(storageOf("pictures", picture).deleteAfterwards(tx, picture)));
    }
  }
}

/** As if each had been added, changed and removed by itself. */
function activitiesOf(change: PictureChange): Activity[] {
  const entityId = change.productId;
  const kept = keptBy(change);
  const isReordered = kept.some(({ to }, index) => to < (kept[index - 1]?.to ?? 0));
  return [
    ...removedBy(change).map((row) => ({
      action: "product.remove_picture" as const,
      entityId,
      before: { picture: row.hash, alt: row.alt },
    })),
    ...kept.flatMap(({ row, wanted, from, to }) => {
      const isMoved = isReordered && from !== to;
      const isDescribed = row.alt !== wanted.alt;
      if (!isMoved && !isDescribed) return [];
      return {
        action: "product.update_picture" as const,
        entityId,
        before: { ...(isDescribed && { alt: row.alt }), ...(isMoved && { position: from }) },
        after: { ...(isDescribed && { alt: wanted.alt }), ...(isMoved && { position: to }) },
      };
    }),
    ...addedBy(change).map((row) => ({
      action: "product.add_picture" as const,
      entityId,
      after: { picture: row.hash, alt: row.alt },
    })),
  ];
}
