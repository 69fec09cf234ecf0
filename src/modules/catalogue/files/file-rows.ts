import { and, asc, eq } from "drizzle-orm";
import { type Catalogue, isInCatalogue } from "@/modules/catalogue/products/stored-status";
import { productFiles, products, storedFiles } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductFile } from "./files.schema";

/** A file of a product as it is stored. */
export interface FileRow extends ProductFile {
  /** `position` of the row, which orders files but does not count them. */
  stored: number;
  /** See `stored_files`. */
  kind: string;
  bucketUpload: string | null;
}

const files = new KeptSelect(
  (db, given: Given<{ productId: number }>, catalogue: Catalogue) =>
    db
      .select({
        file: {
          id: productFiles.id,
          productId: productFiles.productId,
          hash: productFiles.hash,
          name: productFiles.name,
          stored: productFiles.position,
        },
        content: {
          kind: storedFiles.kind,
          bytes: storedFiles.bytes,
          bucketUpload: storedFiles.bucketUpload,
        },
      })
      .from(products)
      .leftJoin(productFiles, eq(productFiles.productId, products.id))
      .leftJoin(storedFiles, eq(storedFiles.hash, productFiles.hash))
      .where(and(eq(products.id, given("productId")), isInCatalogue[catalogue]))
      .orderBy(asc(productFiles.position), asc(productFiles.id)),
  { isBriefRead: () => true },
);

/** The files of a product in their order, without their contents; undefined if there is no such product. */
export async function readFiles(
  db: TenantDb,
  productId: number,
  catalogue: Catalogue = "all",
): Promise<FileRow[] | undefined> {
  const rows = await db.run(files, { productId }, catalogue);
  if (rows.length === 0) return undefined;
  const found = rows.flatMap(({ file, content }) => (file && content ? [{ ...file, ...content }] : []));
  return found.map((row, index) => ({ ...row, position: index + 1 }));
}

/** Without what only the server needs. */
export const asFile = ({ stored: _, kind: __, bucketUpload: ___, ...file }: FileRow): ProductFile => file;
