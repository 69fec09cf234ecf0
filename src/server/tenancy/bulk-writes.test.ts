import { asTenant, createOrganization, createProduct } from "@test/builders";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, isDuplicateKey } from "@/server/db/client";
import { products } from "@/server/db/schema";
import { insertRows } from "./bulk-writes";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

const rows = Array.from({ length: 250 }, (_, index) => ({
  sku: `BULK-${index}`,
  name: `Product ${index}`,
  price: "1.00",
}));

test("stores every row, however many there are", async () => {
  const { organizationId } = await createOrganization();
  await asTenant(organizationId, async () => {
    const db = tenantDb();
    await db.transaction((tx) => insertRows(tx, products, rows));
    expect(await db.count(products)).toBe(rows.length);
  });
});

test("keeps nothing of the rows where a statement failed, but tells its error", async () => {
  const { organizationId } = await createOrganization();
  await createProduct(organizationId, { sku: "BULK-107" });
  await asTenant(organizationId, async () => {
    const db = tenantDb();
    const error: unknown = await db
      .transaction((tx) => insertRows(tx, products, rows))
      .catch((problem: unknown) => problem);
    expect(isDuplicateKey(error)).toMatchObject({ key: expect.stringContaining("sku") });
    expect(await db.count(products)).toBe(1);
  });
});
