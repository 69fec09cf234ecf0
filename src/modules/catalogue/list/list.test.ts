import { createOrganization, createProduct } from "@test/builders";
import { refusal, refusalOf, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it, vi } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";
import { listProductsInput } from "./list.schema";
import type { ProductSort } from "./list-options";

const createCaller = createCallerFactory(productsRouter);

async function admin() {
  const user = await signedInToNewOrganization("admin");
  const products = createCaller(user.context());
  const add = (values: Parameters<typeof createProduct>[1] = {}) =>
    createProduct(user.organizationId, values);
  const namesOf = async (input: Parameters<typeof products.list>[0]) =>
    (await products.list(input)).items.map(({ name }) => name);
  return { ...user, products, add, namesOf };
}

/** Products with equal values in every order except SKU: only the id tells them apart. */
async function withAlikeProducts(number: number) {
  const user = await admin();
  for (let index = 0; index < number; index += 1) {
    await user.add({ name: `Same ${index % 3}`, price: "5.00", stock: 1 });
  }
  return user;
}

describe("pages", () => {
  it("show every product once in each order, by number and by cursor, there and back", async () => {
    const { products } = await withAlikeProducts(25);
    // Each column, and both directions.
    for (const sort of ["name", "-sku", "price", "-stock", "createdAt", "-updatedAt"] as const) {
      const numbered = await Promise.all(
        [1, 2, 3, 4].map((page) => products.list({ page, limit: 10, sort })),
      );
      const ids = numbered.map(({ items }) => items.map(({ id }) => id));
      expect(new Set(ids.flat()).size, sort).toBe(25);
      expect(ids.map(({ length }) => length)).toEqual([10, 10, 5, 0]);
      const walk = async (from: string | null, towards: "next" | "previous") => {
        const page = await products.list({ limit: 10, sort, cursor: from ?? undefined });
        return {
          ids: page.items.map(({ id }) => id),
          number: page.pagination.page,
          to: page.cursors[towards],
        };
      };
      const second = await walk(numbered[0]?.cursors.next ?? null, "next");
      const third = await walk(second.to, "next");
      expect([second.ids, third.ids], sort).toEqual([ids[1], ids[2]]);
      expect([second.number, third.number, third.to]).toEqual([2, 3, null]);
      const back = await walk(numbered[2]?.cursors.previous ?? null, "previous");
      const first = await walk(back.to, "previous");
      expect([back.ids, first.ids], sort).toEqual([ids[1], ids[0]]);
      expect([back.number, first.number, first.to]).toEqual([2, 1, null]);
    }
  });

  it("can be skipped in both directions", async () => {
    const { products } = await withAlikeProducts(25);
    const pages = await Promise.all([1, 4, 5].map((page) => products.list({ page, limit: 5 })));
    const [first, fourth, fifth] = pages;
    const jump = (cursor: string | null | undefined, page: number) =>
      products.list({ limit: 5, page, cursor: cursor ?? undefined });
    expect((await jump(first?.cursors.next, 4)).items).toEqual(fourth?.items);
    expect((await jump(fifth?.cursors.previous, 2)).items).toEqual(
      (await products.list({ page: 2, limit: 5 })).items,
    );
  });

  it("keep their position when products are added before them", async () => {
    const { products, add } = await withAlikeProducts(12);
    const { cursors } = await products.list({ limit: 10 });
    const next = () => products.list({ limit: 10, cursor: cursors.next ?? undefined });
    const { items } = await next();
    await add({ name: "A first one" });
    expect((await next()).items).toEqual(items);
  });

  it("start over if the list has become too short to go back", async () => {
    const { products } = await withAlikeProducts(12);
    const second = await products.list({ page: 2, limit: 10 });
    const [victim] = (await products.list({ limit: 10 })).items;
    if (victim) await products.delete({ id: victim.id, version: victim.version });
    const back = await products.list({ limit: 10, cursor: second.cursors.previous ?? undefined });
    expect(back.pagination.page).toBe(1);
    expect(back.items).toHaveLength(10);
  });

  it("refuse a cursor that is of another order or made up", async () => {
    const { products } = await withAlikeProducts(3);
    const { cursors } = await products.list({ limit: 2 });
    const refused = await refusalOf(products.list({ sort: "-name", cursor: cursors.next ?? undefined }));
    expect(refused).toMatchObject({
      code: "BAD_REQUEST",
      details: { fieldErrors: { cursor: [expect.any(String)] } },
    });
    const made = (...content: unknown[]) => Buffer.from(JSON.stringify(content)).toString("base64url");
    for (const cursor of [
      "nonsense",
      made("name", "next", 0, "x", 1),
      made("stock", "next", 1, "1 or 1=1", 1),
    ]) {
      const sort: ProductSort = cursor === "nonsense" ? "name" : "stock";
      expect(await refusal(products.list({ sort, cursor }))).toBe("BAD_REQUEST");
    }
  });

  it("are skipped in large numbers without changing their order", async () => {
    const { products } = await withAlikeProducts(15);
    const all = (await products.list({ limit: 100, sort: "-stock" })).items;
    const far = await products.list({ page: 14, limit: 1, sort: "-stock" });
    expect(far.items).toEqual([all[13]]);
  });
});

describe("the search", () => {
  it("matches all words, by their beginnings, in name, SKU and description, whatever their case and accents", async () => {
    const { add, namesOf } = await admin();
    await add({ name: "Hämmer, groß", sku: "TL-HAM-001", description: "Für Dächer aus Schiefer" });
    await add({ name: "Säge", sku: "TL-SAW-001", description: null });
    expect(await namesOf({ search: "hammer" })).toEqual(["Hämmer, groß"]);
    expect(await namesOf({ search: "GROSS dach ham-0" })).toEqual(["Hämmer, groß"]);
    expect(await namesOf({ search: "tl" })).toEqual(["Hämmer, groß", "Säge"]);
    expect(await namesOf({ search: "tl-saw-001" })).toEqual(["Säge"]);
    expect(await namesOf({ search: "säge dach" })).toEqual([]);
    expect(await namesOf({ search: "er" })).toEqual([]);
  });

  it("matches three characters or more inside the words of name and SKU", async () => {
    const { add, namesOf } = await admin();
    await add({ name: "Sledgehammer", sku: "TL-40063813" });
    await add({ name: "Hammer", sku: "TL-0002" });
    await add({ name: "Saw", sku: "TL-0003", description: "A sledgehammer is heavier." });
    expect(await namesOf({ search: "hammer" })).toEqual(["Hammer", "Sledgehammer"]);
    expect(await namesOf({ search: "HÄMM 813" })).toEqual(["Sledgehammer"]);
    expect(await namesOf({ search: "sledge" })).toEqual(["Saw", "Sledgehammer"]);
    expect(await namesOf({ search: "dge hammer" })).toEqual(["Sledgehammer"]);
  });

  it("finds similar words in place of those that no product has, saying so", async () => {
    const { add, products } = await admin();
    await add({ name: "Claw hammer", sku: "TL-0001" });
    await add({ name: "Sledgehammer", sku: "TL-0002" });
    await add({ name: "Claw bar", sku: "TL-0003" });
    await add({ name: "Screwdriver", sku: "TL-0004", status: productStatus.deleted });
    const search = async (text: string, input: Partial<Parameters<typeof products.list>[0]> = {}) => {
      const { items, isSimilar, pagination } = await products.list({ search: text, ...input });
      return { names: items.map(({ name }) => name), isSimilar, total: pagination.total };
    };
    // Missing, wrong, too many, changed places, and the first letter.
    for (const typo of ["hamer", "hanmer", "hammmer", "hamemr", "jammer"]) {
      expect(await search(`claw ${typo}`), typo).toEqual({
        names: ["Claw hammer"],
        isSimilar: true,
        total: 1,
      });
    }
    expect(await search("sledgehamer")).toEqual({ names: ["Sledgehammer"], isSimilar: true, total: 1 });
    expect(await search("hammer")).toMatchObject({ isSimilar: false, total: 2 });
    // Both words exist, though no product has them both.
    expect(await search("bar hammer")).toEqual({ names: [], isSimilar: false, total: 0 });
    // As the trash has it, nothing else was meant.
    expect(await search("screwdriver")).toEqual({ names: [], isSimilar: false, total: 0 });
    expect(await search("screwdrivr", { status: "trash" })).toMatchObject({
      names: ["Screwdriver"],
      isSimilar: true,
    });
    expect(await search("violin")).toEqual({ names: [], isSimilar: false, total: 0 });
  });

  it("pages through similar ones with an exact total", async () => {
    const { add, products } = await admin();
    for (let index = 0; index < 5; index += 1) await add({ name: `Hammer ${index}` });
    const first = await products.list({ search: "hamer", limit: 2 });
    const second = await products.list({
      search: "hamer",
      limit: 2,
      cursor: first.cursors.next ?? undefined,
    });
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect(names).toEqual(["Hammer 0", "Hammer 1", "Hammer 2", "Hammer 3"]);
    expect(second.pagination).toMatchObject({ page: 2, total: 5, totalPages: 3 });
  });

  async function withSocks() {
    const { add, namesOf } = await admin();
    await add({ name: "100% wool_sock", sku: "A\\B-01" });
    await add({ name: "100 woolXsock", sku: "AB-0002" });
    return namesOf;
  }

  it("treats wildcards and SQL as text", async () => {
    const namesOf = await withSocks();
    expect(await namesOf({ search: "wool" })).toHaveLength(2);
    expect(await namesOf({ search: "wool_" })).toHaveLength(2);
    expect(await namesOf({ search: "wool_s" })).toEqual(["100% wool_sock"]);
    expect(await namesOf({ search: "a\\b" })).toEqual(["100% wool_sock"]);
    expect(await namesOf({ search: "' or 1=1 --" })).toEqual([]);
  });

  it("finds nothing by punctuation alone, unlike an empty one", async () => {
    const namesOf = await withSocks();
    expect(await namesOf({ search: "%" })).toEqual([]);
    expect(await namesOf({ search: "" })).toHaveLength(2);
  });

  it("follows a product through its changes into the trash", async () => {
    const { products, namesOf } = await admin();
    const fields = { name: "Claw hammer", sku: "HAM-001", price: "1", description: "forged" };
    const { id } = await products.create(fields);
    await products.update({ id, version: 1, name: "Claw mallet", description: null });
    expect(await namesOf({ search: "hammer" })).toEqual([]);
    expect(await namesOf({ search: "forged" })).toEqual([]);
    expect(await namesOf({ search: "claw mallet ham" })).toEqual(["Claw mallet"]);
    await products.delete({ id, version: 2 });
    expect(await namesOf({ search: "mallet" })).toEqual([]);
    expect(await namesOf({ search: "mallet", status: "trash" })).toEqual(["Claw mallet"]);
  });
});

describe("the filters", () => {
  it("limit the price to the cent, also at the top of the range", async () => {
    const { add, namesOf } = await admin();
    for (const price of ["9.99", "10.00", "10.01", "9999999999.98", "9999999999.99"]) {
      await add({ name: price, price });
    }
    expect(await namesOf({ minPrice: "10", maxPrice: "10.00", sort: "price" })).toEqual(["10.00"]);
    expect(await namesOf({ minPrice: "10.01", sort: "price" })).toEqual([
      "10.01",
      "9999999999.98",
      "9999999999.99",
    ]);
    expect(await namesOf({ minPrice: "9999999999.99" })).toEqual(["9999999999.99"]);
    expect(await namesOf({ maxPrice: "0" })).toEqual([]);
  });

  it("distinguish stock that is out, low, in stock, or within a range", async () => {
    const { add, namesOf } = await admin();
    for (const stock of [0, 1, 9, 10]) await add({ name: `Stock ${stock}`, stock });
    const stocks = async (input: Parameters<typeof namesOf>[0]) =>
      (await namesOf({ sort: "stock", ...input })).map((name) => Number(name.slice(6)));
    expect(await stocks({ stock: "out" })).toEqual([0]);
    expect(await stocks({ stock: "low" })).toEqual([1, 9]);
    expect(await stocks({ stock: "in" })).toEqual([1, 9, 10]);
    expect(await stocks({ minStock: 1, maxStock: 9 })).toEqual([1, 9]);
    expect(await stocks({ maxStock: 0 })).toEqual([0]);
    expect(await stocks({ stock: "in", search: "stock", maxStock: 5 })).toEqual([1]);
  });

  it("find what has changed since a day of the organization", async () => {
    const organization = await createOrganization({ settings: { timeZone: "Pacific/Auckland" } });
    const user = await signedIn(organization, "admin");
    const products = createCaller(user.context());
    const add = (name: string, updatedAt: string, status: number = productStatus.active) =>
      createProduct(user.organizationId, { name, updatedAt: new Date(updatedAt), status });
    await add("Day before", "2026-03-22T10:59:59.999Z");
    await add("That day", "2026-03-22T11:00:00.000Z");
    await add("Deleted before", "2026-03-22T10:59:59.999Z", productStatus.deleted);
    await add("Deleted that day", "2026-03-22T11:00:00.000Z", productStatus.deleted);
    const found = async (input: Parameters<typeof products.list>[0]) => {
      const { items, pagination } = await products.list(input);
      expect(pagination).toMatchObject({ total: items.length, totalIsExact: true });
      return items.map(({ name }) => name);
    };
    const changedSince = "2026-03-23";
    expect(await found({ changedSince })).toEqual(["That day"]);
    expect(await found({ changedSince, sort: "-updatedAt", search: "day" })).toEqual(["That day"]);
    expect(await found({ changedSince: "2026-03-22" })).toEqual(["Day before", "That day"]);
    expect(await found({ changedSince, status: "trash" })).toEqual(["Deleted that day"]);
    expect(await found({ changedSince: "today" })).toEqual([]);
    await expect(products.list({ changedSince: "2026-02-30" })).rejects.toThrow(
      /must be today, week, or a day/,
    );
  });

  it("count what has changed today anew when the day is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date().setUTCHours(23, 59, 58, 0) });
    const { products, add } = await admin();
    await add({ stock: 3 });
    const stock = async () => (await products.sums({ changedSince: "today" }))?.stock;
    const total = async () => (await products.list({ changedSince: "today", limit: 1 })).pagination.total;
    await add({ stock: 4 });
    expect([await total(), await stock()]).toEqual([2, 7]);
    vi.setSystemTime(Date.now() + 3000);
    expect([await total(), await stock()]).toEqual([0, 0]);
    vi.useRealTimers();
  });

  it("show the trash only to people who may delete", async () => {
    const owner = await admin();
    await owner.add({ name: "Gone", status: productStatus.deleted });
    await owner.add({ name: "Here" });
    expect(await owner.namesOf({ status: "trash" })).toEqual(["Gone"]);
    expect(await owner.namesOf({})).toEqual(["Here"]);
    for (const role of ["staff", "client"] as const) {
      const other = createCaller((await signedIn(owner, role)).context());
      expect(await refusal(other.list({ status: "trash" }))).toBe("FORBIDDEN");
    }
  });
});

it("sorts prices as amounts", async () => {
  const { add, products } = await admin();
  for (const price of ["9.00", "100.00", "20.00"]) await add({ price });
  const { items } = await products.list({ sort: "-price" });
  expect(items.map(({ price }) => price)).toEqual(["100.00", "20.00", "9.00"]);
});

it.each([
  { page: 0 },
  { page: 1.5 },
  { limit: 0 },
  { limit: 101 },
  { sort: "password" },
  { sort: "description" },
  { search: "x".repeat(101) },
  { status: "deleted" },
  { minPrice: "1.999" },
  { maxPrice: "1e3" },
  { maxPrice: 5 },
  { minStock: -1 },
  { minStock: 1.5 },
  { stock: "none" },
  { cursor: "' or 1" },
])("refuses %j", (input) => {
  expect(listProductsInput.safeParse(input).success).toBe(false);
});
