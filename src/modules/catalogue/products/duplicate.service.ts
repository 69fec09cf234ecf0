import { and, inArray } from "drizzle-orm";
import { languages } from "@/i18n/languages";
import { textsOf } from "@/i18n/texts";
import { translationsOf } from "@/i18n/translations.server";
import { AppError } from "@/lib/app-error";
import { pickFields } from "@/lib/pick-fields";
import { readFiles } from "@/modules/catalogue/files/file-rows";
import { copyFiles } from "@/modules/catalogue/files/files.service";
import { readPictures } from "@/modules/catalogue/pictures/picture-rows";
import { copyPictures } from "@/modules/catalogue/pictures/pictures.service";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { change } from "@/server/change";
import { isThere } from "@/server/db/products-by-status";
import { products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { copyNameOf, copySkusOf } from "./copies";
import { lockFiled } from "./locked-products";
import { type FiledProduct, fieldNames } from "./products.schema";
import { addProduct, type ProductPrincipal, seenBy } from "./products.service";

const t = textsOf("productErrors");

/**
 * Duplicates a product under a derived name and SKU, as a draft with the same pictures, files, category, tags and cost price, a stock of 0 and without a barcode.
 * Throws AppError NOT_FOUND, LIMIT_REACHED, and CONFLICT if there are too many copies already.
 */
export async function duplicateProduct(
  db: TenantDb,
  { user: viewer, tenant }: ProductPrincipal,
  id: number,
): Promise<FiledProduct> {
  return change(db, async (tx, audit) => {
    const withinQuota = assertProductQuota(tx, tenant);
    // Locked, so that concurrent copies take different SKUs.
    const [original, , pictures = [], files = []] = await sentTogether([
      // Whoever copies it: the copy of somebody who may not see its cost price has it, and does not show it to them.
      lockFiled(tx, id, "shown"),
      withinQuota,
      readPictures(tx, id),
      readFiles(tx, id),
    ]);
    const sku = await freeSku(tx, original.sku);
    const copy = {
      ...pickFields(original, fieldNames),
      name: copyNameOf(original.name, t("copyMark"), copyMarks()),
      sku,
      // It is another thing, which has a code of its own.
      barcode: null,
      stock: 0,
      status: "draft" as const,
    };
    const added = await addProduct(tx, audit, copy, { copyOf: original.sku });
    await sentTogether([copyPictures(tx, pictures, added.id), copyFiles(tx, files, added.id)]);
    return seenBy(viewer, added);
  });
}

const copyMarks = () => languages.map((language) => translationsOf(language, "productErrors")("copyMark"));

async function freeSku(tx: TenantDb, sku: string): Promise<string> {
  const candidates = copySkusOf(sku);
  // Ignoring case, to avoid near-duplicates.
  const rows = await tx
    .select({ sku: products.sku })
    .from(products)
    .where(and(isThere, inArray(products.sku, candidates)));
  const taken = new Set(rows.map((row) => row.sku.toLowerCase()));
  const free = candidates.find((candidate) => !taken.has(candidate.toLowerCase()));
  if (free) return free;
  throw new AppError("CONFLICT", t("tooManyCopies", { count: String(candidates.length), sku }));
}
