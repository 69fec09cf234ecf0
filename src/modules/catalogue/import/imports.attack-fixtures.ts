import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { asTenant, unique } from "@test/builders";
import { productImportJobs, productImportRows, productImports } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

const cellsOf = (sku: string) => ({ sku, name: "Hammer", price: "1.00" });

/** An import of the owner's, of one row. */
function createImport({ organizationId, userId }: Owner, { isStaged }: { isStaged: boolean }) {
  const create = async () => {
    const { insertId } = await tenantDb().insert(productImports, {
      fileName: unique("file"),
      fingerprint: unique("f"),
      mapping: { sku: "SKU", name: "Name", price: "Price" },
      rowCount: 1,
      expiresAt: new Date(Date.now() + 3_600_000),
      ...(isStaged && { stagedRows: 1, toCreate: 1 }),
    });
    const sku = unique("SKU");
    const row = { importId: insertId, line: 2, sku, cells: cellsOf(sku), status: "create" } as const;
    if (isStaged) await tenantDb().insert(productImportRows, row);
    return insertId;
  };
  return asTenant(organizationId, create, userId);
}

/** Being applied: by nobody, for the next hour. */
async function createRunningImport(owner: Owner) {
  const importId = await createImport(owner, { isStaged: true });
  const soon = new Date(Date.now() + 3_600_000);
  const settings = { mode: "skip_bad", restoreTrashed: false } as const;
  const job = { importId, ...settings, startedAt: new Date(), nextAttemptAt: soon };
  await asTenant(owner.organizationId, () => tenantDb().insert(productImportJobs, job), owner.userId);
  return importId;
}

const begun = { rows: { id: (owner: Owner) => createImport(owner, { isStaged: false }) } };
const checked = { rows: { id: (owner: Owner) => createImport(owner, { isStaged: true }) } };

export const attackFixtures: AttackFixtures = {
  // Without a cost price, which not everyone who imports may see.
  "products.imports.begin": {
    fields: () => ({ mapping: { sku: "SKU", name: "Name", price: "Price" }, columns: null }),
  },
  "products.imports.byId": begun,
  "products.imports.cancel": begun,
  "products.imports.stage": {
    ...begun,
    fields: () => ({ after: 0, rows: [{ line: 2, cells: cellsOf(unique("SKU")) }] }),
  },
  "products.imports.rows": checked,
  "products.imports.twins": checked,
  "products.imports.stop": { rows: { id: createRunningImport } },
  "products.imports.run": { ...checked, fields: () => ({ restoreTrashed: false }) },
};
