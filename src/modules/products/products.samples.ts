import { productStatus } from "@/server/db/schema";
import type { Owner } from "@/server/testing/attack-matrix/rows";
import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createProduct } from "@/server/testing/builders";
import { encodeCursor } from "./list-cursor";

const trashed = ({ organizationId }: Owner) =>
  createProduct(organizationId, { status: productStatus.deleted });

export const samples: AttackFixtures = {
  "products.list": {
    fields: () => ({ sort: "name", cursor: encodeCursor("name", "next", 1, { id: 1, name: "Attack" }) }),
  },
  "products.similarSkus": { fields: () => ({ sku: "HAM-0001" }) },
  "products.restore": { rows: { id: trashed } },
  "products.bulkRestore": { rows: { "items.id": trashed } },
};
