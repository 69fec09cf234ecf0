import { asTenant, createApiKey, createOrganization, createProduct } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { ledgerProblems } from "@test/stock-ledger";
import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { activityLogs, productStatus, products as productTable, stockMovements } from "@/server/db/schema";
import { insertRows } from "@/server/tenancy/bulk-writes";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

/** An organization with products of these prices. */
async function priced(prices: string[], role: "staff" | "admin" = "staff") {
  const user = await signedInToNewOrganization(role);
  const ids: number[] = [];
  for (const [index, price] of prices.entries()) {
    ids.push(await createProduct(user.organizationId, { name: `Claw hammer ${index}`, price }));
  }
  const { products } = as(user);
  const read = (id: number) => products.byId({ id });
  const pricesNow = async () => Promise.all(ids.map(async (id) => (await read(id)).price));
  return { user, organizationId: user.organizationId, products, ids, read, pricesNow };
}
const first = (ids: number[]) => ids.map((id) => ({ id, version: 1 }));

/** Products with prices from 0.05 on. */
async function createMany(organizationId: number, count: number): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ name: `Nail ${index}`, sku: `NAIL-${index}`, price: `${index}.05` },
  }));
  return asTenant(organizationId, async () => {
    const db = tenantDb();
    await db.transaction((tx) => insertRows(tx, productTable, rows));
    const found = await db.select({ id: productTable.id }).from(productTable).orderBy(asc(productTable.id));
    return found.map(({ id }) => id);
  });
}

const leadsOf = (organizationId: number) =>
  asTenant(organizationId, async () =>
    tenantDb()
      .select({ id: activityLogs.id, before: activityLogs.before, after: activityLogs.after })
      .from(activityLogs)
      .where(and(eq(activityLogs.action, "product.update"), isNull(activityLogs.leadId)))
      .orderBy(asc(activityLogs.id)),
  );

describe("a bulk edit", () => {
  it("changes each price by the percentage but no product that has it all", async () => {
    const { products, ids, pricesNow } = await priced(["12.50", "0.10", "0.00"]);
    const result = await products.bulkEdit({ items: first(ids), edit: { price: { percent: "5" } } });
    expect(result).toMatchObject({ same: 1, skipped: [], changed: [{ version: 2 }, { version: 2 }] });
    expect(await pricesNow()).toEqual(["13.13", "0.11", "0.00"]);
  });

  it("gives several fields at once while each product keeps its others", async () => {
    const { products, ids, read } = await priced(["1.00", "2.00"]);
    await products.update({ id: ids[1] ?? 0, version: 1, unit: "box", supplier: "Bolt & Co" });
    const items = [
      { id: ids[0] ?? 0, version: 1 },
      { id: ids[1] ?? 0, version: 2 },
    ];
    const edit = {
      supplier: "Acme",
      minimumStock: 3,
      description: "Forged\r\nsteel",
      status: "draft",
    } as const;
    await products.bulkEdit({ items, edit });
    const given = { supplier: "Acme", minimumStock: 3, description: "Forged\nsteel", status: "draft" };
    expect(await read(ids[0] ?? 0)).toMatchObject({ ...given, price: "1.00", unit: null });
    expect(await read(ids[1] ?? 0)).toMatchObject({ ...given, price: "2.00", unit: "box" });
    await products.bulkEdit({
      items: items.map(({ id, version }) => ({ id, version: version + 1 })),
      edit: { supplier: null, minimumStock: null, description: null, unit: null },
    });
    expect(await read(ids[1] ?? 0)).toMatchObject({
      ...{ supplier: null, minimumStock: null, description: null, unit: null, status: "draft" },
    });
  });

  it("leaves a product as it is whose price would be negative or too high", async () => {
    const { products, ids, pricesNow } = await priced(["1.00", "5.00", "9999999999.99"]);
    const lower = await products.bulkEdit({
      items: first(ids),
      edit: { price: { add: "-2" }, supplier: "Acme" },
    });
    expect(lower.skipped).toMatchObject([{ id: ids[0], name: "Claw hammer 0", reason: "priceBelowZero" }]);
    const raised = await products.bulkEdit({ items: lower.changed, edit: { price: { add: "3" } } });
    expect(raised.skipped).toMatchObject([{ id: ids[2], reason: "priceTooHigh" }]);
    expect(await pricesNow()).toEqual(["1.00", "6.00", "9999999997.99"]);
    expect(await products.byId({ id: ids[0] ?? 0 })).toMatchObject({ supplier: null, version: 1 });
  });

  it("leaves products as they are that someone has changed or deleted since", async () => {
    const { products, ids, user } = await priced(["1.00", "2.00", "3.00"]);
    const admin = as(await signedIn(user, "admin"));
    await products.update({ id: ids[0] ?? 0, version: 1, price: "7.00" });
    await admin.products.delete({ id: ids[1] ?? 0, version: 1 });
    const result = await products.bulkEdit({ items: first(ids), edit: { price: { percent: "10" } } });
    expect(result.skipped.map(({ id, reason }) => [id, reason])).toEqual([
      [ids[0], "changedSince"],
      [ids[1], "inTrash"],
    ]);
    const [changed, , edited] = ids;
    expect(await products.byId({ id: changed ?? 0 })).toMatchObject({ price: "7.00" });
    expect(await products.byId({ id: edited ?? 0 })).toMatchObject({ price: "3.30" });
  });

  it("is found by the words of a new description", async () => {
    const { products, ids } = await priced(["1.00", "2.00"]);
    const { changed } = await products.bulkEdit({
      items: first(ids),
      edit: { description: "Drop-forged vanadium" },
    });
    expect((await products.list({ search: "vanadium" })).pagination.total).toBe(2);
    await products.bulkEdit({ items: changed, edit: { description: "Oak handle" } });
    expect((await products.list({ search: "vanadium" })).items).toEqual([]);
  });

  it("changes stock through the ledger, with the reason", async () => {
    const user = await signedInToNewOrganization("staff");
    const { products } = as(user);
    const ids = [
      await createProduct(user.organizationId, { stock: 2 }),
      await createProduct(user.organizationId, { stock: 9 }),
    ];
    const edit = { stock: { add: -3, reason: "damaged", note: "Flood" } } as const;
    const result = await products.bulkEdit({ items: first(ids), edit });
    expect(result.skipped).toMatchObject([{ id: ids[0], reason: "stockBelowZero" }]);
    const { items } = await products.stockMovements({ id: ids[1] ?? 0 });
    expect(items[0]).toMatchObject({ delta: -3, stockAfter: 6, reason: "damaged", note: "Flood" });
    expect((await products.history({ id: ids[1] ?? 0 })).items[0]).toMatchObject({
      before: { stock: 9 },
      after: { stock: 6, stockReason: "damaged", stockNote: "Flood" },
    });
    await products.undoBulkEdit({ batch: result.batch ?? 0 });
    await products.bulkEdit({ items: [{ id: ids[0] ?? 0, version: 1 }], edit: { stock: { set: 40 } } });
    const rows = await asTenant(user.organizationId, async () =>
      tenantDb()
        .select({ delta: stockMovements.delta, reason: stockMovements.reason })
        .from(stockMovements)
        .orderBy(asc(stockMovements.productId), asc(stockMovements.number)),
    );
    expect(rows).toEqual([
      { delta: 2, reason: "initial" },
      { delta: 38, reason: "correction" },
      { delta: 9, reason: "initial" },
      { delta: -3, reason: "damaged" },
      { delta: 3, reason: "damaged" },
    ]);
    expect(await ledgerProblems(user.organizationId)).toEqual([]);
  });

  it("is one line of the activity, however many calls it takes", async () => {
    const { products, ids, organizationId } = await priced(["1.00", "2.00", "3.00"]);
    const edit = { price: { add: "0.5" } };
    const begun = await products.bulkEdit({ items: first(ids.slice(0, 2)), edit });
    const ended = await products.bulkEdit({
      items: first(ids.slice(2)),
      edit,
      ...(begun.batch !== null && { batch: begun.batch }),
    });
    expect(ended.batch).toBe(begun.batch);
    expect(await leadsOf(organizationId)).toEqual([
      { id: begun.batch, before: { price: "1.00" }, after: { price: "1.50" } },
    ]);
    expect((await products.history({ id: ids[2] ?? 0 })).items).toMatchObject([
      { before: { price: "3.00" }, after: { price: "3.50" } },
    ]);
  });

  it("records nothing if nothing changes", async () => {
    const { products, ids, organizationId } = await priced(["1.00"]);
    const result = await products.bulkEdit({ items: first(ids), edit: { price: { set: "1" } } });
    expect(result).toEqual({ changed: [], same: 1, skipped: [], batch: null });
    expect(await leadsOf(organizationId)).toEqual([]);
  });

  it("changes many products with different values exactly", async () => {
    const { products, organizationId } = await priced([]);
    const ids = await createMany(organizationId, 230);
    const { changed } = await products.bulkEdit({
      items: first(ids.toReversed()),
      edit: { price: { percent: "-50" } },
    });
    expect(changed).toHaveLength(230);
    const rows = await asTenant(organizationId, async () =>
      tenantDb().select({ price: productTable.price }).from(productTable).orderBy(asc(productTable.id)),
    );
    // Half of 0.05 is 0.025, of 1.05 0.525.
    const expected = ids.map((_, index) => (index % 2 ? `${(index - 1) / 2}.53` : `${index / 2}.03`));
    expect(rows.map(({ price }) => price)).toEqual(expected);
  });

  it("loses no price to another edit at the same time", async () => {
    const { products, ids, pricesNow } = await priced(["1.00", "2.00", "3.00"]);
    const edits = [ids, ids.toReversed()].map((some) =>
      products.bulkEdit({ items: first(some), edit: { price: { add: "1" } } }),
    );
    const results = await Promise.all(edits);
    expect(results.map(({ changed }) => changed.length).toSorted()).toEqual([0, 3]);
    expect(await pricesNow()).toEqual(["2.00", "3.00", "4.00"]);
  });
});

/** Products of someone who may change categories: in "Tools / Saws", in "Garden" and in none, the first two with tags. */
async function filed() {
  const user = await signedInToNewOrganization("admin");
  const { categories, products } = as(user);
  const tools = (await categories.create({ name: "Tools", parentId: null })).id;
  const saws = (await categories.create({ name: "Saws", parentId: tools })).id;
  const garden = (await categories.create({ name: "Garden", parentId: null })).id;
  const filings = [{ category: saws, tags: ["Sale", "new"] }, { category: garden, tags: ["old"] }, {}];
  const ids: number[] = [];
  for (const [index, filing] of filings.entries()) {
    const fields = { name: `Saw ${index}`, sku: `SAW-${index}-${index}`, price: "5.00" };
    ids.push((await products.create({ ...fields, ...filing })).id);
  }
  const filingsNow = async () =>
    Promise.all(
      ids.map(async (id) => {
        const { category, tags } = await products.byId({ id });
        return [category, tags] as const;
      }),
    );
  return { user, categories, products, tools, saws, garden, ids, filingsNow };
}

describe("a bulk edit of what products are filed under", () => {
  it("puts products into a category, whether they were in one or not", async () => {
    const { products, garden, ids, filingsNow } = await filed();
    const edit = { category: garden, price: { set: "6" } };
    const { changed } = await products.bulkEdit({ items: first(ids), edit });
    expect(changed).toHaveLength(3);
    expect((await filingsNow()).map(([category]) => category)).toEqual([garden, garden, garden]);
    const again = await products.bulkEdit({ items: changed, edit: { category: garden } });
    expect(again).toMatchObject({ same: 3, changed: [], batch: null });
  });

  it("takes products out of their categories, with the paths in the history", async () => {
    const { products, ids, filingsNow, user } = await filed();
    const result = await products.bulkEdit({ items: first(ids), edit: { category: null } });
    expect(result).toMatchObject({ same: 1, changed: [{ version: 2 }, { version: 2 }] });
    expect((await filingsNow()).map(([category]) => category)).toEqual([null, null, null]);
    expect(await leadsOf(user.organizationId)).toMatchObject([
      { before: { category: "Tools / Saws" }, after: { category: null } },
    ]);
  });

  it("adds, removes and replaces tags of each product", async () => {
    const { products, ids, filingsNow } = await filed();
    const tagsNow = async () => (await filingsNow()).map(([, tags]) => tags);
    const added = await products.bulkEdit({ items: first(ids), edit: { tags: { add: ["sale"] } } });
    expect(added).toMatchObject({ same: 1 });
    expect(await tagsNow()).toEqual([["new", "Sale"], ["old", "sale"], ["sale"]]);
    const items = [{ id: ids[0] ?? 0, version: 1 }, ...added.changed];
    const removed = await products.bulkEdit({ items, edit: { tags: { remove: ["SALE"] } } });
    expect(await tagsNow()).toEqual([["new"], ["old"], []]);
    await products.bulkEdit({ items: removed.changed, edit: { tags: { set: ["a", "b"] } } });
    expect(await tagsNow()).toEqual([
      ["a", "b"],
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  it("is previewed with both, for what is selected and for all that match", async () => {
    const { products, saws, garden, ids } = await filed();
    const edit = { category: garden, tags: { add: ["old"] } };
    for (const of of [{ ids }, { filters: { search: "saw" } }]) {
      expect(await products.previewBulkEdit({ of, edit })).toMatchObject({
        same: 1,
        items: [{ id: ids[0] }, { id: ids[2] }],
        rows: [
          {
            before: { category: saws, tags: ["new", "Sale"] },
            after: { category: garden, tags: ["new", "old", "Sale"] },
          },
          { before: { category: null, tags: [] }, after: { category: garden, tags: ["old"] } },
        ],
      });
    }
  });

  it("leaves a product as it is that would have too many tags", async () => {
    const { products, ids, filingsNow } = await filed();
    const many = Array.from({ length: 19 }, (_, index) => `tag ${index}`);
    const edit = { tags: { add: many } };
    const { refused } = await products.previewBulkEdit({ of: { ids }, edit });
    expect(refused).toMatchObject([{ reason: "tooManyTags", count: 1, products: [{ id: ids[0] }] }]);
    const { skipped } = await products.bulkEdit({ items: first(ids), edit });
    expect(skipped).toMatchObject([{ id: ids[0], reason: "tooManyTags" }]);
    expect((await filingsNow()).map(([, tags]) => tags?.length)).toEqual([2, 20, 19]);
  });

  it("is undone with what each product had", async () => {
    const { products, garden, ids, filingsNow } = await filed();
    const before = await filingsNow();
    const edit = { category: garden, tags: { set: ["x"] }, supplier: "Acme" };
    const { batch } = await products.bulkEdit({ items: first(ids), edit });
    expect(await filingsNow()).not.toEqual(before);
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({ count: 3, skipped: [] });
    expect(await filingsNow()).toEqual(before);
  });

  it("is not undone where the former category is gone, or the product was filed again", async () => {
    const { categories, products, saws, ids, filingsNow } = await filed();
    const { batch } = await products.bulkEdit({ items: first(ids), edit: { category: null } });
    await categories.delete({ id: saws });
    await products.update({ id: ids[1] ?? 0, version: 2, tags: ["mine"] });
    const { count, skipped } = await products.undoBulkEdit({ batch: batch ?? 0 });
    expect(count).toBe(0);
    expect(skipped).toMatchObject([
      { id: ids[0], reason: "categoryGone" },
      { id: ids[1], reason: "changedSince" },
    ]);
    expect((await filingsNow()).map(([category]) => category)).toEqual([null, null, null]);
  });

  it("takes no category of another organization", async () => {
    const { products, ids, filingsNow } = await filed();
    const before = await filingsNow();
    const other = await filed();
    for (const category of [other.saws, 2_100_000_000]) {
      const edit = { category };
      expect(await refusal(products.previewBulkEdit({ of: { ids }, edit }))).toBe("NOT_FOUND");
      expect(await refusal(products.bulkEdit({ items: first(ids), edit }))).toBe("NOT_FOUND");
    }
    expect(await filingsNow()).toEqual(before);
  });

  it("loses no tag to another edit at the same time", async () => {
    const { products, ids, filingsNow } = await filed();
    const edits = [ids, ids.toReversed()].map((some, index) =>
      products.bulkEdit({ items: first(some), edit: { tags: { add: [`by ${index}`] } } }),
    );
    const results = await Promise.all(edits);
    expect(results.map(({ changed }) => changed.length).toSorted()).toEqual([0, 3]);
    expect((await filingsNow()).map(([, tags]) => tags?.length)).toEqual([3, 2, 1]);
  });
});

describe("the preview", () => {
  it("says what the edit then does", async () => {
    const { products, ids, pricesNow } = await priced(["12.50", "0.00", "9999999999.99"]);
    const edit = { price: { percent: "5" } };
    const preview = await products.previewBulkEdit({ of: { filters: { search: "claw" } }, edit });
    expect(preview).toMatchObject({
      same: 1,
      items: [{ id: ids[0], version: 1 }],
      rows: [{ id: ids[0], name: "Claw hammer 0", before: { price: "12.50" }, after: { price: "13.13" } }],
      refused: [{ reason: "priceTooHigh", count: 1, products: [{ id: ids[2] }] }],
    });
    expect(await pricesNow()).toEqual(["12.50", "0.00", "9999999999.99"]);
    await products.bulkEdit({ items: preview.items, edit });
    expect(await pricesNow()).toEqual(["13.13", "0.00", "9999999999.99"]);
  });

  it("is of none but the products that match the filters", async () => {
    const { products, ids, organizationId } = await priced(["1.00", "5.00"]);
    await createProduct(organizationId, { price: "5.00", status: productStatus.draft });
    await createProduct(organizationId, { price: "5.00", status: productStatus.deleted });
    const edit = { supplier: "Acme" };
    const preview = await products.previewBulkEdit({ of: { filters: { minPrice: "2" } }, edit });
    expect(preview.items).toEqual([{ id: ids[1], version: 1 }]);
  });

  it("has a product of the trash among those that cannot change", async () => {
    const { products, organizationId } = await priced([]);
    const id = await createProduct(organizationId, { status: productStatus.deleted });
    const preview = await products.previewBulkEdit({ of: { ids: [id] }, edit: { unit: "kg" } });
    expect(preview).toMatchObject({ items: [], refused: [{ reason: "inTrash", products: [{ id }] }] });
  });

  it("reads more products than one portion", async () => {
    const { products, organizationId } = await priced([]);
    await createMany(organizationId, 1100);
    const preview = await products.previewBulkEdit({ of: { filters: {} }, edit: { unit: "box" } });
    expect(new Set(preview.items.map(({ id }) => id)).size).toBe(1100);
    expect(preview.rows).toHaveLength(10);
  });
});

describe("undoing an edit", () => {
  it("gives back what each product had", async () => {
    const { products, ids, read, organizationId } = await priced(["1.00", "2.00"]);
    await products.update({ id: ids[1] ?? 0, version: 1, supplier: "Bolt & Co", minimumStock: 4 });
    const edit = {
      ...{ price: { percent: "33.3333" }, supplier: "Acme", minimumStock: 9, description: "Old" },
      status: "archived",
    } as const;
    const items = ids.map((id, index) => ({ id, version: index + 1 }));
    const { batch } = await products.bulkEdit({ items, edit });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({
      ...{ count: 2, skipped: [], next: null },
    });
    expect(await read(ids[0] ?? 0)).toMatchObject({
      ...{ price: "1.00", status: "active", description: null, supplier: null, minimumStock: null },
    });
    expect(await read(ids[1] ?? 0)).toMatchObject({
      ...{ price: "2.00", status: "active", supplier: "Bolt & Co", minimumStock: 4, version: 4 },
    });
    expect((await products.list({ search: "old" })).items).toEqual([]);
    // The update, the edit and its undoing.
    expect(await leadsOf(organizationId)).toHaveLength(3);
  });

  it("leaves alone what was changed again since", async () => {
    const { products, ids, user } = await priced(["1.00", "2.00", "3.00", "4.00"]);
    const { batch } = await products.bulkEdit({ items: first(ids), edit: { price: { set: "9" } } });
    await products.update({ id: ids[0] ?? 0, version: 2, price: "5.00" });
    await products.update({ id: ids[1] ?? 0, version: 2, name: "Sledgehammer" });
    await as(await signedIn(user, "admin")).products.delete({ id: ids[2] ?? 0, version: 2 });
    const { count, skipped } = await products.undoBulkEdit({ batch: batch ?? 0 });
    expect(count).toBe(1);
    expect(skipped.map(({ id, reason }) => [id, reason])).toEqual([
      [ids[0], "changedSince"],
      [ids[1], "changedSince"],
      [ids[2], "inTrash"],
    ]);
    const kept = ids.toSpliced(2, 1).map(async (id) => (await products.byId({ id })).price);
    expect(await Promise.all(kept)).toEqual(["5.00", "9.00", "4.00"]);
  });

  it("happens once", async () => {
    const { products, ids, pricesNow } = await priced(["1.00"]);
    const { batch } = await products.bulkEdit({ items: first(ids), edit: { price: { set: "9" } } });
    await products.undoBulkEdit({ batch: batch ?? 0 });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({ count: 0 });
    expect(await pricesNow()).toEqual(["1.00"]);
  });

  it("continues where the call before ended, as one line of the activity", async () => {
    const { products, organizationId } = await priced([]);
    const ids = await createMany(organizationId, 510);
    const edit = { price: { set: "9999" } };
    const begun = await products.bulkEdit({ items: first(ids.slice(0, 500)), edit });
    const batch = begun.batch ?? 0;
    await products.bulkEdit({ items: first(ids.slice(500)), edit, batch });
    const one = await products.undoBulkEdit({ batch });
    const other = await products.undoBulkEdit({
      batch,
      cursor: one.next ?? 0,
      ...(one.undoBatch !== null && { undoBatch: one.undoBatch }),
    });
    expect([one.count, other.count, other.next]).toEqual([500, 10, null]);
    expect(other.undoBatch).toBe(one.undoBatch);
    expect((await products.byId({ id: ids[509] ?? 0 })).price).toBe("509.05");
    expect(await leadsOf(organizationId)).toHaveLength(2);
  });

  it("is over after an hour", async () => {
    const { products, ids } = await priced(["1.00", "2.00"]);
    const { batch: found } = await products.bulkEdit({
      items: first(ids.slice(0, 1)),
      edit: { unit: "kg" },
    });
    const batch = found ?? 0;
    const createdAt = new Date(Date.now() - 61 * 60 * 1000);
    await withoutTenantScope("test data", (db) =>
      db.update(activityLogs).set({ createdAt }).where(eq(activityLogs.id, batch)),
    );
    expect(await refusal(products.undoBulkEdit({ batch }))).toBe("NOT_FOUND");
    const joined = products.bulkEdit({ items: first(ids.slice(1)), edit: { unit: "kg" }, batch });
    expect(await refusal(joined)).toBe("NOT_FOUND");
  });

  it("is not for what else an entry says of a product", async () => {
    const { products, ids, organizationId } = await priced(["1.00"]);
    await products.update({ id: ids[0] ?? 0, version: 1, name: "Sledgehammer" });
    const [renamed] = await leadsOf(organizationId);
    expect(await refusal(products.undoBulkEdit({ batch: renamed?.id ?? 0 }))).toBe("NOT_FOUND");
  });

  it("is for the one who made it alone", async () => {
    const { products, ids, user, organizationId } = await priced(["1.00"]);
    const { batch: found } = await products.bulkEdit({ items: first(ids), edit: { unit: "kg" } });
    const batch = found ?? 0;
    const { key } = await createApiKey(organizationId, user.userId, {
      scopes: ["products:read", "products:write"],
    });
    const others = [as(await signedIn(user, "admin")), createCaller(contextOf(user.subdomain, key))];
    for (const other of others) {
      expect(await refusal(other.products.undoBulkEdit({ batch }))).toBe("NOT_FOUND");
    }
  });
});

describe("who may not change products", () => {
  it.each(["client", "coordinator"] as const)("as a %s may not edit many either", async (role) => {
    const { ids, user } = await priced(["1.00"]);
    const { products } = as(await signedIn(user, role));
    const edit = { unit: "kg" };
    expect([
      await refusal(products.previewBulkEdit({ of: { filters: {} }, edit })),
      await refusal(products.bulkEdit({ items: first(ids), edit })),
      await refusal(products.undoBulkEdit({ batch: 1 })),
    ]).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
  });

  it("as someone of another organization finds nothing", async () => {
    const { ids, products, pricesNow } = await priced(["1.00"]);
    const { batch } = await products.bulkEdit({ items: first(ids), edit: { unit: "kg" } });
    const other = await signedIn(await createOrganization(), "admin");
    const own = await createProduct(other.organizationId, { price: "1.00" });
    const foreign = as(other).products;
    const edit = { price: { set: "2" } };
    expect([
      await refusal(foreign.previewBulkEdit({ of: { ids: [own, ...ids] }, edit })),
      await refusal(foreign.bulkEdit({ items: first([own, ...ids]), edit })),
      await refusal(foreign.bulkEdit({ items: first([own]), edit, batch: batch ?? 0 })),
      await refusal(foreign.undoBulkEdit({ batch: batch ?? 0 })),
    ]).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    expect(await pricesNow()).toEqual(["1.00"]);
    expect(await foreign.byId({ id: own })).toMatchObject({ price: "1.00", version: 1 });
  });
});
