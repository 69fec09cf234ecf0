import { between, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { searchPartsOf, searchTermsOf } from "@/lib/search-terms";
import { productTerms } from "./schema";

/**
 * The texts that a product is found by: the SKU first, since a long description may have more words than are kept. Name
 * and SKU are found by the inside of their words, too, a barcode by its beginning.
 */
export function termsOfProduct(product: {
  sku: string;
  name: string;
  description?: string | null;
  barcode?: string | null;
}): string[] {
  const own = searchTermsOf(product.sku, product.name);
  const described = product.description ? searchTermsOf(product.description) : [];
  // Its digits are a word.
  const scanned = product.barcode ? [product.barcode] : [];
  return [...new Set([...own, ...scanned, ...described]), ...searchPartsOf(own)];
}

/** The upper bound of a range of text: the highest code point, which no text contains. */
export const behindAll = "\u{10ffff}";

/**
 * The terms that start with the word. Not with LIKE: the index range that MariaDB derives from it misses terms in which
 * an emoji or another character above U+FFFF follows.
 */
export const beginsWith = (word: string | Placeholder): SQL =>
  between(productTerms.term, word, sql`concat(${word}, ${behindAll})`);

/** The terms that start with one of the words. */
export const beginsWithOne = (words: readonly (string | Placeholder)[]): SQL | undefined =>
  or(...words.map(beginsWith));
