import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { asTenant, createProduct, unique } from "@test/builders";
import { encodeCursor } from "@/modules/catalogue/list/list-cursor";
import { customFields, productStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

const trashed = ({ organizationId }: Owner) =>
  createProduct(organizationId, { status: productStatus.deleted });

/** A new product of the organization, found by its name. */
const oneMatch =
  (status: number) =>
  async ({ organizationId }: Owner) => {
    const name = unique("Match");
    await createProduct(organizationId, { name, status });
    return { filters: { search: name }, expected: 1 };
  };

/** A custom field that takes any text. */
const textField = ({ organizationId }: Owner) =>
  asTenant(organizationId, async () => {
    const field = { name: unique("Field"), kind: "text", position: 1, required: false };
    return (await tenantDb().insert(customFields, field)).insertId;
  });
/** Not everyone who changes products may see cost prices. */
const typed = { fields: () => ({ cost: undefined }), rows: { "customFields.field": textField } };

export const attackFixtures: AttackFixtures = {
  "products.create": typed,
  "products.update": typed,
  "products.list": {
    fields: () => ({ sort: "name", cursor: encodeCursor("name", "next", 1, { id: 1, name: "Attack" }) }),
  },
  "products.similarSkus": { fields: () => ({ sku: "HAM-0001" }) },
  "products.countStock": {
    rows: { id: ({ organizationId }) => createProduct(organizationId, { stock: 3 }) },
    fields: () => ({ counted: 5, knownStock: 3 }),
  },
  "products.restore": { rows: { id: trashed } },
  "products.deleteMatching": { fields: oneMatch(productStatus.active) },
  "products.restoreMatching": { fields: oneMatch(productStatus.deleted) },
  "products.bulkSetStatus": { fields: () => ({ status: "archived" }) },
  "products.bulkRestore": { rows: { "items.id": trashed } },
};
