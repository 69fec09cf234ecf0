import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { createProduct, unique } from "@test/builders";

/** A new product of the organization, by its SKU. */
async function counts({ organizationId }: Owner) {
  const sku = unique("COUNT").toUpperCase();
  await createProduct(organizationId, { sku, stock: 3 });
  return { counts: [{ sku, counted: 5, knownStock: 3 }] };
}

export const attackFixtures: AttackFixtures = {
  "products.checkCounts": { fields: counts },
  "products.countStocks": { fields: counts },
};
