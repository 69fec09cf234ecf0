import { and, asc, eq } from "drizzle-orm";
import { type Catalogue, isInCatalogue } from "@/modules/catalogue/products/stored-status";
import { productPictures, products, storedPictures } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductPicture } from "./pictures.schema";

/** A picture of a product as it is stored. */
export interface PictureRow extends ProductPicture {
  /** `position` of the row, which orders pictures but does not count them. */
  stored: number;
  /** See `stored_pictures`. */
  bucketUpload: string | null;
}

const pictures = new KeptSelect(
  (db, given: Given<{ productId: number }>, catalogue: Catalogue) =>
    db
      .select({
        picture: {
          id: productPictures.id,
          productId: productPictures.productId,
          hash: productPictures.hash,
          alt: productPictures.alt,
          stored: productPictures.position,
        },
        file: {
          width: storedPictures.width,
          height: storedPictures.height,
          bucketUpload: storedPictures.bucketUpload,
        },
      })
      .from(products)
      .leftJoin(productPictures, eq(productPictures.productId, products.id))
      .leftJoin(storedPictures, eq(storedPictures.hash, productPictures.hash))
      .where(and(eq(products.id, given("productId")), isInCatalogue[catalogue]))
      .orderBy(asc(productPictures.position), asc(productPictures.id)),
  { isBriefRead: () => true },
);

/** The pictures of a product in their order, without their files; undefined if there is no such product. */
export async function readPictures(
  db: TenantDb,
  productId: number,
  catalogue: Catalogue = "all",
): Promise<PictureRow[] | undefined> {
  const rows = await db.run(pictures, { productId }, catalogue);
  if (rows.length === 0) return undefined;
  const found = rows.flatMap(({ picture, file }) => (picture && file ? [{ ...picture, ...file }] : []));
  return found.map((row, index) => ({ ...row, position: index + 1 }));
}

/** Without what only the database needs. */
export const asPicture = ({ stored: _, bucketUpload: __, ...picture }: PictureRow): ProductPicture => picture;
