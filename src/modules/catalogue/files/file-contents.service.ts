import { and, eq, inArray } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import { statusesSeenBy } from "@/modules/catalogue/list/list-conditions";
import { productFiles, products, storedFiles } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import type { StoredContent } from "@/server/storage/file-storage";
import { storageOf } from "@/server/storage/storage";
import { wholeFile } from "@/server/storage/stored-kinds";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** A file, without its content. */
interface FoundFile extends StoredContent {
  id: number;
  name: string;
  kind: string;
}

/** A file of a product that the viewer may see; undefined if there is none. */
export async function findFile(db: TenantDb, viewer: Grants, id: number): Promise<FoundFile | undefined> {
  const [file] = await db
    .select({
      id: productFiles.id,
      name: productFiles.name,
      hash: productFiles.hash,
      kind: storedFiles.kind,
      bucketUpload: storedFiles.bucketUpload,
    })
    .from(productFiles)
    .innerJoin(products, eq(products.id, productFiles.productId))
    .innerJoin(storedFiles, eq(storedFiles.hash, productFiles.hash))
    .where(and(eq(productFiles.id, id), inArray(products.status, statusesSeenBy(viewer))))
    .limit(1);
  return file;
}

/**
 * The content of a file that was found; undefined if it is gone. Throws AppError SERVICE_UNAVAILABLE if it cannot be read at the
 * moment.
 */
export async function readContent(
  db: TenantDb,
  viewer: Grants,
  found: FoundFile,
): Promise<Buffer | undefined> {
  const content = await contentOf(db, found);
  if (content) return content;
  // It may have moved to another storage after its row was read.
  const again = await findFile(db, viewer, found.id);
  if (!again) return undefined;
  const moved = await contentOf(db, again);
  if (!moved) logger().error({ hash: again.hash }, "a file has no content");
  return moved;
}

const contentOf = (db: TenantDb, found: FoundFile) => storageOf("files", found).get(db, found, wholeFile);
