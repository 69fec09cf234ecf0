import { eq } from "drizzle-orm";
import { afterTransaction } from "@/server/db/after-commit";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { StoredContent, StoredPart, StoredParts } from "./file-storage";
import { fileStorage, storageOf } from "./storage";
import { rowsOf, type StoredKind } from "./stored-kinds";

/** What is in the storage, as far as it is not written with its row. */
export interface Staged {
  stored: StoredParts;
  /** Whether a row with it is committed, or may be: that its transaction failed does not always mean that it was undone. */
  isReferred: boolean;
}

/**
 * Brings parts into the storage of their kind, before the transaction that adds their row; `discardUnused` comes after it. Throws
 * AppError SERVICE_UNAVAILABLE.
 */
export const stage = async (
  db: TenantDb,
  kind: StoredKind,
  { hash, parts }: { hash: string; parts: StoredPart[] },
): Promise<Staged> => ({ stored: await fileStorage(kind).store(db, hash, parts), isReferred: false });

/**
 * Adds what no row has yet, in the transaction that gives it to a product, under the lock of the organization. `insert` sends the
 * row.
 */
export function addStored(
  tx: TenantDb,
  staged: Staged,
  insert: (where: Pick<StoredContent, "bucketUpload">) => Promise<unknown>,
): Promise<unknown> {
  staged.isReferred = true;
  afterTransaction((outcome) => {
    if (outcome === "undone") staged.isReferred = false;
  });
  const { bucketUpload } = staged.stored;
  return sentTogether([insert({ bucketUpload }), staged.stored.write(tx)]);
}

/** Removes what was not added. Never throws. */
export async function discardUnused(all: Iterable<Staged>): Promise<void> {
  for (const { isReferred, stored } of all) if (!isReferred) await stored.discard();
}

/**
 * Removes what no product has, in the transaction that took it from the last one, under the lock of the organization. Once that is
 * committed, call `deleteAfterwards` of its storage.
 */
export const removeStored = (tx: TenantDb, kind: StoredKind, stored: StoredContent): Promise<unknown> =>
  sentTogether([
    storageOf(kind, stored).delete(tx, stored),
    tx.delete(rowsOf[kind], eq(rowsOf[kind].hash, stored.hash)),
  ]);
