import { asTenant, createOrganization, createProduct } from "@test/builders";
import { untyped } from "@test/untyped";
import { eq, gte } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { observeDatabase } from "@/server/db/observer";
import { products } from "@/server/db/schema";
import { type Given, KeptSelect } from "./kept-statement";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

let one: number;
let two: number;
beforeAll(async () => {
  const organizations = await Promise.all([createOrganization(), createOrganization()]);
  [one = 0, two = 0] = organizations.map(({ organizationId }) => organizationId);
  await createProduct(one, { name: "one's", sku: "SAME", stock: 1 });
  await createProduct(two, { name: "two's", sku: "SAME", stock: 2 });
});

const bySku = () =>
  new KeptSelect((db, given: Given<{ sku: string }>) =>
    db
      .select({ name: products.name })
      .from(products)
      .where(eq(products.sku, given("sku"))),
  );

const refused = (message: string) => ({ cause: { message: expect.stringContaining(message) } });

describe("a kept statement", () => {
  test("returns each tenant its own rows, although it is written once", async () => {
    let written = 0;
    const statement = new KeptSelect((db, given: Given<{ sku: string }>) => {
      written += 1;
      return db
        .select({ name: products.name })
        .from(products)
        .where(eq(products.sku, given("sku")));
    });
    const read = (tenantId: number) => asTenant(tenantId, () => tenantDb().run(statement, { sku: "SAME" }));
    expect([await read(one), await read(two), await read(one)]).toEqual([
      [{ name: "one's" }],
      [{ name: "two's" }],
      [{ name: "one's" }],
    ]);
    expect(written).toBe(1);
  });

  test("is refused by the guard if a tenant was baked into it", async () => {
    const baked = await asTenant(one, async () => {
      const ofOne = tenantDb().select({ name: products.name }).from(products).as("baked");
      return new KeptSelect((db) => db.select({ name: ofOne.name }).from(ofOne));
    });
    expect(await asTenant(one, () => tenantDb().run(baked, {}))).toEqual([{ name: "one's" }]);
    await expect(asTenant(two, () => tenantDb().run(baked, {}))).rejects.toMatchObject(
      refused("bound to another tenant"),
    );
  });

  test("runs only for the tenant of its handle, in the context of that tenant", async () => {
    const statement = bySku();
    const ofOne = await asTenant(one, async () => tenantDb());
    await asTenant(two, async () => {
      await expect(ofOne.run(statement, { sku: "SAME" })).rejects.toThrow("belongs to another tenant");
    });
    await expect(ofOne.run(statement, { sku: "SAME" })).rejects.toThrow("Tenant context is required");
  });

  test("is part of the transaction whose handle runs it, as long as that lasts", async () => {
    const statement = bySku();
    const row = { name: "new", sku: "NEW-1", price: "1.00" };
    await asTenant(one, async () => {
      const db = tenantDb();
      let ended = db;
      await db
        .transaction(async (tx) => {
          ended = tx;
          await tx.insert(products, row);
          expect(await tx.run(statement, { sku: "NEW-1" })).toEqual([{ name: "new" }]);
          await expect(db.run(statement, { sku: "NEW-1" })).rejects.toMatchObject(
            refused("Inside a transaction"),
          );
          throw new Error("undo");
        })
        .catch(() => {});
      expect(await db.run(statement, { sku: "NEW-1" })).toEqual([]);
      await expect(ended.run(statement, { sku: "NEW-1" })).rejects.toMatchObject(refused("has ended"));
    });
  });

  test("accepts plain values for all of its parameters", async () => {
    const run = (values: unknown) => asTenant(one, () => untyped(tenantDb()).run(bySku(), values));
    for (const values of [{}, { sku: { toSqlString: () => "1 or 1 = 1" } }, { sku: ["SAME"] }]) {
      await expect(run(values)).rejects.toMatchObject(refused("not a plain value"));
    }
    expect(await run({ sku: "' or 1 = 1 -- " })).toEqual([]);
  });

  test("has one text for each shape, whatever the number of rows", async () => {
    const statement = new KeptSelect(
      (db, given: Given<{ least: number; rows: number }>, shape: { isBounded: boolean }) =>
        db
          .select({ stock: products.stock })
          .from(products)
          .where(shape.isBounded ? gte(products.stock, given("least")) : undefined)
          .limit(given("rows")),
    );
    const texts = new Set<string>();
    const stop = observeDatabase({ statement: ({ sql }) => texts.add(sql) });
    const run = (rows: number, isBounded: boolean) =>
      asTenant(two, () => tenantDb().run(statement, { least: 3, rows }, { isBounded }));
    expect([await run(5, false), await run(5, true), await run(0, false)]).toEqual([[{ stock: 2 }], [], []]);
    stop();
    expect(texts.size).toBe(2);
  });

  /** What the function that writes a statement can keep: the query, and a parameter of it. */
  async function lent() {
    const kept: unknown[] = [];
    const statement = new KeptSelect((db, given: Given<{ rows: number }>) => {
      const query = db.select().from(products).limit(given("rows"));
      kept.push(query, given("rows"));
      return query;
    });
    await asTenant(one, () => tenantDb().run(statement, { rows: 1 }));
    const [query, rows] = kept;
    return { query, rows };
  }

  test("cannot be awaited", async () => {
    const { query } = await lent();
    await expect(untyped(query)).rejects.toThrow("No value for placeholder");
  });

  test("shares its parameters with no other query", async () => {
    const { rows } = await lent();
    await asTenant(one, async () => {
      expect(() => untyped(tenantDb().select().from(products)).limit(rows).prepare()).toThrow(
        "must be a whole number",
      );
    });
  });
});
