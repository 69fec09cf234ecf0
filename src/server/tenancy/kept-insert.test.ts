import { sql } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { activityLogs, products, productTerms } from "@/server/db/schema";
import { asTenant, createOrganization, createUser } from "@/server/testing/builders";
import { keptInsert } from "./kept-insert";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

const product = (sku: string) => ({ name: `Product ${sku}`, sku, price: "12.50" });

it("the SQL of an insert is written once for each choice of columns and number of rows, for all tenants", async () => {
  const written: string[] = [];
  const write = (tenantId: number) => () => {
    const text = "insert into `product_terms` (`organization_id`, `term`, `product_id`) values (?, ?, ?)";
    written.push(text);
    return { sql: text, params: [tenantId, "steel", 7] };
  };
  const row = { term: "steel", productId: 7 };
  const first = keptInsert(productTerms, [row], 1, write(1));
  const second = keptInsert(productTerms, [row], 2, write(2));
  expect(written.length).toBeLessThanOrEqual(1);
  expect(second?.sql).toBe(first?.sql);
  expect([first?.params, second?.params]).toEqual([
    [1, "steel", 7],
    [2, "steel", 7],
  ]);
});

it("a statement whose parameters are not what we would pass, or that has SQL in it, is written each time", () => {
  let written = 0;
  const other = () => {
    written += 1;
    return { sql: "insert into `products` …", params: ["something else"] };
  };
  const rows = [{ ...product("A-0001"), version: written }];
  for (let time = 0; time < 2; time += 1) expect(keptInsert(products, rows, 1, other)).toBeUndefined();
  expect(written).toBe(1);
  expect(keptInsert(products, [{ name: sql`upper('x')` }], 1, other)).toBeUndefined();
  expect(
    keptInsert(products, [product("A-0001"), { ...product("B-0002"), stock: 1 }], 1, other),
  ).toBeUndefined();
});

it("rows come back as they were given, with what was left out and with what was null, for whichever tenant", async () => {
  for (const name of ["Ann", "Bob"]) {
    const { organizationId } = await createOrganization();
    const userId = await createUser(organizationId);
    await asTenant(organizationId, async () => {
      const db = tenantDb();
      const rows = [product(`${name}-0001`), product(`${name}-0002`)];
      await db.insert(products, rows);
      await db.insert(products, { ...product(`${name}-0003`), description: null, stock: 3 });
      await db.insert(products, [product(`${name}-0004`), { ...product(`${name}-0005`), stock: 5 }]);
      const after = { price: "1.00", nested: { list: [1, "two"] } };
      await db.insert(activityLogs, {
        action: "product.create",
        entityType: "product",
        entityId: "1",
        actorId: userId,
        after,
      });
      const found = await db.select().from(products).orderBy(products.sku);
      expect(
        found.map(({ organizationId, sku, stock, description }) => ({
          organizationId,
          sku,
          stock,
          description,
        })),
      ).toEqual(
        [0, 0, 3, 0, 5].map((stock, index) => ({
          organizationId,
          sku: `${name}-000${index + 1}`,
          stock,
          description: null,
        })),
      );
      const [entry] = await db.select().from(activityLogs);
      expect(entry).toMatchObject({ after, before: null, actorId: userId });
    });
  }
});
