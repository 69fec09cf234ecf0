import { checkDigitOf } from "@/lib/gtin";
import { asTags } from "@/lib/tags";
import type { SuppliedArticle } from "./catalog";

const minimums = [5, 20, 40];

/** Some of it is known of most articles. The barcodes are in the range that each company has for use in its own house. */
export function supplyOf(
  { suppliers, tags }: { suppliers: readonly string[]; tags: readonly string[] },
  tenant: number,
  index: number,
): Pick<SuppliedArticle, "barcode" | "unit" | "supplier" | "minimumStock" | "tags"> {
  const digits = `20${tenant}${String(index).padStart(9, "0")}`;
  return {
    barcode: index % 4 === 3 ? null : `${digits}${checkDigitOf(`${digits}0`)}`,
    unit: index % 5 === 2 ? "box" : null,
    // A supplier delivers several families.
    supplier: index % 7 === 6 ? null : (suppliers[Math.floor(index / 20) % suppliers.length] ?? null),
    minimumStock: minimums[index % 6] ?? null,
    tags: asTags(tags.filter((_, nth) => index % (4 + 3 * nth) === 1)),
  };
}
