import { checkDigitOf } from "@/lib/gtin";
import { asTags } from "@/lib/tags";
import type { Article, SuppliedArticle } from "./catalog";

const minimums = [5, 20, 40];

/** Some of it is known of most articles. The barcodes are in the range that each company has for use in its own house. */
export function supplyOf(
  { suppliers, tags }: { suppliers: readonly string[]; tags: readonly string[] },
  tenant: number,
  index: number,
): Omit<SuppliedArticle, keyof Article | "cost" | "values"> {
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

/** Of these many articles, one has no cost price. */
const unknownCostEvery = 9;

/** Between 45 and 72 percent of the price; of some, it is unknown. */
export const costOf = ({ cents }: Pick<Article, "cents">, index: number): string | null =>
  index % unknownCostEvery === 0 ? null : (Math.round((cents * (45 + (index % 28))) / 100) / 100).toFixed(2);
