import type { FieldValue } from "@/lib/custom-fields";
import type { ProductFields } from "@/modules/catalogue/products/products.schema";

export interface Catalog {
  /**
   * One family of products per line: code | name | price | variants, separated by ; | description. A + makes each
   * variant more expensive than the one before. A line that begins with > has the category of those after it, as a path
   * from the top of the tree.
   */
  families: string;
  /** Some products have some of them. */
  tags: readonly string[];
  /** Sentences that fit after any description in the catalog. */
  closings: [string, ...string[]];
}

export interface Article {
  sku: string;
  name: string;
  cents: number;
  description: string | null;
  /** The names from the top of the tree on; empty for none. */
  categoryPath: readonly string[];
}

/** With what is known of where it comes from and how much of it should be there. */
export type SuppliedArticle = Article &
  Pick<ProductFields, "barcode" | "unit" | "supplier" | "minimumStock" | "tags"> & {
    /** Null if it is unknown. */
    cost: string | null;
    /** Of custom fields, by their names. */
    values: Record<string, FieldValue>;
  };

/** A category as people read it. */
export const pathOf = (names: readonly string[]): string => names.join(" / ");

/** Every variant of every family. */
export function articlesOf(catalog: Catalog): Article[] {
  const lines = catalog.families.split("\n").filter((line) => line.trim());
  let categoryPath: string[] = [];
  return lines.flatMap((line) => {
    if (line.trim().startsWith(">")) {
      categoryPath = line
        .split(">")
        .slice(1)
        .map((name) => name.trim());
      return [];
    }
    const [code = "", name = "", price = "", variants = "", description = ""] = line
      .split("|")
      .map((part) => part.trim());
    const baseCents = Math.round(Number.parseFloat(price) * 100);
    const step = price.endsWith("+") ? 0.31 : 0;
    return variants.split("; ").map((variant, index) => ({
      sku: `${code}-${slugOf(variant)}`,
      name: `${name}, ${variant}`,
      cents: endingOf(baseCents * (1 + step * index)),
      description,
      categoryPath,
    }));
  });
}

/** `5-5MM` of the variant "5.5 mm". */
function slugOf(variant: string): string {
  const ascii = variant
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\d),(?=\d)/g, "$1");
  const words = ascii.replace(/(\d) (?=[a-z])/gi, "$1").toUpperCase();
  return words.replace(/[^A-Z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Shop prices: up to 20 they end in 5 or 0, above that in 90, and from 200 on they are whole. */
function endingOf(cents: number): number {
  if (cents < 2_000) return Math.round(cents / 5) * 5;
  if (cents < 20_000) return Math.floor(cents / 100) * 100 + 90;
  return Math.round(cents / 100) * 100;
}
