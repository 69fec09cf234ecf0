import { asTenant, createApiKey, createProduct } from "@test/builders";
import {
  contextOf,
  fileRequest,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { sendAs } from "@test/rest";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET as exportRoute } from "@/app/api/products/export.csv/route";
import { GET as badRowsRoute } from "@/app/api/products/imports/[id]/bad-rows.csv/route";
import { GET as templateRoute } from "@/app/api/products/imports/template.csv/route";
import type { Scope } from "@/lib/permissions";
import { beginSession } from "@/server/auth/begin-session";
import { productCosts } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

async function withKey(admin: SignedIn, scopes: Scope[]) {
  const { key } = await createApiKey(admin.organizationId, admin.userId, { scopes });
  return createCaller(contextOf(admin.subdomain, key));
}

/** An administrator, who may see cost prices, and somebody who edits products without. */
async function people() {
  const admin = await signedInToNewOrganization("admin");
  const staff = await signedIn(admin, "staff");
  return { admin, staff, seeing: as(admin).products, blind: as(staff).products };
}

const hammer = { sku: "HAM-0001", name: "Claw hammer", price: "12.50" };

const storedCosts = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () =>
    tenantDb().select({ productId: productCosts.productId, cost: productCosts.cost }).from(productCosts),
  );

describe("the cost price of a product", () => {
  it("is returned by creating, changing and reading it, as the database has it", async () => {
    const { seeing } = await people();
    const created = await seeing.create({ ...hammer, cost: "8" });
    expect(created).toMatchObject({ cost: "8.00", version: 1 });
    expect(await seeing.byId({ id: created.id })).toMatchObject({ cost: "8.00" });
    const changed = await seeing.update({ id: created.id, version: 1, cost: 7.5 });
    expect(changed).toMatchObject({ cost: "7.50", version: 2 });
    expect(await seeing.byId({ id: created.id })).toMatchObject({ cost: "7.50" });
  });

  it("is null without one", async () => {
    const { seeing } = await people();
    const { id, cost } = await seeing.create(hammer);
    expect(cost).toBeNull();
    expect(await seeing.byId({ id })).toMatchObject({ cost: null });
  });

  it("leaves no row once it is cleared", async () => {
    const { admin, seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    expect(await seeing.update({ id, version: 1, cost: null })).toMatchObject({ cost: null, version: 2 });
    expect(await storedCosts(admin)).toEqual([]);
  });

  it("that is given again changes nothing", async () => {
    const { seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    expect(await seeing.update({ id, version: 1, cost: "8.0" })).toMatchObject({ version: 1 });
  });

  it.each(["-1", "1.005", "10000000000", "abc", ""])("cannot be %j", async (cost) => {
    const { seeing } = await people();
    await expect(seeing.create({ ...hammer, cost })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("stays when only other fields change", async () => {
    const { admin, seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    expect(await seeing.update({ id, version: 1, price: "13.00" })).toMatchObject({ cost: "8.00" });
    expect(await storedCosts(admin)).toEqual([{ productId: id, cost: "8.00" }]);
  });

  it("is in the history with what it was before", async () => {
    const { seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    await seeing.update({ id, version: 1, cost: "9.00" });
    const { items } = await seeing.history({ id });
    expect(items).toMatchObject([
      { before: { cost: "8.00" }, after: { cost: "9.00" } },
      { before: null, after: { cost: "8.00" } },
    ]);
  });

  it("is part of the current product that a stale change is refused with", async () => {
    const { seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    await seeing.update({ id, version: 1, cost: "9.00" });
    const refused = await refusalOf(seeing.update({ id, version: 1, cost: "7.00" }));
    expect(refused?.details.data).toMatchObject({ current: { cost: "9.00", version: 2 } });
  });

  it("lets exactly one of several parallel changes of one version win", async () => {
    const { admin, seeing } = await people();
    const { id } = await seeing.create(hammer);
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((euros) => seeing.update({ id, version: 1, cost: `${euros}.00` })),
    );
    const [won, ...others] = results.filter(({ status }) => status === "fulfilled");
    expect(others).toEqual([]);
    expect(await storedCosts(admin)).toMatchObject([{ cost: won && Reflect.get(won, "value").cost }]);
  });

  it("is copied with the product", async () => {
    const { seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    expect(await seeing.duplicate({ id })).toMatchObject({ cost: "8.00", status: "draft" });
  });

  it("comes back from the trash with the product", async () => {
    const { seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    await seeing.delete({ id, version: 1 });
    await seeing.restore({ id });
    expect(await seeing.byId({ id })).toMatchObject({ cost: "8.00" });
  });

  it("is no column, filter or order of lists", async () => {
    const { seeing } = await people();
    await seeing.create({ ...hammer, cost: "8.00" });
    const { items } = await seeing.list({});
    expect(items[0]).not.toHaveProperty("cost");
    for (const input of [{ sort: "cost" }, { minCost: "1.00" }]) {
      await expect(seeing.list(input as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("who may not see cost prices", () => {
  it("reads, creates and changes products without any", async () => {
    const { seeing, blind } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    expect(await blind.byId({ id })).not.toHaveProperty("cost");
    expect(await blind.create({ ...hammer, sku: "HAM-0002" })).not.toHaveProperty("cost");
    expect(await blind.update({ id, version: 1, name: "Hammer" })).not.toHaveProperty("cost");
    expect(await seeing.byId({ id })).toMatchObject({ name: "Hammer", cost: "8.00", version: 2 });
  });

  it.each(["9.00", null])("is refused when they give %j, before anything is written", async (cost) => {
    const { admin, seeing, blind } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    const created = await refusalOf(blind.create({ ...hammer, sku: "HAM-0002", cost }));
    const changed = await refusalOf(blind.update({ id, version: 1, name: "Hammer", cost }));
    for (const refused of [created, changed]) {
      expect(refused).toMatchObject({
        code: "FORBIDDEN",
        details: { fieldErrors: { cost: [expect.any(String)] } },
      });
    }
    expect(await storedCosts(admin)).toEqual([{ productId: id, cost: "8.00" }]);
    expect(await seeing.byId({ id })).toMatchObject({ name: hammer.name, version: 1 });
  });

  it("is told of a change by someone else without its cost price", async () => {
    const { seeing, blind } = await people();
    const { id } = await seeing.create(hammer);
    await seeing.update({ id, version: 1, cost: "8.00" });
    const refused = await refusalOf(blind.update({ id, version: 1, name: "Hammer" }));
    expect(refused?.code).toBe("STALE_VERSION");
    expect(refused?.details.data).toMatchObject({ current: { id, version: 2 } });
    expect(JSON.stringify(refused?.details)).not.toContain("cost");
  });

  it("sees in the history that something has changed, but not what", async () => {
    const { seeing, blind } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    await seeing.update({ id, version: 1, cost: "9.00" });
    await seeing.update({ id, version: 2, cost: "9.50", stock: 4 });
    const { items, total } = await blind.history({ id });
    expect(total).toBe(3);
    expect(items.map(({ before, after }) => ({ before, after }))).toEqual([
      { before: { stock: 0 }, after: { stock: 4 } },
      { before: {}, after: {} },
      { before: null, after: expect.not.objectContaining({ cost: expect.anything() }) },
    ]);
  });

  it("copies a product with its cost price, which the copy does not show them", async () => {
    const { seeing, blind } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    const copy = await blind.duplicate({ id });
    expect(copy).not.toHaveProperty("cost");
    expect(await seeing.byId({ id: copy.id })).toMatchObject({ cost: "8.00" });
  });

  it("can be an API key of an administrator", async () => {
    const { admin, seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    const scopes: Scope[] = ["products:read", "products:write", "clients-activity:read", "activity:read"];
    const key = await withKey(admin, scopes);
    expect(await key.products.byId({ id })).not.toHaveProperty("cost");
    expect(await refusal(key.products.update({ id, version: 1, cost: "1.00" }))).toBe("FORBIDDEN");
    expect(JSON.stringify(await key.activityLogs.list({}))).not.toContain("8.00");
    // Served from the copy that administrators are served from as well.
    expect(JSON.stringify(await as(admin).dashboard.overview({ days: 7 }))).toContain("8.00");
    expect(JSON.stringify(await key.dashboard.overview({ days: 7 }))).not.toContain("8.00");
  });

  it("is not an API key with the scope for it", async () => {
    const { admin, seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    const { products } = await withKey(admin, ["products:read", "products:write", "products:cost"]);
    expect(await products.byId({ id })).toMatchObject({ cost: "8.00" });
    expect(await products.update({ id, version: 1, cost: "9.00" })).toMatchObject({ cost: "9.00" });
  });

  it("needs more than to see them in order to change them", async () => {
    const { admin, seeing } = await people();
    const { id } = await seeing.create({ ...hammer, cost: "8.00" });
    const { products } = await withKey(admin, ["products:read", "products:cost"]);
    expect(await products.byId({ id })).toMatchObject({ cost: "8.00" });
    expect(await refusal(products.update({ id, version: 1, cost: "9.00" }))).toBe("FORBIDDEN");
  });
});

describe("over REST, the cost price", () => {
  it("is a field for those who may see it alone", async () => {
    const { admin, staff } = await people();
    const created = await sendAs(admin, "POST", "/products", { body: { ...hammer, cost: 8 } });
    expect(created).toMatchObject({ status: 201, json: { data: { cost: "8.00" } } });
    const path = `/products/${created.json.data.id}`;
    expect((await sendAs(admin, "GET", path)).json.data).toMatchObject({ cost: "8.00" });
    expect((await sendAs(staff, "GET", path)).text).not.toContain("cost");
    const refused = await sendAs(staff, "PATCH", path, { body: { version: 1, cost: "9.00" } });
    expect(refused).toMatchObject({ status: 403, json: { fieldErrors: { cost: [expect.any(String)] } } });
  });
});

describe("an edit of several cost prices", () => {
  async function priced(costs: (string | null)[]) {
    const someone = await people();
    const ids: number[] = [];
    for (const [index, cost] of costs.entries()) {
      const { id } = await someone.seeing.create({ ...hammer, sku: `HAM-000${index}`, cost });
      ids.push(id);
    }
    const costsNow = () => Promise.all(ids.map(async (id) => (await someone.seeing.byId({ id })).cost));
    return { ...someone, ids, items: ids.map((id) => ({ id, version: 1 })), costsNow };
  }

  it("raises each by a percentage, half a cent up, except those that there are none of", async () => {
    const { seeing, ids, items, costsNow } = await priced(["12.50", "0.10", null]);
    const edit = { cost: { percent: "5" } };
    const preview = await seeing.previewBulkEdit({ of: { ids }, edit });
    expect(preview.rows).toMatchObject([
      { before: { cost: "12.50" }, after: { cost: "13.13" } },
      { before: { cost: "0.10" }, after: { cost: "0.11" } },
    ]);
    expect(preview.refused).toMatchObject([{ reason: "costMissing", count: 1, products: [{ id: ids[2] }] }]);
    const result = await seeing.bulkEdit({ items, edit });
    expect(result).toMatchObject({ same: 0, skipped: [{ id: ids[2], reason: "costMissing" }] });
    expect(await costsNow()).toEqual(["13.13", "0.11", null]);
  });

  it("refuses what would be negative or too much", async () => {
    const { seeing, items, costsNow } = await priced(["1.00", "9999999999.99"]);
    const lowered = await seeing.bulkEdit({ items, edit: { cost: { add: "-1.01" } } });
    expect(lowered.skipped).toMatchObject([{ reason: "costBelowZero" }]);
    const raised = await seeing.bulkEdit({
      items: [{ id: items[1]?.id ?? 0, version: 2 }],
      edit: { cost: { add: "5.00" } },
    });
    expect(raised.skipped).toMatchObject([{ reason: "costTooHigh" }]);
    expect(await costsNow()).toEqual(["1.00", "9999999998.98"]);
  });

  it("sets and clears them in one batch each, which can be undone", async () => {
    const { seeing, items, costsNow } = await priced(["1.00", null, "2.00"]);
    const set = await seeing.bulkEdit({ items, edit: { cost: { set: "3" }, supplier: "Acme" } });
    expect(await costsNow()).toEqual(["3.00", "3.00", "3.00"]);
    const cleared = await seeing.bulkEdit({
      items: items.map(({ id }) => ({ id, version: 2 })),
      edit: { cost: null },
    });
    expect(await costsNow()).toEqual([null, null, null]);
    await seeing.undoBulkEdit({ batch: cleared.batch ?? 0 });
    expect(await costsNow()).toEqual(["3.00", "3.00", "3.00"]);
    // Changed since, by the undo itself.
    expect((await seeing.undoBulkEdit({ batch: set.batch ?? 0 })).skipped).toHaveLength(3);
  });

  it("gives back none where there was none", async () => {
    const { seeing, items, costsNow } = await priced(["1.00", null]);
    const { batch } = await seeing.bulkEdit({ items, edit: { cost: { set: "3.00" } } });
    await seeing.undoBulkEdit({ batch: batch ?? 0 });
    expect(await costsNow()).toEqual(["1.00", null]);
  });

  it("is refused to those who may not see them", async () => {
    const { blind, ids, items, costsNow } = await priced(["1.00"]);
    for (const cost of [null, { set: "1.00" }, { percent: "5" }]) {
      expect(await refusal(blind.previewBulkEdit({ of: { ids }, edit: { cost } }))).toBe("FORBIDDEN");
      expect(await refusal(blind.bulkEdit({ items, edit: { cost } }))).toBe("FORBIDDEN");
    }
    expect(await costsNow()).toEqual(["1.00"]);
  });

  it("of other fields leaves them alone, also when it is undone", async () => {
    const { blind, items, costsNow } = await priced(["1.00", null]);
    const { batch } = await blind.bulkEdit({ items, edit: { price: { percent: "10" } } });
    expect(await costsNow()).toEqual(["1.00", null]);
    expect(await blind.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({ count: 2, skipped: [] });
    expect(await costsNow()).toEqual(["1.00", null]);
  });

  it("cannot be undone by someone who may no longer see them", async () => {
    const { admin, seeing, items } = await priced(["1.00"]);
    const { batch } = await seeing.bulkEdit({ items, edit: { cost: { set: "3.00" } } });
    const { former } = await demoted(admin);
    expect(await refusal(former.undoBulkEdit({ batch: batch ?? 0 }))).toBe("FORBIDDEN");
    expect(await storedCosts(admin)).toMatchObject([{ cost: "3.00" }]);
  });
});

/** The same person, who is staff from now on. */
async function demoted({ organizationId, subdomain, userId, email }: SignedIn) {
  const other = await signedIn({ organizationId, subdomain }, "admin");
  await as(other).users.update({ id: userId, version: 1, roles: ["staff"] });
  const { accessToken } = await asTenant(organizationId, () => beginSession({ userId, email }));
  return { former: createCaller(contextOf(subdomain, accessToken)).products, other, accessToken };
}

describe("a file", () => {
  const exported = async (user: SignedIn) =>
    (await exportRoute(fileRequest(user, "/api/products/export.csv"))).text();
  const template = async (user: SignedIn) =>
    (await templateRoute(fileRequest(user, "/api/products/imports/template.csv"))).text();

  it("has cost prices for those alone who may see them", async () => {
    const { admin, staff, seeing } = await people();
    await seeing.create({ ...hammer, cost: "8.00" });
    expect(await exported(admin)).toMatch(/Price,Cost price,Stock[\s\S]*12\.50,8\.00,0/);
    expect(await exported(staff)).toMatch(/Price,Stock[\s\S]*12\.50,0/);
    expect(await template(admin)).toContain("Cost price");
    expect(await template(staff)).not.toMatch(/cost/i);
  });

  const mapping = { sku: "SKU", name: "Name", price: "Price", cost: "Cost price" };
  const file = { fileName: "costs.csv", fingerprint: "f", mapping };
  type Imports = Awaited<ReturnType<typeof people>>["seeing"]["imports"];

  async function stage({ begin, stage: send }: Imports, costs: string[]) {
    const { id } = await begin({ ...file, rowCount: costs.length });
    const rows = costs.map((cost, index) => ({
      line: index + 2,
      cells: { sku: `HAM-000${index}`, name: "Hammer", price: "12.50", cost },
    }));
    return send({ id, after: 0, rows });
  }
  const run = { mode: "skip_bad", restoreTrashed: false } as const;

  it("gives products the cost prices that it has", async () => {
    const { admin, seeing } = await people();
    await seeing.create({ ...hammer, sku: "HAM-0000", cost: "8.00" });
    await seeing.create({ ...hammer, sku: "HAM-0001", cost: "8.00" });
    const staged = await stage(seeing.imports, ["9,50 €", "", "7.00", "1.005"]);
    expect(staged.counts).toMatchObject({ create: 1, update: 2, error: 1 });
    const { items } = await seeing.imports.rows({ id: staged.id });
    expect(items[0]?.changes).toContainEqual({ field: "cost", before: "8.00", after: "9.50" });
    expect(items[1]?.changes.map(({ field }) => field)).toEqual(["name"]);
    expect(items[3]?.problems).toEqual({ cost: expect.stringContaining("Cost price") });
    expect(await seeing.imports.run({ id: staged.id, ...run })).toMatchObject({ state: "done" });
    expect((await storedCosts(admin)).map(({ cost }) => cost).toSorted()).toEqual(["7.00", "8.00", "9.50"]);
  });

  it("that is exported and imported again changes nothing", async () => {
    const { seeing } = await people();
    await seeing.create({ ...hammer, sku: "HAM-0000", name: "Hammer", cost: "8.00" });
    expect((await stage(seeing.imports, ["8.00"])).counts).toMatchObject({ same: 1, update: 0 });
  });

  it("of someone who may not see any is refused where it says so", async () => {
    const { admin, blind } = await people();
    const begun = await refusalOf(blind.imports.begin({ ...file, rowCount: 1 }));
    expect(begun).toMatchObject({
      code: "FORBIDDEN",
      details: { fieldErrors: { "mapping.cost": [expect.any(String)] } },
    });
    const { cost: _, ...without } = mapping;
    const { id } = await blind.imports.begin({ ...file, mapping: without, rowCount: 1 });
    const rows = [{ line: 2, cells: { sku: "HAM-0001", name: "Hammer", price: "1.00", cost: "1.00" } }];
    expect(await refusal(blind.imports.stage({ id, after: 0, rows }))).toBe("FORBIDDEN");
    expect(await storedCosts(admin)).toEqual([]);
  });

  it("has cost prices only if its mapping does", async () => {
    const { seeing } = await people();
    const { cost: _, ...without } = mapping;
    const { id } = await seeing.imports.begin({ ...file, mapping: without, rowCount: 1 });
    const rows = [{ line: 2, cells: { sku: "HAM-0001", name: "Hammer", price: "1.00", cost: "1.00" } }];
    expect(await refusal(seeing.imports.stage({ id, after: 0, rows }))).toBe("BAD_REQUEST");
  });

  it("without them leaves them alone, whoever imports it", async () => {
    const { admin, seeing, blind } = await people();
    const { id: productId } = await seeing.create({ ...hammer, cost: "8.00" });
    const { cost: _, ...without } = mapping;
    const { id } = await blind.imports.begin({ ...file, mapping: without, rowCount: 1 });
    const rows = [{ line: 2, cells: { sku: hammer.sku, name: "Hammer", price: "1.00" } }];
    await blind.imports.stage({ id, after: 0, rows });
    await blind.imports.run({ id, ...run });
    expect(await seeing.byId({ id: productId })).toMatchObject({ name: "Hammer", cost: "8.00" });
    expect(await storedCosts(admin)).toHaveLength(1);
  });

  it("is neither applied nor shown with them once its person may not see them any more", async () => {
    const { admin, seeing } = await people();
    await seeing.create({ ...hammer, sku: "HAM-0000", cost: "8.00" });
    const { id } = await stage(seeing.imports, ["4321.10 EUR", "4.321"]);
    const { former, accessToken } = await demoted(admin);
    expect(await refusal(former.imports.run({ id, ...run }))).toBe("FORBIDDEN");
    expect(await storedCosts(admin)).toMatchObject([{ cost: "8.00" }]);
    const seen = JSON.stringify([
      await former.imports.open(),
      await former.imports.byId({ id }),
      await former.imports.rows({ id }),
    ]);
    expect(seen).not.toMatch(/4321|4\.321|8\.00/);
    const params = Promise.resolve({ id: String(id) });
    const bad = await badRowsRoute(
      fileRequest({ ...admin, accessToken }, "/api/products/imports/1/bad-rows.csv"),
      { params },
    );
    expect(bad.status).toBe(200);
    expect(await bad.text()).not.toMatch(/4321|4\.321|8\.00/);
  });
});

it("the cost prices of another organization are no one else's", async () => {
  const { seeing } = await people();
  const stranger = await signedInToNewOrganization("admin");
  const { id } = await seeing.create({ ...hammer, cost: "8.00" });
  const own = await createProduct(stranger.organizationId);
  const { products } = as(stranger);
  expect(await refusal(products.update({ id, version: 1, cost: "1.00" }))).toBe("NOT_FOUND");
  expect(await products.byId({ id: own })).toMatchObject({ cost: null });
  expect(await seeing.byId({ id })).toMatchObject({ cost: "8.00" });
});

it("sample products have some, which are removed with them", async () => {
  const { admin, seeing } = await people();
  await seeing.addSampleData();
  expect(await storedCosts(admin)).toHaveLength(11);
  await seeing.removeSampleData();
  expect(await storedCosts(admin)).toEqual([]);
});
