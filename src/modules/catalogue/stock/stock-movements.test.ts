import { asTenant, createApiKey, createOrganization, createProduct } from "@test/builders";
import { contextOf, refusal, refusalOf, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { ledgerProblems } from "@test/stock-ledger";
import { and, asc, eq } from "drizzle-orm";
import { createConnection } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { env } from "@/env";
import type { ImportCells } from "@/lib/product-import";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { activityLogs, products, stockMovements } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

async function admin() {
  const user = await signedInToNewOrganization("admin");
  const { organizationId } = user;
  const calls = createCaller(user.context());
  const movementsOf = (id: number) =>
    asTenant(organizationId, async () =>
      tenantDb()
        .select()
        .from(stockMovements)
        .where(eq(stockMovements.productId, id))
        .orderBy(asc(stockMovements.number)),
    );
  const stored = () => asTenant(organizationId, async () => tenantDb().select().from(products));
  const problems = () => ledgerProblems(organizationId);
  const importAll = async (cells: ImportCells[], mode: "all_or_nothing" | "skip_bad" = "all_or_nothing") => {
    const mapping = { sku: "SKU", name: "Name" };
    const { id } = await calls.imports.begin({
      ...{ fileName: "stock.csv", fingerprint: "f1", mapping },
      rowCount: cells.length,
    });
    const rows = cells.map((cells, index) => ({ line: index + 2, cells }));
    await calls.imports.stage({ id, after: 0, rows });
    return calls.imports.run({ id, mode, restoreTrashed: true });
  };
  /** As a release writes that does not know the ledger. */
  const setStock = (id: number, stock: number) =>
    withoutTenantScope("test data", (db) => db.update(products).set({ stock }).where(eq(products.id, id)));
  return { ...user, calls, movementsOf, stored, problems, importAll, setStock };
}

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.50" };
const row = (sku: string, cells: Partial<ImportCells> = {}): ImportCells => ({
  sku,
  name: `Product ${sku}`,
  price: "12.50",
  ...cells,
});

describe("the ledger of a product", () => {
  it("has a movement for every change of the stock, with its reason", async () => {
    const { calls, movementsOf, problems, userId } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 7 });
    await calls.update({ id, version: 1, name: "Sledge hammer", stock: 9 });
    await calls.adjustStock({ id, delta: -4, reason: "sold", note: " Order\n17 " });
    await calls.adjustStock({ id, delta: 1 });
    await calls.countStock({ id, counted: 5, knownStock: 6, note: "Shelf 3" });
    expect(await movementsOf(id)).toMatchObject([
      { number: 1, delta: 7, stockAfter: 7, reason: "initial", note: null, createdBy: userId },
      { number: 2, delta: 2, stockAfter: 9, reason: "correction", note: null },
      { number: 3, delta: -4, stockAfter: 5, reason: "sold", note: "Order 17" },
      { number: 4, delta: 1, stockAfter: 6, reason: "correction", note: null },
      { number: 5, delta: -1, stockAfter: 5, reason: "counted", note: "Shelf 3" },
    ]);
    expect(await problems()).toEqual([]);
  });

  it("has none for a change of something else", async () => {
    const { calls, movementsOf } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 7 });
    await calls.update({ id, version: 1, name: "Sledge hammer" });
    await calls.update({ id, version: 2, price: "13.00", stock: 7 });
    await calls.delete({ id, version: 3 });
    await calls.restore({ id });
    const copy = await calls.duplicate({ id });
    expect((await movementsOf(id)).map(({ reason }) => reason)).toEqual(["initial"]);
    expect(await movementsOf(copy.id)).toEqual([]);
  });

  it("has none for a change that was refused", async () => {
    const { calls, movementsOf } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 3 });
    await calls.create({ ...hammer, sku: "HAM-002" });
    expect([
      await refusal(calls.adjustStock({ id, delta: -4 })),
      await refusal(calls.update({ id, version: 9, stock: 1 })),
      await refusal(calls.update({ id, version: 1, stock: 1, sku: "HAM-002" })),
      await refusal(calls.create({ ...hammer, stock: 5 })),
    ]).toEqual(["CONFLICT", "STALE_VERSION", "DUPLICATE", "DUPLICATE"]);
    expect(await movementsOf(id)).toHaveLength(1);
  });

  it("has what an import creates and changes", async () => {
    const { calls, importAll, movementsOf, stored, problems } = await admin();
    await importAll([row("HAM-001", { stock: "5" }), row("HAM-002"), row("HAM-003", { stock: "8" })]);
    const trashed = (await stored()).find(({ sku }) => sku === "HAM-003");
    await calls.delete({ id: trashed?.id ?? 0, version: 1 });
    await importAll([
      row("HAM-001", { stock: "2" }),
      row("HAM-002", { name: "Renamed hammer" }),
      row("HAM-003", { stock: "9" }),
    ]);
    const bySku = new Map((await stored()).map(({ id, sku }) => [sku, id]));
    const movements = async (sku: string) =>
      (await movementsOf(bySku.get(sku) ?? 0)).map(({ delta, reason }) => ({ delta, reason }));
    expect(await movements("HAM-001")).toEqual([
      { delta: 5, reason: "import" },
      { delta: -3, reason: "import" },
    ]);
    expect(await movements("HAM-002")).toEqual([]);
    expect(await movements("HAM-003")).toEqual([
      { delta: 8, reason: "import" },
      { delta: 1, reason: "import" },
    ]);
    expect(await problems()).toEqual([]);
  });

  it("has the sample data until that is removed", async () => {
    const { calls, problems, organizationId } = await admin();
    const { added } = await calls.addSampleData();
    expect(await problems()).toEqual([]);
    const count = () => asTenant(organizationId, async () => tenantDb().count(stockMovements));
    expect(await count()).toBeGreaterThan(added / 2);
    await calls.removeSampleData();
    expect(await count()).toBe(0);
  });

  it("adds up whatever happens at the same time", async () => {
    const { calls, importAll, stored, problems } = await admin();
    const skus = Array.from({ length: 6 }, (_, index) => `HAM-00${index}`);
    const ids = await Promise.all(
      skus.map(async (sku, index) => (await calls.create({ ...hammer, sku, stock: index * 10 })).id),
    );
    const each = <T>(count: number, call: (id: number, nth: number) => Promise<T>) =>
      ids.flatMap((id) => Array.from({ length: count }, (_, nth) => refusal(call(id, nth))));
    const outcomes = await Promise.all([
      ...each(5, (id, nth) => calls.adjustStock({ id, delta: nth % 2 ? 3 : -2, reason: "sold" })),
      ...each(2, async (id, nth) => {
        const { version } = await calls.byId({ id });
        return calls.update({ id, version, stock: 20 + nth });
      }),
      ...each(1, async (id, nth) => {
        const { stock } = await calls.byId({ id });
        return calls.countStock({ id, counted: 40 + nth, knownStock: stock });
      }),
      refusal(importAll(skus.map((sku, index) => row(sku, { stock: String(60 + index) })))),
      refusal(
        importAll(
          skus.toReversed().map((sku, index) => row(sku, { stock: String(70 + index) })),
          "skip_bad",
        ),
      ),
    ]);
    const expected = new Set([undefined, "CONFLICT", "STALE_VERSION"]);
    expect(outcomes.filter((outcome) => !expected.has(outcome))).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === undefined).length).toBeGreaterThan(15);
    expect(await stored()).toHaveLength(skus.length);
    expect(await problems()).toEqual([]);
  });

  it("has the movement that an import waited for", async () => {
    const { calls, importAll, movementsOf, problems, organizationId } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 10 });
    const other = await createConnection(env().DATABASE_URL);
    await other.query("begin");
    await other.query("update products set stock = 4, version = 2 where id = ?", [id]);
    await other.query(
      "insert into stock_movements (organization_id, product_id, number, delta, stock_after, reason, created_at) values (?, ?, 2, -6, 4, 'sold', now(3))",
      [organizationId, id],
    );
    const imported = importAll([row("HAM-001", { stock: "1" })]);
    const waiting = async () => {
      const [rows] = await other.query(
        "select 1 from information_schema.processlist where db = database() and info like 'select `product_import_rows`%for update%'",
      );
      return Array.isArray(rows) && rows.length > 0;
    };
    await expect.poll(waiting, { timeout: 10_000 }).toBe(true);
    await other.query("commit");
    await other.end();
    await imported;
    expect((await movementsOf(id)).map(({ delta, reason }) => [delta, reason])).toEqual([
      [10, "initial"],
      [-6, "sold"],
      [-3, "import"],
    ]);
    expect(await problems()).toEqual([]);
  });
});

describe("what changed without a movement", () => {
  it("is recorded before the next change", async () => {
    const { calls, movementsOf, setStock, problems } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 5 });
    await setStock(id, 9);
    await calls.adjustStock({ id, delta: -1, reason: "sold" });
    await setStock(id, 2);
    await calls.update({ id, version: 2, stock: 3 });
    await setStock(id, 30);
    await calls.countStock({ id, counted: 31, knownStock: 30 });
    expect((await movementsOf(id)).map(({ delta, reason }) => [delta, reason])).toEqual([
      [5, "initial"],
      [4, "unrecorded"],
      [-1, "sold"],
      [-6, "unrecorded"],
      [1, "correction"],
      [27, "unrecorded"],
      [1, "counted"],
    ]);
    expect(await problems()).toEqual([]);
  });

  it("is recorded before an import changes products that are older than the ledger", async () => {
    const { importAll, movementsOf, setStock, stored, problems } = await admin();
    await importAll([row("HAM-001"), row("HAM-002"), row("HAM-003")]);
    const ids = (await stored()).map(({ id }) => id);
    for (const [index, id] of ids.entries()) await setStock(id, 10 + index);
    await importAll([
      row("HAM-001", { stock: "1" }),
      row("HAM-002", { stock: "30" }),
      row("HAM-003", { stock: "3" }),
    ]);
    expect(
      await Promise.all(ids.map(async (id) => (await movementsOf(id)).map(({ delta }) => delta))),
    ).toEqual([
      [10, -9],
      [11, 19],
      [12, -9],
    ]);
    expect(await problems()).toEqual([]);
  });
});

describe("counting", () => {
  it("is refused if the stock is no longer the one that the count was compared with", async () => {
    const { calls, movementsOf } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 7 });
    await calls.adjustStock({ id, delta: -1, reason: "sold" });
    const error = await refusalOf(calls.countStock({ id, counted: 7, knownStock: 7 }));
    expect(error?.code).toBe("CONFLICT");
    expect(error?.message).toContain("The stock is 6 now, no longer 7.");
    expect(error?.details).toMatchObject({
      fieldErrors: { counted: [expect.any(String)] },
      data: { current: { id, stock: 6 } },
    });
    expect(await movementsOf(id)).toHaveLength(2);
  });

  it("changes nothing if the count is the stock", async () => {
    const { calls, movementsOf } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 7 });
    expect(await calls.countStock({ id, counted: 7, knownStock: 7 })).toMatchObject({ stock: 7, version: 1 });
    expect(await movementsOf(id)).toHaveLength(1);
  });
});

describe("the list of movements", () => {
  it("comes page by page, newest first, each movement once", async () => {
    const { calls } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 1 });
    for (let count = 0; count < 4; count += 1) await calls.adjustStock({ id, delta: 1, reason: "received" });
    const first = await calls.stockMovements({ id, limit: 3 });
    expect(first).toMatchObject({ total: 5, totalIsExact: true, unrecorded: 0, next: 3 });
    expect(first.items.map(({ number, stockAfter }) => [number, stockAfter])).toEqual([
      [5, 5],
      [4, 4],
      [3, 3],
    ]);
    const second = await calls.stockMovements({ id, limit: 3, cursor: first.next ?? 0 });
    expect(second).toMatchObject({ total: 5, next: null });
    expect(second.items).toMatchObject([
      {
        number: 2,
        delta: 1,
        reason: "received",
        createdByName: "Test User",
        at: expect.stringMatching(/Z$/),
      },
      { number: 1, delta: 1, reason: "initial", note: null },
    ]);
  });

  it("is read by two statements", async () => {
    const { calls } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 1 });
    expect(await costOf(() => calls.stockMovements({ id }))).toMatchObject({
      redisRounds: 1,
      statements: 2,
    });
  });

  it("says how much of the stock no movement accounts for", async () => {
    const { calls, setStock } = await admin();
    const { id } = await calls.create(hammer);
    await setStock(id, 7);
    expect(await calls.stockMovements({ id })).toEqual({
      ...{ items: [], total: 0, totalIsExact: true },
      ...{ unrecorded: 7, next: null },
    });
    await calls.adjustStock({ id, delta: 1 });
    const { items, unrecorded } = await calls.stockMovements({ id });
    expect(unrecorded).toBe(0);
    // Who noticed has not made the change.
    expect(items).toMatchObject([
      { createdByName: "Test User" },
      { reason: "unrecorded", createdByName: null },
    ]);
  });

  it("names the API key of a program", async () => {
    const user = await admin();
    const { id } = await user.calls.create({ ...hammer, stock: 1 });
    const { key } = await createApiKey(user.organizationId, user.userId, {
      name: "Till",
      scopes: ["products:write"],
    });
    await createCaller(contextOf(user.subdomain, key)).adjustStock({ id, delta: 1 });
    expect((await user.calls.stockMovements({ id })).items).toMatchObject([
      { createdByName: null, apiKey: { name: "Till" } },
      { createdByName: "Test User", apiKey: null },
    ]);
  });

  it("is there for a product in the trash", async () => {
    const { calls } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 1 });
    await calls.delete({ id, version: 1 });
    expect((await calls.stockMovements({ id })).items).toHaveLength(1);
  });

  it("is not found for another organization's product", async () => {
    const { calls } = await admin();
    const id = await createProduct((await createOrganization()).organizationId, { stock: 3 });
    expect([
      await refusal(calls.stockMovements({ id })),
      await refusal(calls.adjustStock({ id, delta: 1 })),
      await refusal(calls.countStock({ id, counted: 1, knownStock: 3 })),
    ]).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
  });

  it("is forbidden to people who may not change products", async () => {
    const client = await signedInToNewOrganization("client");
    const id = await createProduct(client.organizationId);
    const calls = createCaller(client.context());
    expect([
      await refusal(calls.stockMovements({ id })),
      await refusal(calls.countStock({ id, counted: 1, knownStock: 0 })),
    ]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  });
});

describe("a reason", () => {
  it("is in the history of the product, with the note", async () => {
    const { calls, organizationId } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 7 });
    await calls.adjustStock({ id, delta: -2, reason: "sold", note: "Order 17" });
    const [entry] = await asTenant(organizationId, async () =>
      tenantDb()
        .select()
        .from(activityLogs)
        .where(and(eq(activityLogs.entityId, String(id)), eq(activityLogs.action, "product.update"))),
    );
    expect(entry).toMatchObject({
      before: { stock: 7 },
      after: { stock: 5, stockReason: "sold", stockNote: "Order 17" },
    });
  });

  it.each(["initial", "import", "unrecorded", "counted", "stolen"])("cannot be %s", async (reason) => {
    const { calls } = await admin();
    const { id } = await calls.create({ ...hammer, stock: 7 });
    const input: object = { id, delta: 1, reason };
    await expect(calls.adjustStock(Object(input))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
