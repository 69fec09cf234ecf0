import { asc, eq, type SQL, sql } from "drizzle-orm";
import { productPictures, products } from "@/server/db/schema";
import type { StatementWriter } from "@/server/tenancy/kept-statement";

/**
 * The hash of a product's first picture, to be selected with the product: a look into an index for each row of a page. A
 * column of `products` would need a rebuild that keeps everyone from writing (decision 79).
 */
export const coverOf = (db: StatementWriter): SQL<string | null> =>
  sql<string | null>`${db
    .select({ hash: productPictures.hash })
    .from(productPictures)
    .where(eq(productPictures.productId, products.id))
    .orderBy(asc(productPictures.position))
    .limit(1)}`;
