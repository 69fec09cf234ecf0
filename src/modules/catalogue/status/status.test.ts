import { asTenant, createApiKey, createOrganization, createProduct } from "@test/builders";
import {
  contextOf,
  fileRequest,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET as exportRoute } from "@/app/api/products/export.csv/route";
import type { Scope } from "@/lib/permissions";
import { activityLogs, productStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());
type Caller = ReturnType<typeof as>;

async function withKey(admin: SignedIn, scopes: Scope[]) {
  const { key } = await createApiKey(admin.organizationId, admin.userId, { scopes });
  return createCaller(contextOf(admin.subdomain, key));
}

const stock = { sku: "HAM-0001", name: "Claw hammer", price: "12.50" };

/** An organization with a product of each status, which share a word. */
async function stocked() {
  const admin = await signedInToNewOrganization("admin");
  const { organizationId } = admin;
  const add = (name: string, status: number, values = {}) =>
    createProduct(organizationId, { name, sku: `${name.slice(0, 3).toUpperCase()}-0001`, status, ...values });
  const ids = {
    active: await add("Mallet tool", productStatus.active, { stock: 5, price: "2.00" }),
    draft: await add("Sledgehammer tool", productStatus.draft, { stock: 0, price: "700.00" }),
    archived: await add("Pickaxe tool", productStatus.archived, { stock: 3, price: "50.00" }),
  };
  return { admin, organizationId, ids };
}

const activityOf = (organizationId: number) =>
  asTenant(organizationId, async () =>
    tenantDb()
      .select({ action: activityLogs.action, before: activityLogs.before, after: activityLogs.after })
      .from(activityLogs)
      .where(eq(activityLogs.entityType, "product"))
      .orderBy(asc(activityLogs.id)),
  );

describe("the status of a product", () => {
  it("is active unless it is created with another one", async () => {
    const { products } = as(await signedInToNewOrganization("staff"));
    expect(await products.create(stock)).toMatchObject({ status: "active" });
    const draft = await products.create({ ...stock, sku: "HAM-0002", status: "draft" });
    expect(draft).toMatchObject({ status: "draft" });
    expect(await products.byId({ id: draft.id })).toMatchObject({ status: "draft" });
  });

  it("is changed like any field, with the status before in the activity", async () => {
    const { admin, organizationId, ids } = await stocked();
    const { products } = as(admin);
    const changed = await products.update({ id: ids.draft, version: 1, status: "active" });
    expect(changed).toMatchObject({ status: "active", version: 2 });
    expect(await activityOf(organizationId)).toEqual([
      { action: "product.update", before: { status: "draft" }, after: { status: "active" } },
    ]);
    const history = await products.history({ id: ids.draft });
    expect(history.items[0]).toMatchObject({ before: { status: "draft" }, after: { status: "active" } });
  });

  it("stays as it is when something else is changed", async () => {
    const { admin, ids } = await stocked();
    const { products } = as(admin);
    expect(await products.update({ id: ids.draft, version: 1, stock: 9 })).toMatchObject({ status: "draft" });
    expect(await products.adjustStock({ id: ids.archived, delta: -1 })).toMatchObject({ status: "archived" });
    expect(await products.byId({ id: ids.archived })).toMatchObject({ status: "archived", stock: 2 });
  });

  it("cannot be one that does not exist", async () => {
    const { admin, ids } = await stocked();
    const input: object = { id: ids.active, version: 1, status: "trash" };
    await expect(as(admin).products.update(input as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("divides the products into lists that share none", async () => {
    const { admin, ids } = await stocked();
    const { products } = as(admin);
    for (const status of ["active", "draft", "archived"] as const) {
      const { items, pagination } = await products.list({ status });
      expect(items.map(({ id, status: shown }) => [id, shown])).toEqual([[ids[status], status]]);
      expect(pagination).toMatchObject({ total: 1, totalIsExact: true });
    }
  });

  it("is that of a draft for a copy, whatever the original is", async () => {
    const { admin, ids } = await stocked();
    expect(await as(admin).products.duplicate({ id: ids.active })).toMatchObject({
      status: "draft",
      stock: 0,
    });
    expect(await as(admin).products.duplicate({ id: ids.archived })).toMatchObject({ status: "draft" });
  });

  it("counts towards the quota unless it is the trash", async () => {
    const admin = await signedIn(
      await createOrganization({ settings: { limits: { products: 2 } } }),
      "admin",
    );
    const { products, organizations } = as(admin);
    const { id } = await products.create({ ...stock, status: "draft" });
    await products.create({ ...stock, sku: "HAM-0002", status: "archived" });
    expect(await refusal(products.create({ ...stock, sku: "HAM-0003" }))).toBe("LIMIT_REACHED");
    expect((await organizations.usage()).products).toEqual({ used: 2, limit: 2 });
    await products.delete({ id, version: 1 });
    expect((await organizations.usage()).products).toEqual({ used: 1, limit: 2 });
  });
});

describe("for those who may not change products, drafts and archived ones do not exist", () => {
  const viewers: [string, (admin: SignedIn) => Promise<Caller>][] = [
    ["a client", async (admin) => as(await signedIn(admin, "client"))],
    ["a coordinator", async (admin) => as(await signedIn(admin, "coordinator"))],
    ["a key that reads", (admin) => withKey(admin, ["products:read"])],
    ["a key that deletes", (admin) => withKey(admin, ["products:read", "products:delete"])],
  ];

  it.each(viewers)("%s cannot tell them from unknown ones by their ids", async (_, viewerOf) => {
    const { admin, ids } = await stocked();
    const { products } = await viewerOf(admin);
    expect(await products.byId({ id: ids.active })).toMatchObject({ status: "active" });
    for (const id of [ids.draft, ids.archived]) {
      const error = await refusalOf(products.byId({ id }));
      expect(error).toMatchObject({ code: "NOT_FOUND", message: `Product ${id} not found.` });
    }
  });

  it.each(viewers)("%s cannot list or count them", async (_, viewerOf) => {
    const { admin, ids } = await stocked();
    const { products } = await viewerOf(admin);
    for (const status of ["draft", "archived"] as const) {
      expect(await refusal(products.list({ status }))).toBe("FORBIDDEN");
    }
    const { items, pagination } = await products.list({});
    expect([items.map(({ id }) => id), pagination.total]).toEqual([[ids.active], 1]);
    expect((await products.list({ search: "tool" })).pagination.total).toBe(1);
  });

  it.each(viewers.slice(0, 2))("%s cannot add them up", async (_, viewerOf) => {
    const { admin } = await stocked();
    const { products } = await viewerOf(admin);
    for (const status of ["draft", "archived"] as const) {
      expect(await refusal(products.sums({ status }))).toBe("FORBIDDEN");
    }
    expect(await products.sums({})).toEqual({ stock: 5, value: "10.00" });
  });

  it.each(viewers)("%s does not find them", async (_, viewerOf) => {
    const { admin, ids } = await stocked();
    const { search } = await viewerOf(admin);
    expect((await search.find({ query: "tool" })).products.map(({ id }) => id)).toEqual([ids.active]);
    for (const query of ["Sledgehammer", "SLE-0001", "sle", "Pickaxe"]) {
      expect((await search.find({ query })).products, query).toEqual([]);
    }
  });

  it.each(viewers.slice(0, 3))(
    "%s cannot guess their words by what a search makes of others",
    async (_, viewerOf) => {
      const { admin, organizationId } = await stocked();
      await createProduct(organizationId, { name: "Sledgehamper" });
      const { products } = await viewerOf(admin);
      // With the draft's own word, and with one that resembles it alone, as with words that nobody has.
      expect(await products.list({ search: "sledgehammer" })).toMatchObject({
        isSimilar: true,
        items: [{ name: "Sledgehamper" }],
      });
      expect(await products.list({ search: "pickaxes" })).toMatchObject({ isSimilar: false, items: [] });
    },
  );

  it("a key that deletes cannot move them to the trash", async () => {
    const { admin, ids } = await stocked();
    const { products } = await withKey(admin, ["products:read", "products:delete"]);
    expect(await refusal(products.delete({ id: ids.draft, version: 1 }))).toBe("NOT_FOUND");
    const items = [ids.active, ids.archived].map((id) => ({ id, version: 1 }));
    expect(await refusal(products.bulkDelete({ items }))).toBe("NOT_FOUND");
    expect((await as(admin).products.list({ status: "draft" })).items).toHaveLength(1);
  });

  it("a client cannot export them", async () => {
    const { admin } = await stocked();
    const client = await signedIn(admin, "client");
    const exported = (query: string) => exportRoute(fileRequest(client, `/api/products/export.csv${query}`));
    expect((await exported("?status=draft")).status).toBe(403);
    expect((await exported("?status=archived")).status).toBe(403);
    const text = await (await exported("")).text();
    expect(text).toContain("Mallet");
    expect(text).not.toMatch(/Sledgehammer|Pickaxe/);
  });

  it("a client cannot export them by their ids", async () => {
    const { admin, ids } = await stocked();
    const client = await signedIn(admin, "client");
    const query = `?ids=${ids.draft},${ids.archived},${ids.active}`;
    const text = await (await exportRoute(fileRequest(client, `/api/products/export.csv${query}`))).text();
    expect(text).not.toMatch(/Sledgehammer|Pickaxe/);
  });

  it.each(["client", "coordinator"] as const)("a %s sees nothing of them in the overview", async (role) => {
    const { admin, ids } = await stocked();
    const { products, attention } = await as(await signedIn(admin, role)).dashboard.overview({});
    expect(products).toMatchObject({ total: 1, latest: [{ id: ids.active }] });
    expect(new Set(products.byDay)).toEqual(new Set([0, 1]));
    expect(attention.outOfStock).toBeNull();
  });

  it("a shared view of them is not shown", async () => {
    const { admin } = await stocked();
    const { savedViews } = as(admin);
    const params = { status: "draft" } as const;
    const { id } = await savedViews.create({ list: "products", name: "Secret drafts", params });
    await savedViews.share({ id, isShared: true, isOrganizationDefault: true });
    const seenBy = async (role: "client" | "staff") =>
      (await as(await signedIn(admin, role)).savedViews.list({ list: "products" })).map(({ name }) => name);
    expect(await seenBy("client")).toEqual([]);
    expect(await seenBy("staff")).toEqual(["Secret drafts"]);
  });

  it("a client cannot change a status", async () => {
    const { admin, ids } = await stocked();
    const { products } = as(await signedIn(admin, "client"));
    const items = [{ id: ids.active, version: 1 }];
    expect(await refusal(products.bulkSetStatus({ items, status: "archived" }))).toBe("FORBIDDEN");
  });
});

describe("those who may change products", () => {
  it("find drafts and archived ones behind active ones, with their status", async () => {
    const { admin, ids } = await stocked();
    const staff = as(await signedIn(admin, "staff"));
    const { products } = await staff.search.find({ query: "tool" });
    expect(products.map(({ id, status }) => [id, status])).toEqual([
      [ids.active, "active"],
      [ids.draft, "draft"],
      [ids.archived, "archived"],
    ]);
    expect((await staff.search.find({ query: "SLE-0001" })).products).toMatchObject([{ id: ids.draft }]);
  });

  it("see the overview of active products, with the numbers of the lists that it links to", async () => {
    const { admin } = await stocked();
    const { products, dashboard } = as(admin);
    const overview = await dashboard.overview({});
    expect(overview.products.total).toBe((await products.list({})).pagination.total);
    expect(overview.attention.outOfStock?.total).toBe(
      (await products.list({ stock: "out" })).pagination.total,
    );
    expect(overview.attention.lowStock?.total).toBe((await products.list({ stock: "low" })).pagination.total);
    expect(overview.stock?.value).toBe((await products.sums({}))?.value);
  });

  it("see a draft that went to the trash in no count of active products over time", async () => {
    const { admin, ids } = await stocked();
    const { products, dashboard } = as(admin);
    await products.delete({ id: ids.draft, version: 1 });
    const overview = await dashboard.overview({ days: 7 });
    expect(overview.products).toMatchObject({ total: 1, totalBefore: 0 });
    expect(Math.max(...overview.products.byDay)).toBe(1);
  });

  it("are told that a SKU is taken by a draft", async () => {
    const { admin, ids } = await stocked();
    const error = await refusalOf(as(admin).products.create({ ...stock, sku: "SLE-0001" }));
    expect(error).toMatchObject({
      code: "DUPLICATE",
      details: { data: { productId: ids.draft, deleted: false } },
    });
    const { items } = await as(admin).products.similarSkus({ sku: "sle-0001" });
    expect(items).toMatchObject([{ id: ids.draft, isDeleted: false }]);
  });

  it("reach none of another organization", async () => {
    const { ids } = await stocked();
    const { products } = as(await signedInToNewOrganization("admin"));
    expect(await refusal(products.byId({ id: ids.draft }))).toBe("NOT_FOUND");
    expect((await products.list({ status: "draft" })).items).toEqual([]);
    const items = [{ id: ids.draft, version: 1 }];
    expect(await refusal(products.bulkSetStatus({ items, status: "active" }))).toBe("NOT_FOUND");
  });
});

describe("the status of a product in the trash", () => {
  async function trashed() {
    const { admin, ids } = await stocked();
    const { products } = as(admin);
    const items = Object.values(ids).map((id) => ({ id, version: 1 }));
    const deleted = await products.bulkDelete({ items });
    return { products, ids, deleted };
  }

  it("is shown in the list of the trash", async () => {
    const { products, ids } = await trashed();
    const { items } = await products.list({ status: "trash" });
    expect(Object.fromEntries(items.map(({ id, status }) => [id, status]))).toEqual({
      [ids.active]: "active",
      [ids.draft]: "draft",
      [ids.archived]: "archived",
    });
  });

  it("comes back when one product is restored", async () => {
    const { products, ids } = await trashed();
    expect(await products.restore({ id: ids.draft })).toMatchObject({ status: "draft", version: 3 });
    expect(await products.byId({ id: ids.draft })).toMatchObject({ status: "draft" });
  });

  it("comes back when several products are restored", async () => {
    const { products, ids, deleted } = await trashed();
    await products.bulkRestore(deleted);
    for (const status of ["active", "draft", "archived"] as const) {
      expect(await products.byId({ id: ids[status] })).toMatchObject({ status });
    }
  });

  it("comes back when all that match are restored", async () => {
    const { products, ids } = await trashed();
    await products.restoreMatching({ filters: {}, expected: 3 });
    expect(await products.byId({ id: ids.archived })).toMatchObject({ status: "archived" });
  });

  it("is active if an earlier release has deleted the product", async () => {
    const { admin, organizationId } = await stocked();
    const id = await createProduct(organizationId, { status: productStatus.deleted });
    const { products } = as(admin);
    expect((await products.list({ status: "trash" })).items).toMatchObject([{ id, status: "active" }]);
    expect(await products.restore({ id })).toMatchObject({ status: "active" });
  });
});

describe("all drafts that match", () => {
  it("are deleted without any other product", async () => {
    const { admin, ids } = await stocked();
    const { products } = as(admin);
    await products.deleteMatching({ filters: { status: "draft", search: "tool" }, expected: 1 });
    expect((await products.list({ status: "trash" })).items.map(({ id }) => id)).toEqual([ids.draft]);
  });
});

describe("the status of several products", () => {
  it("is set as one change, which leaves alone those that have it", async () => {
    const { admin, organizationId, ids } = await stocked();
    const { products } = as(admin);
    const items = [ids.active, ids.draft].map((id) => ({ id, version: 1 }));
    const result = await products.bulkSetStatus({ items, status: "draft" });
    expect(result.items).toEqual([
      { id: ids.active, version: 2 },
      { id: ids.draft, version: 1 },
    ]);
    expect((await products.list({ status: "draft" })).pagination.total).toBe(2);
    expect(await activityOf(organizationId)).toEqual([
      { action: "product.update", before: { status: "active" }, after: { status: "draft" } },
    ]);
  });

  it("is set for all of them or none", async () => {
    const { admin, ids } = await stocked();
    const { products } = as(admin);
    await products.update({ id: ids.archived, version: 1, stock: 4 });
    const items = [ids.active, ids.archived].map((id) => ({ id, version: 1 }));
    expect(await refusal(products.bulkSetStatus({ items, status: "draft" }))).toBe("STALE_VERSION");
    expect(await products.byId({ id: ids.active })).toMatchObject({ status: "active", version: 1 });
  });
});
