import { createProduct } from "@test/builders";
import { fileRequest, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { GET as exportRoute } from "@/app/api/products/export.csv/route";
import type { GivenProductValue } from "@/lib/custom-fields";
import { createCallerFactory } from "@/server/trpc";
import { productFilters } from "./list.schema";
import type { ProductSort } from "./list-options";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

type ListInput = Parameters<ReturnType<typeof as>["products"]["list"]>[0];

/** An organization with a field of each kind and three products, of which "Bare" has no values. */
async function withValues() {
  const user = await signedInToNewOrganization("admin");
  const api = as(user);
  const field = async (name: string, kind: Parameters<typeof api.customFields.create>[0]["kind"]) =>
    (await api.customFields.create({ name, kind })).id;
  const fields = {
    material: await field("Material", "text"),
    weight: await field("Weight", "number"),
    deposit: await field("Deposit", "money"),
    available: await field("Available", "date"),
    fragile: await field("Fragile", "yesNo"),
    manual: await field("Manual", "link"),
  };
  const size = await api.customFields.create({
    name: "Size",
    kind: "choice",
    options: [{ name: "Small" }, { name: "Large" }, { name: "Huge" }],
  });
  const optionOf = (name: string) => size.options.find((option) => option.name === name)?.id ?? 0;
  const add = (name: string, values: GivenProductValue[]) =>
    api.products.create({ name, sku: `SKU-${name}`, price: "1.00", customFields: values });
  const { material, weight, deposit, available, fragile, manual } = fields;
  await add("Anvil", [
    { field: material, value: "Forged STEEL, 100 % pure" },
    { field: weight, value: 120.5 },
    { field: deposit, value: "20" },
    { field: available, value: "2026-03-01" },
    { field: fragile, value: false },
    { field: size.id, value: "Large" },
    { field: manual, value: "https://example.test/anvil" },
  ]);
  await add("Bowl", [
    { field: material, value: "glass" },
    { field: weight, value: "-0.25" },
    { field: available, value: "2026-05-31" },
    { field: fragile, value: true },
    { field: size.id, value: "Small" },
  ]);
  await add("Bare", []);
  const namesOf = async (input: ListInput) => (await api.products.list(input)).items.map(({ name }) => name);
  return { user, api, fields: { ...fields, size: size.id }, optionOf, add, namesOf };
}

const shop = await withValues();
const { api, fields, optionOf, namesOf } = shop;

describe("conditions on custom fields", () => {
  it.each<[condition: string, names: string[]]>([
    [`${fields.material}.contains.steel`, ["Anvil"]],
    [`${fields.material}.contains.STEEL%2C 100 % p`, ["Anvil"]],
    [`${fields.material}.contains._`, []],
    [`${fields.material}.equals.Glass`, ["Bowl"]],
    [`${fields.material}.equals.las`, []],
    [`${fields.manual}.contains.example.test`, ["Anvil"]],
    [`${fields.weight}.from.0`, ["Anvil"]],
    [`${fields.weight}.to.-0.25`, ["Bowl"]],
    [`${fields.weight}.to.120.499999`, ["Bowl"]],
    [`${fields.deposit}.from.20.00`, ["Anvil"]],
    [`${fields.available}.from.2026-03-02`, ["Bowl"]],
    [`${fields.available}.to.2026-03-01`, ["Anvil"]],
    [`${fields.size}.any.${optionOf("Small")}`, ["Bowl"]],
    [`${fields.size}.any.${optionOf("Small")}-${optionOf("Large")}-${optionOf("Huge")}`, ["Anvil", "Bowl"]],
    [`${fields.fragile}.yes`, ["Bowl"]],
    [`${fields.fragile}.no`, ["Anvil"]],
    [`${fields.deposit}.set`, ["Anvil"]],
    [`${fields.deposit}.unset`, ["Bare", "Bowl"]],
  ])("%s matches what it says", async (condition, names) => {
    expect(await namesOf({ where: [condition] })).toEqual(names);
  });

  it("must hold all of them", async () => {
    const { weight, fragile } = fields;
    expect(await namesOf({ where: [`${weight}.from.-1`, `${weight}.to.1`] })).toEqual(["Bowl"]);
    expect(await namesOf({ where: [`${weight}.from.-1`, `${fragile}.no`], search: "anv" })).toEqual([
      "Anvil",
    ]);
  });

  it("match nothing if their test is not one of the kind of the field", async () => {
    const { material, weight, fragile, size } = fields;
    for (const condition of [
      `${material}.from.-5`,
      `${weight}.contains.0`,
      `${fragile}.from.0`,
      `${size}.to.5`,
      `${weight}.no`,
      `${material}.from.1000-01-01`,
    ])
      expect(await namesOf({ where: [condition] })).toEqual([]);
  });

  it("count toward the total, the sums and a search for similar words", async () => {
    const where = [`${fields.material}.set`];
    expect((await api.products.list({ where, limit: 1 })).pagination).toMatchObject({ total: 2 });
    expect((await api.products.list({ where: [`${fields.material}.unset`] })).pagination.total).toBe(1);
    expect(await api.products.sums({ where })).toEqual({ stock: 0, value: "0.00" });
    expect(await namesOf({ where, search: "anvli" })).toEqual(["Anvil"]);
  });

  it.each([
    "1",
    "x.set",
    "1.is.5",
    "1.from.abc",
    "1.from.2026-02-30",
    "1.set.5",
    "1.contains.",
    "1.any.a",
    "0.set",
    "1.yes.",
  ])("%s is none, which the error says by its place", (condition) => {
    const { error } = productFilters.safeParse({ where: ["1.set", condition] });
    expect(error?.issues).toMatchObject([
      { path: ["where", 1], message: expect.stringContaining(`“${condition}”`) },
    ]);
  });

  it("on a field that there is not match nothing, whatever their test", async () => {
    const { api: theirs, fields: foreign } = await withValues();
    const gone = await theirs.customFields.create({ name: "Gone", kind: "text" });
    await theirs.customFields.delete({ id: gone.id });
    for (const [caller, field] of [
      [api, foreign.material],
      [theirs, gone.id],
    ] as const)
      for (const test of ["set", "unset", "contains.steel"])
        expect((await caller.products.list({ where: [`${field}.${test}`] })).pagination.total).toBe(0);
  });

  it("match only active products for those who see no others", async () => {
    const client = await signedIn(shop.user, "client");
    const draft = await api.products.create({
      ...{ name: "Secret", sku: "SECRET", price: "1.00", status: "draft" },
      customFields: [{ field: fields.material, value: "secret alloy" }],
    });
    const where = [`${fields.material}.contains.secret`];
    expect((await as(client).products.list({ where })).items).toEqual([]);
    expect((await api.products.list({ where, status: "draft" })).items).toMatchObject([{ id: draft.id }]);
    expect((await as(client).products.list({ where: [`${fields.fragile}.yes`] })).items).toMatchObject([
      { name: "Bowl" },
    ]);
  });

  it("limit an export to what the list shows", async () => {
    const query = new URLSearchParams({ where: `${fields.weight}.from.0,${fields.fragile}.no` });
    const response = await exportRoute(fileRequest(shop.user, `/api/products/export.csv?${query}`));
    const lines = (await response.text()).trim().split("\r\n");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["SKU-Anvil"]);
  });

  it("limit what is edited, counted and moved to the trash", async () => {
    const { api: own, fields: of } = await withValues();
    const where = [`${of.fragile}.yes`];
    const preview = await own.products.previewBulkEdit({
      of: { filters: { where } },
      edit: { supplier: "Glassworks" },
    });
    expect(preview.rows.map(({ name }) => name)).toEqual(["Bowl"]);
    expect((await own.products.countSheet({ where })).items.map(({ name }) => name)).toEqual(["Bowl"]);
    expect(await own.products.deleteMatching({ filters: { where }, expected: 1 })).toMatchObject({
      count: 1,
    });
    expect((await own.products.list({ where, status: "trash" })).items).toMatchObject([{ name: "Bowl" }]);
    expect((await own.products.list({ where })).items).toEqual([]);
  });
});

describe("columns", () => {
  it("have the values of no fields but those that are asked for", async () => {
    const { weight, size, material } = fields;
    const { items } = await api.products.list({ customFields: [weight, size, material], search: "bowl" });
    expect(items[0]?.customFields).toEqual([
      { field: material, value: "glass" },
      { field: weight, value: "-0.25" },
      { field: size, value: "Small" },
    ]);
    expect(items[0]).not.toHaveProperty("tags");
    expect((await api.products.list({})).items[0]).not.toHaveProperty("customFields");
  });

  it("have category and tags", async () => {
    const { api: own, fields: of } = await withValues();
    const category = await own.categories.create({ name: "Kitchen" });
    const [bowl] = (await own.products.list({ search: "bowl" })).items;
    if (bowl)
      await own.products.update({ id: bowl.id, version: bowl.version, category: category.id, tags: ["new"] });
    const { items } = await own.products.list({
      include: ["category", "tags"],
      customFields: [of.material],
      sort: `field${of.material}`,
    });
    expect(items.map(({ category: id, tags }) => [id, tags])).toEqual([
      [null, []],
      [category.id, ["new"]],
      [null, []],
    ]);
    expect((await own.products.list({ include: ["category"], status: "trash" })).items).toEqual([]);
  });

  it("have no values of another organization", async () => {
    const { api: theirs } = await withValues();
    const { items } = await theirs.products.list({ customFields: [fields.material] });
    expect(items.map(({ customFields }) => customFields)).toEqual([[], [], []]);
  });

  it("are there over REST, with the same parameters", async () => {
    const { material, weight } = fields;
    const { json: body } = await sendAs(
      shop.user,
      "GET",
      `/products?customFields=${material},${weight}&include=tags&where=${material}.set&sort=-field${weight}`,
    );
    expect(body.data.map((item: { name: string }) => item.name)).toEqual(["Anvil", "Bowl"]);
    expect(body.data[1]).toMatchObject({
      tags: [],
      customFields: [
        { field: material, value: "glass" },
        { field: weight, value: "-0.25" },
      ],
    });
  });
});

describe("sorted by a custom field", () => {
  it.each<[name: keyof typeof fields, ascending: string[]]>([
    ["material", ["Anvil", "Bowl"]],
    ["weight", ["Bowl", "Anvil"]],
    ["available", ["Anvil", "Bowl"]],
    ["size", ["Bowl", "Anvil"]],
    ["fragile", ["Anvil", "Bowl"]],
  ])("%s, products without a value are last in both directions", async (name, ascending) => {
    expect(await namesOf({ sort: `field${fields[name]}` })).toEqual([...ascending, "Bare"]);
    expect(await namesOf({ sort: `-field${fields[name]}` })).toEqual([...ascending.toReversed(), "Bare"]);
  });

  it("a list shows every product once, by number and by cursor, there and back", async () => {
    const { api: own, user, fields: of } = await withValues();
    for (let index = 0; index < 12; index += 1) {
      const values: GivenProductValue[] = [
        { field: of.weight, value: index % 3 },
        { field: of.size, value: index % 2 ? "Small" : "Huge" },
        { field: of.material, value: index % 2 ? "wood" : "Wood" },
      ];
      await createProduct(user.organizationId, { name: `Many ${index}` });
      await own.products.create({
        ...{ name: `Valued ${index}`, sku: `VALUED-${index}`, price: "1.00" },
        customFields: values,
      });
    }
    const total = 27;
    for (const field of [of.weight, of.size, of.material])
      for (const sort of [`field${field}`, `-field${field}`] satisfies ProductSort[]) {
        const whole = (await own.products.list({ sort, limit: 100 })).items.map(({ id }) => id);
        expect(new Set(whole).size).toBe(total);
        const byNumber: number[] = [];
        for (const page of [1, 2, 3])
          byNumber.push(...(await own.products.list({ sort, limit: 10, page })).items.map(({ id }) => id));
        expect(byNumber).toEqual(whole);
        const there: number[] = [];
        let list = await own.products.list({ sort, limit: 10 });
        for (;;) {
          there.push(...list.items.map(({ id }) => id));
          if (!list.cursors.next) break;
          list = await own.products.list({ sort, limit: 10, cursor: list.cursors.next });
        }
        expect(there).toEqual(whole);
        const back: number[] = list.items.map(({ id }) => id);
        while (list.cursors.previous) {
          list = await own.products.list({ sort, limit: 10, cursor: list.cursors.previous });
          expect(list.cursors.next).not.toBeNull();
          back.unshift(...list.items.map(({ id }) => id));
        }
        expect(back).toEqual(whole);
      }
  });

  it("a cursor is refused that is of another field, or made up", async () => {
    const sort: ProductSort = `field${fields.weight}`;
    const { cursors } = await api.products.list({ sort, limit: 1 });
    const other: ProductSort = `field${fields.material}`;
    const made = Buffer.from(JSON.stringify([sort, "next", 1, ["1 or 1=1", "2026-01-01", 0, ""], 1]));
    for (const [of, cursor] of [
      [other, cursors.next],
      [sort, made.toString("base64url")],
    ] as const)
      expect((await refusalOf(api.products.list({ sort: of, cursor: cursor ?? undefined })))?.code).toBe(
        "BAD_REQUEST",
      );
  });

  it("the trash keeps who deleted a product", async () => {
    const { api: own, fields: of } = await withValues();
    const sort: ProductSort = `-field${of.weight}`;
    const { items } = await own.products.list({ sort });
    for (const { id, version } of items) await own.products.delete({ id, version });
    const trash = await own.products.list({ sort, status: "trash", customFields: [of.weight] });
    expect(trash.items.map(({ name }) => name)).toEqual(["Anvil", "Bowl", "Bare"]);
    expect(trash.items[0]).toMatchObject({
      deletedByName: expect.any(String),
      customFields: [{ value: "120.5" }],
    });
  });

  it("a list by a field that there is not has all products", async () => {
    const { fields: foreign } = await withValues();
    expect((await namesOf({ sort: `field${foreign.weight}` })).toSorted()).toEqual(["Anvil", "Bare", "Bowl"]);
  });
});

describe("saved views", () => {
  it("keep columns, conditions and sort with custom fields", async () => {
    const { material, weight } = fields;
    const params = {
      where: [`${material}.contains.steel`],
      sort: `-field${weight}` as const,
      columns: ["sku" as const, `field${material}` as const, "tags" as const],
    };
    const view = await api.savedViews.create({ list: "products", name: "Steel", params });
    await api.savedViews.share({ id: view.id, isShared: true, isOrganizationDefault: true });
    const client = await signedIn(shop.user, "client");
    const seen = (await as(client).savedViews.list({ list: "products" })).find(({ id }) => id === view.id);
    expect(seen).toMatchObject({ params, opens: true });
  });
});
