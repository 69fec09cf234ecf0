import { termsOfProduct } from "@/server/db/product-terms";
import type { products, productTerms, stockMovements } from "@/server/db/schema";

interface MoreProducts {
  products: (typeof products.$inferInsert)[];
  productTerms: (typeof productTerms.$inferInsert)[];
  stockMovements: (typeof stockMovements.$inferInsert)[];
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
    const stock = index % 200;
    return { id: firstId + index, name: `Bulk article ${number}`, sku: `BULK-${number}`, stock };
  });
  return {
    products: numbered.map((product, index) => ({
      ...product,
      organizationId,
      price: `${1 + (index % 500)}.00`,
      createdAt: now,
      updatedAt: now,
      createdBy,
      updatedBy: createdBy,
    })),
    stockMovements: numbered
      .filter(({ stock }) => stock > 0)
      .map(({ id, stock }) => ({
        organizationId,
        productId: id,
        number: 1,
        delta: stock,
        stockAfter: stock,
        reason: "initial",
        createdAt: now,
        createdBy,
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
