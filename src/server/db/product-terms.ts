import { searchPartsOf, searchTermsOf } from "@/lib/search-terms";

/**
 * The texts that a product is found by: the SKU first, since a long description may have more words than are kept. Name
 * and SKU are found by the inside of their words, too.
 */
export function termsOfProduct(product: {
  sku: string;
  name: string;
  description?: string | null;
}): string[] {
  const { sku, name, description } = product;
  return [...searchTermsOf(sku, name, description ?? ""), ...searchPartsOf(searchTermsOf(sku, name))];
}
