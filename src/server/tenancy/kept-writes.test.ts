import { asTenant, createOrganization, createUser } from "@test/builders";
import { eq, inArray, lt, sql } from "drizzle-orm";
import type { MySqlTable } from "drizzle-orm/mysql-core";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, tenantScopedDatabase } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { activityLogs, idempotencyKeys, products, productTerms } from "@/server/db/schema";
import { keptDelete, keptInsert, keptUpdate } from "./kept-writes";
import { lastInsertId } from "./last-insert-id";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

const now = new Date("2026-01-02T03:04:05.678Z");
const row = (values: object = {}) => ({
  name: "Täst 🪑",
  sku: "SKU'\\\"",
  price: "1.00",
  createdAt: now,
  updatedAt: now,
  ...values,
});

const inserts: [string, MySqlTable, Record<string, unknown>[]][] = [
  ["a row", products, [row()]],
  ["the same with other values", products, [row({ name: "Other", price: "2.50" })]],
  [
    "a row with null, and a value that is not given",
    products,
    [row({ description: null, stock: undefined })],
  ],
  ["several rows", productTerms, ["a", "b", "c"].map((term) => ({ productId: 7, term }))],
  [
    "rows with the id of the row before them",
    productTerms,
    ["a", "b"].map((term) => ({ productId: lastInsertId, term })),
  ],
  ["one row of them", productTerms, [{ productId: 8, term: "d" }]],
  [
    "JSON",
    activityLogs,
    [
      {
        action: "a.b",
        entityType: "x",
        entityId: "1",
        before: { a: [1, null] },
        after: null,
        createdAt: now,
      },
    ],
  ],
];

const conditions = {
  "an id": eq(products.id, 5),
  "several ids": inArray(products.id, [1, 2, 3]),
  "other ids": inArray(products.id, [4, 5, 6]),
  "as many as": inArray(products.id, [1]),
  expressions: allOf(
    lt(products.createdAt, now),
    sql`${products.stock} + ${1} > ${products.version} or true`,
  ),
};

const numbered = (sku: string) => ({ name: `Product ${sku}`, sku, price: "12.50" });

/** For two tenants in turn, so that nothing of one can reach the other. */
async function asEither(callback: (tenantId: number) => void) {
  for (const tenantId of [11, 12, 11]) await asTenant(tenantId, async () => callback(tenantId));
}

describe("kept writes have the text and the parameters that Drizzle writes", () => {
  test.each(inserts)("insert: %s", async (_name, table, rows) => {
    await asEither((tenantId) => {
      const written = tenantScopedDatabase().insert(table).values(rows).toSQL();
      expect(keptInsert(table, tenantId, rows)).toEqual({ sql: written.sql, params: written.params });
    });
  });

  test.each(Object.entries(conditions))("update and delete: %s", async (_name, condition) => {
    await asEither((tenantId) => {
      const db = tenantScopedDatabase();
      for (const set of [
        { stock: 1 },
        { updatedAt: now, name: "x", description: null },
        { name: "y", stock: 2 },
        { name: "z", stock: lastInsertId },
        { name: "y", stock: 3 },
      ]) {
        const { sql: text, params } = db.update(products).set(set).where(condition).toSQL();
        expect(keptUpdate(products, tenantId, set, condition)).toEqual({ sql: text, params });
      }
      const { sql: text, params } = db.delete(products).where(condition).toSQL();
      expect(keptDelete(products, tenantId, condition)).toMatchObject({ sql: text, params });
    });
  });
});

describe("is left to Drizzle", () => {
  test("writes with expressions for values, or rows that differ in their columns", () => {
    const expression = { stock: sql`1 + 1` };
    expect(keptInsert(products, 1, [row(expression)])).toBeUndefined();
    expect(keptInsert(products, 1, [row(), row(expression)])).toBeUndefined();
    expect(keptInsert(products, 1, [row({ stock: 1 }), row()])).toBeUndefined();
    expect(keptInsert(products, 1, [row({ stock: 1 }), row({ version: 1 })])).toBeUndefined();
    const [known, last] = [7, lastInsertId].map((productId) => ({ productId, term: "a" }));
    expect(known && last && keptInsert(productTerms, 1, [known, last])).toBeUndefined();
    expect(keptUpdate(products, 1, { version: sql`1` }, eq(products.id, 1))).toBeUndefined();
  });
});

test("refuses columns that the database generates, as Drizzle's dialect does", () => {
  expect(() => keptInsert(products, 1, [row({ id: 1 })])).toThrow("cannot be inserted");
  expect(() => keptInsert(products, 1, [row({ organizationId: 1 })])).toThrow("cannot be inserted");
  expect(() => keptUpdate(products, 1, { organizationId: 1 }, eq(products.id, 1))).toThrow("cannot be set");
  expect(() => keptUpdate(idempotencyKeys, 1, { id: 1 }, eq(idempotencyKeys.id, 1))).toThrow("cannot be set");
});

test("a row refers to the one inserted before it, only in a transaction", async () => {
  const { organizationId } = await createOrganization();
  await asTenant(organizationId, async () => {
    const db = tenantDb();
    const term = (name: string) => ({ productId: lastInsertId, term: name });
    const [{ insertId }] = await db.transaction((tx) =>
      Promise.all([tx.insert(products, numbered("A-1")), tx.insert(productTerms, [term("a"), term("b")])]),
    );
    const { productId } = productTerms;
    expect(await db.select({ productId }).from(productTerms)).toEqual([
      { productId: insertId },
      { productId: insertId },
    ]);
    await expect(db.insert(productTerms, term("c"))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("outside a transaction") },
    });
    // After a failed insert, nothing refers to anything, even if the connection has generated an id before.
    const refused = db.transaction(async (tx) => {
      const all = [tx.insert(products, numbered("A-1")), tx.insert(productTerms, term("d"))];
      return (await Promise.allSettled(all)).map(({ status }) => status);
    });
    expect(await refused).toEqual(["rejected", "rejected"]);
  });
});

test("rows are read back as they were given, with omitted and null values, for any tenant", async () => {
  for (const name of ["Ann", "Bob"]) {
    const { organizationId } = await createOrganization();
    const userId = await createUser(organizationId);
    await asTenant(organizationId, async () => {
      const db = tenantDb();
      const rows = [numbered(`${name}-0001`), numbered(`${name}-0002`)];
      await db.insert(products, rows);
      await db.insert(products, { ...numbered(`${name}-0003`), description: null, stock: 3 });
      await db.insert(products, [numbered(`${name}-0004`), { ...numbered(`${name}-0005`), stock: 5 }]);
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
