import { searchTermsOf } from "@/lib/search-terms";

/** The texts that a product is found by: the SKU first, since a long description may have more words than are kept. */
export function termsOfProduct(product: {
  sku: string;
  name: string;
  description?: string | null;
}): string[] {
  return searchTermsOf(product.sku, product.name, product.description ?? "");
}
