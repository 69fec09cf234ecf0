import { termsOfProduct } from "@/server/db/product-terms";
import type { products, productTerms } from "@/server/db/schema";

interface MoreProducts {
  products: (typeof products.$inferInsert)[];
  productTerms: (typeof productTerms.$inferInsert)[];
}

/**
 * Plain products for one organization, to develop with a long list: no history, and no two alike in name or SKU.
 * `firstId` and the ids after it must be free.
 */
export function moreProducts(
  count: number,
  { organizationId, firstId, createdBy }: { organizationId: number; firstId: number; createdBy: number },
): MoreProducts {
  const now = new Date();
  const numbered = Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(6, "0");
    return { id: firstId + index, name: `Bulk article ${number}`, sku: `BULK-${number}` };
  });
  return {
    products: numbered.map((product, index) => ({
      ...product,
      organizationId,
      price: `${1 + (index % 500)}.00`,
      stock: index % 200,
      createdAt: now,
      updatedAt: now,
      createdBy,
      updatedBy: createdBy,
    })),
    productTerms: numbered.flatMap(({ id, ...fields }) =>
      termsOfProduct({ ...fields, description: null }).map((term) => ({
        organizationId,
        term,
        productId: id,
      })),
    ),
  };
}
