import type { TenantDb } from "@/server/tenancy/tenant-db";

/** One of the files that something stored consists of: a size of a picture, or the whole of a file. */
export interface StoredPart {
  part: string;
  content: Buffer;
}

/** What says where the parts are: a row of `stored_pictures` or `stored_files`. */
export interface StoredContent {
  hash: string;
  bucketUpload: string | null;
}

/** Parts that are on their way into a storage. */
export interface StoredParts {
  /** For the row. */
  bucketUpload: string | null;
  /**
   * What is left to do in the transaction that adds the row. Throws AppError SERVICE_UNAVAILABLE if too much time has passed
   * since the parts were stored.
   */
  write(tx: TenantDb): Promise<unknown>;
  /** Removes them again, once it is certain that no row refers to them. Never throws: what is left is an orphan. */
  discard(): Promise<void>;
}

/**
 * Where the bytes of stored pictures or files are. The tenant is that of the database handle, so that no caller can name another
 * one. Rows say which there are and in which storage; a storage keeps only their bytes. No transaction is open while it uses a
 * network of its own.
 */
export interface FileStorage {
  /** Before the transaction that adds the row. Throws AppError SERVICE_UNAVAILABLE. */
  store(db: TenantDb, hash: string, parts: StoredPart[]): Promise<StoredParts>;
  /** Throws AppError SERVICE_UNAVAILABLE. */
  get(db: TenantDb, stored: StoredContent, part: string): Promise<Buffer | undefined>;
  /** In the transaction that removes the row. */
  delete(tx: TenantDb, stored: StoredContent): Promise<unknown>;
  /** After that transaction. Never throws: what is left is an orphan. */
  deleteAfterwards(db: TenantDb, stored: StoredContent): Promise<void>;
}
