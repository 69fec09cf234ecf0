import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { asTenant, createProduct, unique } from "@test/builders";
import { activityLogs } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

/** The first entry of an edit by the owner, which made a product free that was to cost 12.50 before. */
async function createEdit({ organizationId, userId }: Owner): Promise<number> {
  const id = await createProduct(organizationId, { price: "0.00" });
  return asTenant(organizationId, async () => {
    const { insertId } = await tenantDb().insert(activityLogs, {
      ...{ action: "product.update", entityType: "product", entityId: String(id), actorId: userId },
      ...{ before: { price: "12.50" }, after: { price: "0.00" } },
    });
    return insertId;
  });
}

const edit = () => ({ edit: { price: { percent: "5" }, supplier: unique("Supplier") } });

export const attackFixtures: AttackFixtures = {
  "products.bulkEdit": { fields: edit, rows: { batch: createEdit } },
  "products.previewBulkEdit": { fields: edit },
  "products.undoBulkEdit": {
    fields: () => ({ cursor: 0 }),
    rows: { batch: createEdit, undoBatch: createEdit },
  },
};
