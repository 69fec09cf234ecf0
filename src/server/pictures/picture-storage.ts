import type { PictureSize } from "@/lib/product-picture";
import type { TenantDb } from "@/server/tenancy/tenant-db";

export interface PictureFile {
  size: PictureSize;
  content: Buffer;
}

/**
 * Where the files of stored pictures are: by tenant, hash and size. The tenant is that of the database handle, so that no caller
 * can name another one. Rows of `stored_pictures` say which pictures there are; a storage keeps only their bytes.
 */
export interface PictureStorage {
  /** In the transaction that adds the picture. The same hash always has the same files: those that are there may stay. */
  put(tx: TenantDb, hash: string, files: PictureFile[]): Promise<unknown>;
  get(db: TenantDb, hash: string, size: PictureSize): Promise<Buffer | undefined>;
  /** In the transaction that removes the picture. */
  delete(tx: TenantDb, hash: string): Promise<unknown>;
}
