import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { ledgerProblems } from "@test/stock-ledger";
import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { productStatus, products, stockMovements } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);

/** Somebody with products that have these stocks, by SKU. */
async function withStocks(stocks: Record<string, number>, role: "admin" | "staff" = "staff") {
  const user = await signedInToNewOrganization(role);
  const { organizationId } = user;
  for (const [sku, stock] of Object.entries(stocks)) await createProduct(organizationId, { sku, stock });
  const api = createCaller(user.context());
  const stored = async () => {
    const rows = await asTenant(organizationId, async () =>
      tenantDb().select({ sku: products.sku, stock: products.stock }).from(products),
    );
    return Object.fromEntries(rows.map(({ sku, stock }) => [sku, stock]));
  };
  return { ...user, api, calls: api.products, stored };
}

const bolts = { "BOLT-1": 5, "BOLT-2": 7, "BOLT-3": 9 };

describe("a count of many products", () => {
  it("becomes their stock", async () => {
    const { calls, stored, organizationId } = await withStocks(bolts);
    const { items } = await calls.countStocks({
      counts: [
        { sku: "BOLT-1", counted: 4, knownStock: 5 },
        { sku: "BOLT-2", counted: 7, knownStock: 7 },
      ],
    });
    expect(items).toMatchObject([
      { sku: "BOLT-1", outcome: "counted", stock: 5 },
      { sku: "BOLT-2", outcome: "same", stock: 7 },
    ]);
    expect(await stored()).toEqual({ ...bolts, "BOLT-1": 4 });
    expect(await ledgerProblems(organizationId)).toEqual([]);
  });

  it("leaves a movement with the reason and the note", async () => {
    const { calls, organizationId } = await withStocks({ "BOLT-1": 5 });
    await calls.countStocks({ counts: [{ sku: "BOLT-1", counted: 4, knownStock: 5 }], note: "Spring" });
    const movements = await asTenant(organizationId, async () =>
      tenantDb().select().from(stockMovements).orderBy(asc(stockMovements.number)),
    );
    expect(movements.at(-1)).toMatchObject({ delta: -1, stockAfter: 4, reason: "counted", note: "Spring" });
  });

  it("never overwrites a stock that has moved since", async () => {
    const { calls, stored } = await withStocks(bolts);
    const { items } = await calls.countStocks({
      counts: [
        { sku: "BOLT-1", counted: 4, knownStock: 6 },
        { sku: "BOLT-2", counted: 8, knownStock: 7 },
      ],
    });
    expect(items).toMatchObject([
      { sku: "BOLT-1", outcome: "moved", stock: 5 },
      { sku: "BOLT-2", outcome: "counted" },
    ]);
    expect(await stored()).toEqual({ ...bolts, "BOLT-2": 8 });
  });

  it("is one line of the activity, with its name", async () => {
    const { api, calls } = await withStocks(bolts, "admin");
    await calls.countStocks({
      name: "hall-2.csv",
      counts: Object.entries(bolts).map(([sku, stock]) => ({ sku, counted: stock + 1, knownStock: stock })),
    });
    expect((await api.activityLogs.list({ view: "batches", action: "product.update" })).items).toMatchObject([
      {
        batch: { size: 3, name: "hall-2.csv" },
        before: { stock: 5 },
        after: { stock: 6, stockReason: "counted" },
      },
    ]);
  });

  it("names what is in the trash or unknown", async () => {
    const { calls, organizationId } = await withStocks({});
    await createProduct(organizationId, { sku: "GONE-1", stock: 2, status: productStatus.deleted });
    const counts = ["GONE-1", "NONE-1"].map((sku) => ({ sku, counted: 3, knownStock: 2 }));
    expect((await calls.countStocks({ counts })).items).toMatchObject([
      { sku: "GONE-1", outcome: "trash", stock: 2 },
      { sku: "NONE-1", outcome: "unknown", name: null, stock: null },
    ]);
  });

  it("knows no product of another organization", async () => {
    const { calls } = await withStocks({});
    const other = await createOrganization();
    await createProduct(other.organizationId, { sku: "BOLT-1", stock: 2 });
    const counts = [{ sku: "BOLT-1", counted: 3, knownStock: 2 }];
    expect((await calls.checkCounts({ counts })).items).toMatchObject([{ outcome: "unknown", stock: null }]);
    expect((await calls.countStocks({ counts })).items).toMatchObject([{ outcome: "unknown", stock: null }]);
  });

  it("counts drafts and archived products", async () => {
    const { calls, stored, organizationId } = await withStocks({});
    await createProduct(organizationId, { sku: "DRAFT-1", stock: 2, status: productStatus.draft });
    await calls.countStocks({ counts: [{ sku: "DRAFT-1", counted: 3, knownStock: 2 }] });
    expect(await stored()).toEqual({ "DRAFT-1": 3 });
  });

  it("has each product once", async () => {
    const { calls } = await withStocks(bolts);
    const twice = { sku: "BOLT-1", counted: 1, knownStock: 5 };
    await expect(calls.countStocks({ counts: [twice, twice] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("may be thousands", async () => {
    const { calls, organizationId } = await withStocks({});
    const count = 2_100;
    const skuOf = (index: number) => `MANY-${index}`;
    await asTenant(organizationId, async () => {
      for (let from = 0; from < count; from += 700) {
        await tenantDb().insert(
          products,
          Array.from({ length: 700 }, (_, index) => {
            const sku = skuOf(from + index);
            return { sku, name: `Bolt ${sku}`, price: "1.00" };
          }),
        );
      }
    });
    const counts = Array.from({ length: count }, (_, index) => ({
      sku: skuOf(index),
      counted: index % 2,
      knownStock: 0,
    }));
    const { items } = await calls.countStocks({ counts });
    expect(items.filter(({ outcome }) => outcome === "counted")).toHaveLength(count / 2);
    expect(await ledgerProblems(organizationId)).toEqual([]);
  });

  it("loses nothing that is sold at the same time", async () => {
    const { calls, organizationId, stored } = await withStocks(bolts);
    const [{ id = 0 } = {}] = await asTenant(organizationId, async () =>
      tenantDb().select({ id: products.id }).from(products).where(eq(products.sku, "BOLT-1")),
    );
    const counts = Object.entries(bolts).map(([sku, stock]) => ({ sku, counted: 20, knownStock: stock }));
    const [{ items }] = await Promise.all([
      calls.countStocks({ counts }),
      calls.adjustStock({ id, delta: -2, reason: "sold" }),
    ]);
    const [first] = items;
    expect((await stored())["BOLT-1"]).toBe(first?.outcome === "moved" ? 3 : 18);
    expect(await ledgerProblems(organizationId)).toEqual([]);
  });

  it("is for those who may change products", async () => {
    const staff = await withStocks(bolts);
    const client = createCaller((await signedIn(staff, "client")).context()).products;
    const counts = [{ sku: "BOLT-1", counted: 1, knownStock: 5 }];
    expect(
      await Promise.all([client.countStocks({ counts }), client.checkCounts({ counts })].map(refusal)),
    ).toEqual(["FORBIDDEN", "FORBIDDEN"]);
    expect(await refusal(client.countSheet({}))).toBe("FORBIDDEN");
  });
});

describe("a check of counts", () => {
  it("says what they would change without changing it", async () => {
    const { calls, stored } = await withStocks(bolts);
    const { items } = await calls.checkCounts({
      counts: [
        { sku: "BOLT-2", counted: 8, knownStock: 6 },
        { sku: "BOLT-1", counted: 4, knownStock: 5 },
      ],
    });
    expect(items.map(({ sku, outcome, stock }) => [sku, outcome, stock])).toEqual([
      ["BOLT-2", "moved", 7],
      ["BOLT-1", "counted", 5],
    ]);
    expect(await stored()).toEqual(bolts);
  });
});

describe("a count sheet", () => {
  it("has the products that the list shows for the same filters", async () => {
    const { calls, organizationId } = await withStocks(bolts);
    await createProduct(organizationId, { sku: "DRAFT-1", stock: 2, status: productStatus.draft });
    const skus = async (input: Parameters<typeof calls.countSheet>[0]) =>
      (await calls.countSheet(input)).items.map(({ sku }) => sku);
    expect(await skus({})).toEqual(["BOLT-1", "BOLT-2", "BOLT-3"]);
    expect(await skus({ search: "bolt-3" })).toEqual(["BOLT-3"]);
    expect(await skus({ maxStock: 6 })).toEqual(["BOLT-1"]);
    expect(await skus({ status: "draft" })).toEqual(["DRAFT-1"]);
  });

  it("comes in parts, each product once", async () => {
    const { calls, organizationId } = await withStocks({});
    await asTenant(organizationId, async () => {
      await tenantDb().insert(
        products,
        Array.from({ length: 1_002 }, (_, index) => ({ sku: `MANY-${index}`, name: "Bolt", price: "1.00" })),
      );
    });
    const first = await calls.countSheet({});
    const second = await calls.countSheet({ after: first.next ?? 0 });
    expect([first.items.length, second.items.length, second.next]).toEqual([1_000, 2, null]);
    expect(new Set([...first.items, ...second.items].map(({ sku }) => sku)).size).toBe(1_002);
  });
});
