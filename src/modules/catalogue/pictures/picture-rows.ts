import { and, asc, eq } from "drizzle-orm";
import { isActive, isKept } from "@/server/db/products-by-status";
import { productPictures, products, storedPictures } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductPicture } from "./pictures.schema";

/** A picture of a product as it is stored. */
export interface PictureRow extends ProductPicture {
  /** `position` of the row, which orders pictures but does not count them. */
  stored: number;
}

/** Which products it is looked for among: all outside the trash, or the active ones. */
type Condition = "kept" | "active";

const pictures = new KeptSelect(
  (db, given: Given<{ productId: number }>, condition: Condition) =>
    db
      .select({
        picture: {
          id: productPictures.id,
          productId: productPictures.productId,
          hash: productPictures.hash,
          alt: productPictures.alt,
          stored: productPictures.position,
        },
        pixels: { width: storedPictures.width, height: storedPictures.height },
      })
      .from(products)
      .leftJoin(productPictures, eq(productPictures.productId, products.id))
      .leftJoin(storedPictures, eq(storedPictures.hash, productPictures.hash))
      .where(and(eq(products.id, given("productId")), condition === "kept" ? isKept : isActive))
      .orderBy(asc(productPictures.position), asc(productPictures.id)),
  { isBriefRead: () => true },
);

/** The pictures of a product in their order, without their files; undefined if there is no such product. */
export async function readPictures(
  db: TenantDb,
  productId: number,
  condition: Condition = "kept",
): Promise<PictureRow[] | undefined> {
  const rows = await db.run(pictures, { productId }, condition);
  if (rows.length === 0) return undefined;
  const found = rows.flatMap(({ picture, pixels }) => (picture && pixels ? [{ ...picture, ...pixels }] : []));
  return found.map((row, index) => ({ ...row, position: index + 1 }));
}

/** Without what only the database needs. */
export const asPicture = ({ stored: _, ...picture }: PictureRow): ProductPicture => picture;
