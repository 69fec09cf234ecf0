import { createOrganization, createProduct } from "@test/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it, test } from "vitest";
import type { Role } from "@/lib/permissions";
import { listProductsInput } from "@/modules/catalogue/list/list.schema";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";
import { productsRouter } from "./products.router";
import { createProductInput, unsetFields } from "./products.schema";

const createCaller = createCallerFactory(productsRouter);

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.50" };
const details = { barcode: "4006381333931", unit: "box", supplier: "Ironbridge Forge", minimumStock: 25 };

async function admin() {
  const user = await signedInToNewOrganization("admin");
  const products = createCaller(user.context());
  const add = (values: Parameters<typeof createProduct>[1] = {}) =>
    createProduct(user.organizationId, values);
  const namesOf = async (input: Parameters<typeof products.list>[0]) =>
    (await products.list(input)).items.map(({ name }) => name);
  return { ...user, products, add, namesOf };
}

/** The messages about a new product with these fields. */
const problemsOf = (fields: object) =>
  createProductInput.safeParse({ ...hammer, ...fields }).error?.issues.map(({ message }) => message);

describe("barcode, unit, supplier and minimum stock", () => {
  it("are stored, read and listed as they were written", async () => {
    const { products } = await admin();
    const created = await products.create({ ...hammer, ...details });
    expect(created).toMatchObject(details);
    expect(await products.byId({ id: created.id })).toMatchObject(details);
    expect((await products.list({})).items).toMatchObject([details]);
  });

  it("are null where a product has none", async () => {
    const { products } = await admin();
    const none = { barcode: null, unit: null, supplier: null, minimumStock: null };
    const { id } = await products.create(hammer);
    expect(await products.byId({ id })).toMatchObject(none);
    const blank = { barcode: " - ", unit: " ", supplier: "\u200b" };
    expect(await products.create({ ...hammer, sku: "HAM-002", ...blank })).toMatchObject(none);
  });

  it("change one by one, each in the history with what it was", async () => {
    const { products } = await admin();
    const { id } = await products.create({ ...hammer, ...details });
    await products.update({ id, version: 1, supplier: null });
    expect(await products.update({ id, version: 2, minimumStock: 0, unit: "kg" })).toMatchObject({
      ...details,
      unit: "kg",
      supplier: null,
      minimumStock: 0,
      version: 3,
    });
    const { items } = await products.history({ id });
    expect(items.map(({ before, after }) => [before, after])).toEqual([
      [
        { unit: "box", minimumStock: 25 },
        { unit: "kg", minimumStock: 0 },
      ],
      [{ supplier: "Ironbridge Forge" }, { supplier: null }],
      [null, { ...hammer, stock: 0, ...details, status: "active" }],
    ]);
  });

  it("are no change if they are written as they are", async () => {
    const { products } = await admin();
    const { id } = await products.create({ ...hammer, ...details });
    const same = { ...details, barcode: "4 006381 333931", supplier: " Ironbridge\nForge" };
    expect(await products.update({ id, version: 1, ...same })).toMatchObject({ version: 1 });
  });

  it("are left out of what a new product's history says where there are none", async () => {
    const { products } = await admin();
    const { id } = await products.create({ ...hammer, unit: "kg" });
    const [first] = (await products.history({ id })).items;
    expect(first?.after).toEqual({ ...hammer, stock: 0, unit: "kg", status: "active" });
  });

  it("are those of the original in a copy, except for the barcode", async () => {
    const { products } = await admin();
    const { id } = await products.create({ ...hammer, ...details });
    expect(await products.duplicate({ id })).toMatchObject({ ...details, barcode: null });
  });

  it("are within what the database stores", async () => {
    const { products } = await admin();
    const longest = { unit: "🔨".repeat(20), supplier: "é".repeat(120), minimumStock: 4_294_967_295 };
    expect(await products.create({ ...hammer, ...longest })).toMatchObject(longest);
    for (const [field, value] of [
      ["unit", "x".repeat(21)],
      ["supplier", "x".repeat(121)],
      ["minimumStock", 4_294_967_296],
      ["minimumStock", -1],
      ["minimumStock", 1.5],
    ] as const) {
      expect(problemsOf({ [field]: value }), field).toHaveLength(1);
    }
  });
});

describe("a barcode", () => {
  it.each([
    ["4 006381-333931", "4006381333931"],
    ["978-3-16-148410-0", "9783161484100"],
    ["036000291452", "036000291452"],
    ["9638 5074", "96385074"],
    ["10012345678902", "10012345678902"],
  ])("%s is stored as %s", async (typed, stored) => {
    const { products } = await admin();
    expect(await products.create({ ...hammer, barcode: typed })).toMatchObject({ barcode: stored });
  });

  it.each([
    ["4006381333932", "Barcode has a wrong digit: if the others are right, the last one is 1"],
    ["40063813339", "Barcode must be a GTIN, such as an EAN or UPC: 8, 12, 13 or 14 digits"],
    ["4.00638E+12", "Barcode must be a GTIN, such as an EAN or UPC: 8, 12, 13 or 14 digits"],
    ["CODE-128", "Barcode must be a GTIN, such as an EAN or UPC: 8, 12, 13 or 14 digits"],
  ])("%s is refused, with what is wrong", (barcode, message) => {
    expect(problemsOf({ barcode })).toEqual([message]);
  });

  it("can be that of several products", async () => {
    const { products, namesOf } = await admin();
    const { barcode } = details;
    await products.create({ ...hammer, barcode });
    await products.create({ ...hammer, name: "Pack of hammers", sku: "HAM-010", barcode });
    expect(await namesOf({ barcode })).toEqual(["Claw hammer", "Pack of hammers"]);
  });

  it("finds its product, whole or by its beginning", async () => {
    const { products, namesOf } = await admin();
    await products.create({ ...hammer, ...details });
    await products.create({ ...hammer, name: "Saw", sku: "SAW-001", barcode: "96385074" });
    for (const search of ["4006381333931", "400638", "hammer 4006"]) {
      expect(await namesOf({ search }), search).toEqual(["Claw hammer"]);
    }
  });

  it("finds its product as long as it has it", async () => {
    const { products, namesOf } = await admin();
    const { id } = await products.create({ ...hammer, ...details });
    await products.update({ id, version: 1, barcode: "96385074" });
    expect(await namesOf({ search: "96385074" })).toEqual(["Claw hammer"]);
    expect(await namesOf({ search: "4006381333931" })).toEqual([]);
    await products.update({ id, version: 2, barcode: null });
    expect(await namesOf({ search: "96385074" })).toEqual([]);
    expect(await namesOf({ search: "hammer" })).toEqual(["Claw hammer"]);
  });

  it("is a filter, written with spaces and hyphens or without", async () => {
    const { products, namesOf } = await admin();
    await products.create({ ...hammer, ...details });
    expect(await namesOf({ barcode: "400-6381 333931" })).toEqual(["Claw hammer"]);
    expect(await namesOf({ barcode: "96385074" })).toEqual([]);
    expect(listProductsInput.safeParse({ barcode: "4006" }).success).toBe(false);
  });
});

describe("suppliers", () => {
  it("filter the list and its sums, whatever their letter case", async () => {
    const { products, add, namesOf } = await admin();
    await add({ name: "Hammer", supplier: "Ironbridge Forge", stock: 3 });
    await add({ name: "Saw", supplier: "Kestrel", stock: 4 });
    await add({ name: "Nail", stock: 5 });
    expect(await namesOf({ supplier: "ironbridge forge" })).toEqual(["Hammer"]);
    expect((await products.list({ supplier: "Kestrel" })).pagination.total).toBe(1);
    expect(await products.sums({ supplier: "Kestrel" })).toMatchObject({ stock: 4 });
    expect(await namesOf({ supplier: "Nobody" })).toEqual([]);
  });

  it("are offered once each, by name, as long as a product that is not in the trash has them", async () => {
    const { products, add } = await admin();
    for (const supplier of ["Kestrel", "Åkesson", "kestrel", null, "Brandt & Sons"]) await add({ supplier });
    await add({ supplier: "Gone", status: productStatus.deleted });
    const { items } = await products.suppliers();
    expect(items.map((supplier) => supplier.toLowerCase())).toEqual(["åkesson", "brandt & sons", "kestrel"]);
  });

  it("are never offered to another organization", async () => {
    const [one, other] = await Promise.all([admin(), admin()]);
    await one.add({ supplier: "Ironbridge Forge" });
    await other.add({ supplier: "Kestrel" });
    expect(await one.products.suppliers()).toEqual({ items: ["Ironbridge Forge"] });
    expect(await other.products.suppliers()).toEqual({ items: ["Kestrel"] });
    expect(await other.namesOf({ supplier: "Ironbridge Forge" })).toEqual([]);
  });

  it("are offered to those who may write products", async () => {
    const organization = await createOrganization();
    const as = async (role: Role) => createCaller((await signedIn(organization, role)).context());
    expect(await (await as("staff")).suppliers()).toEqual({ items: [] });
    for (const role of ["coordinator", "client"] as const) {
      expect(await refusal((await as(role)).suppliers()), role).toBe("FORBIDDEN");
    }
  });
});

describe("the stock level", () => {
  /** Of products with this stock and minimum, those that each filter finds. */
  async function withStocks(products: [stock: number, minimumStock: number | null][]) {
    const user = await admin();
    for (const [stock, minimumStock] of products) {
      await user.add({ name: `${stock} of ${minimumStock ?? "none"}`, stock, minimumStock });
    }
    return async (stock: "out" | "low" | "in") => {
      const list = await user.products.list({ stock, sort: "stock", limit: 50 });
      expect(list.pagination.total).toBe(list.items.length);
      return list.items.map(({ name }) => name);
    };
  }

  it("is low below 10 where a product has no minimum", async () => {
    const found = await withStocks([0, 1, 9, 10].map((stock) => [stock, null]));
    expect(await found("out")).toEqual(["0 of none"]);
    expect(await found("low")).toEqual(["1 of none", "9 of none"]);
    expect(await found("in")).toEqual(["1 of none", "9 of none", "10 of none"]);
  });

  it("is low below the minimum of the product", async () => {
    const found = await withStocks([
      [0, 25],
      [1, 0],
      [1, 1],
      [1, 2],
      [4, 5],
      [5, 5],
      [24, 25],
      [25, 25],
      [4_294_967_294, 4_294_967_295],
    ]);
    expect(await found("out")).toEqual(["0 of 25"]);
    expect(await found("low")).toEqual(["1 of 2", "4 of 5", "24 of 25", "4294967294 of 4294967295"]);
    expect(await found("in")).toHaveLength(8);
  });

  it("follows every change of stock and minimum", async () => {
    const { products, namesOf } = await admin();
    const { id } = await products.create({ ...hammer, stock: 20 });
    const isLow = async () => (await namesOf({ stock: "low" })).length === 1;
    expect(await isLow()).toBe(false);
    await products.update({ id, version: 1, minimumStock: 25 });
    expect(await isLow()).toBe(true);
    await products.adjustStock({ id, delta: 5 });
    expect(await isLow()).toBe(false);
    await products.adjustStock({ id, delta: -1 });
    expect(await isLow()).toBe(true);
    await products.update({ id, version: 4, minimumStock: null });
    expect(await isLow()).toBe(false);
  });
});

test("a new product has what is said of new products", async () => {
  const { products } = await admin();
  expect(await products.create(hammer)).toMatchObject(unsetFields);
});
