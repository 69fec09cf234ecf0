import { and, eq, inArray } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import type { PictureSize } from "@/lib/product-picture";
import { statusesSeenBy } from "@/modules/catalogue/list/list-conditions";
import { productPictures, products, storedPictures } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { logger } from "@/server/observability/logger";
import { databaseStorage } from "@/server/storage/database-storage";
import { storageOf } from "@/server/storage/storage";
import { portions } from "@/server/tenancy/bulk-writes";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const sha256 = /^[\da-f]{64}$/;

/**
 * A file of a picture; undefined if no product that the principal may see has it. Throws AppError SERVICE_UNAVAILABLE if it
 * cannot be read at the moment.
 */
export async function findPicture(
  db: TenantDb,
  viewer: Grants,
  hash: string,
  size: PictureSize,
): Promise<Buffer | undefined> {
  if (!sha256.test(hash)) return undefined;
  const first = await lookFor(db, viewer, hash, size);
  if (!first.picture || first.content) return first.content;
  // It may have moved to another storage, or have been replaced, after its row was read.
  const { picture, content } = await lookFor(db, viewer, hash, size);
  if (picture && !content) logger().error({ hash, size }, "a picture has no file");
  return content;
}

/** The row of a picture that the viewer may see, and its file. */
async function lookFor(db: TenantDb, viewer: Grants, hash: string, size: PictureSize) {
  const [[picture], kept] = await Promise.all([
    db
      .select({ hash: storedPictures.hash, bucketUpload: storedPictures.bucketUpload })
      .from(productPictures)
      .innerJoin(products, eq(products.id, productPictures.productId))
      .innerJoin(storedPictures, eq(storedPictures.hash, productPictures.hash))
      .where(and(eq(productPictures.hash, hash), inArray(products.status, statusesSeenBy(viewer))))
      .limit(1),
    // Without waiting for the row, since there is no bucket in most installations.
    databaseStorage("pictures").get(db, { hash, bucketUpload: null }, size),
  ]);
  if (!picture) return { picture, content: undefined };
  return { picture, content: kept ?? (await storageOf("pictures", picture).get(db, picture, size)) };
}

/** Those of the pictures that a product has which the principal may see. */
export async function visibleHashes(db: TenantDb, viewer: Grants, hashes: string[]): Promise<Set<string>> {
  const found = await sentTogether(
    portions(hashes).map(async (some) =>
      db
        .selectDistinct({ hash: productPictures.hash })
        .from(productPictures)
        .innerJoin(products, eq(products.id, productPictures.productId))
        .where(and(inArray(productPictures.hash, some), inArray(products.status, statusesSeenBy(viewer)))),
    ),
  );
  return new Set(found.flat().map(({ hash }) => hash));
}
