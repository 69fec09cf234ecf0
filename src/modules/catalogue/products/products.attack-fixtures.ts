import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { createProduct } from "@test/builders";
import { encodeCursor } from "@/modules/catalogue/list/list-cursor";
import { productStatus } from "@/server/db/schema";

const trashed = ({ organizationId }: Owner) =>
  createProduct(organizationId, { status: productStatus.deleted });

export const attackFixtures: AttackFixtures = {
  "products.list": {
    fields: () => ({ sort: "name", cursor: encodeCursor("name", "next", 1, { id: 1, name: "Attack" }) }),
  },
  "products.similarSkus": { fields: () => ({ sku: "HAM-0001" }) },
  "products.restore": { rows: { id: trashed } },
  "products.bulkRestore": { rows: { "items.id": trashed } },
};
