import { and, eq, inArray, sql } from "drizzle-orm";
import { can, type Grants } from "@/lib/permissions";
import type { PictureSize } from "@/lib/product-picture";
import { seesDrafts } from "@/modules/catalogue/products/stored-status";
import { productPictures, productStatus, products } from "@/server/db/schema";
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

/** Those who may change products see drafts and archived ones, and those who may delete them the trash. */
const statusesFor = (viewer: Grants): number[] => [
  productStatus.active,
  ...(seesDrafts(viewer) ? [productStatus.draft, productStatus.archived] : []),
  ...(can(viewer, "products:delete") ? [productStatus.deleted] : []),
];
