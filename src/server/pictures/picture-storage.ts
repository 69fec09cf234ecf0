import type { PictureSize } from "@/lib/product-picture";
import type { TenantDb } from "@/server/tenancy/tenant-db";

export interface PictureFile {
  size: PictureSize;
  content: Buffer;
}

/** What says where a picture's files are: its row of `stored_pictures`. */
export interface StoredPicture {
  hash: string;
  bucketUpload: string | null;
}

/** Files that are on their way into a storage. */
export interface StoredFiles {
  /** For the row of `stored_pictures`. */
  bucketUpload: string | null;
  /**
   * What is left to do in the transaction that adds the row. Throws AppError SERVICE_UNAVAILABLE if too much time has passed
   * since the files were stored.
   */
  write(tx: TenantDb): Promise<unknown>;
  /** Removes them again, once it is certain that no row refers to them. Never throws: what is left is an orphan. */
  discard(): Promise<void>;
}

/**
 * Where the files of stored pictures are. The tenant is that of the database handle, so that no caller can name another one. Rows
 * of `stored_pictures` say which pictures there are and in which storage; a storage keeps only their bytes. No transaction is
 * open while it uses a network of its own.
 */
export interface PictureStorage {
  /** Before the transaction that adds the picture. Throws AppError SERVICE_UNAVAILABLE. */
  store(db: TenantDb, hash: string, files: PictureFile[]): Promise<StoredFiles>;
  /** Throws AppError SERVICE_UNAVAILABLE. */
  get(db: TenantDb, picture: StoredPicture, size: PictureSize): Promise<Buffer | undefined>;
  /** In the transaction that removes the picture's row. */
  delete(tx: TenantDb, picture: StoredPicture): Promise<unknown>;
  /** After that transaction. Never throws: what is left is an orphan. */
  deleteAfterwards(db: TenantDb, picture: StoredPicture): Promise<void>;
}
