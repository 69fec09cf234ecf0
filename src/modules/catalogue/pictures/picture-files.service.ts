import { and, eq, inArray, sql } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import type { PictureSize } from "@/lib/product-picture";
import { canSeeStatus, codeOf } from "@/modules/catalogue/list/list-conditions";
import { productStatuses } from "@/modules/catalogue/list/list-options";
import { productPictures, products } from "@/server/db/schema";
import { pictureStorage } from "@/server/pictures/storage";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const sha256 = /^[\da-f]{64}$/;

/** A file of a picture; undefined if no product that the principal may see has it. */
export async function findPicture(
  db: TenantDb,
  viewer: Grants,
  hash: string,
  size: PictureSize,
): Promise<Buffer | undefined> {
  if (!sha256.test(hash)) return undefined;
  const [seen, content] = await Promise.all([
    db
      .select({ found: sql<number>`1` })
      .from(productPictures)
      .innerJoin(products, eq(products.id, productPictures.productId))
      .where(and(eq(productPictures.hash, hash), inArray(products.status, statusesFor(viewer))))
      .limit(1),
    pictureStorage().get(db, hash, size),
  ]);
  return seen.length > 0 ? content : undefined;
}

const statusesFor = (viewer: Grants): number[] =>
  productStatuses.filter((status) => canSeeStatus(viewer, status)).map((status) => codeOf[status]);
