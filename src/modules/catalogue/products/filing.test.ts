import { createOrganization } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { maxTags } from "@/lib/tags";
import { createCallerFactory } from "@/server/trpc";
import type { ProductFields } from "./products.schema";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

async function withCategories() {
  const user = await signedInToNewOrganization("admin");
  const { categories, products } = as(user);
  const add = async (name: string, parentId: number | null = null) =>
    (await categories.create({ name, parentId })).id;
  const tools = await add("Tools");
  const saws = await add("Saws", tools);
  const garden = await add("Garden");
  let count = 0;
  const create = (fields: Partial<ProductFields> = {}) => {
    count += 1;
    return products.create({ name: `Product ${count}`, sku: `FILED-${count}`, price: "5.00", ...fields });
  };
  const found = async (filters: NonNullable<Parameters<typeof products.list>[0]>) =>
    (await products.list(filters)).items.map(({ name }) => name);
  return { user, categories, products, tools, saws, garden, create, found };
}

describe("the category of a product", () => {
  it("is given with it, changed and taken away", async () => {
    const { products, saws, garden, create } = await withCategories();
    const { id, category } = await create({ category: saws });
    expect(category).toBe(saws);
    expect((await products.byId({ id })).category).toBe(saws);
    expect((await products.update({ id, version: 1, category: garden })).category).toBe(garden);
    expect((await products.update({ id, version: 2, price: "6.00" })).category).toBe(garden);
    expect((await products.update({ id, version: 3, category: null })).category).toBeNull();
    expect((await products.byId({ id })).category).toBeNull();
    expect((await products.update({ id, version: 4, category: saws })).category).toBe(saws);
  });

  it("is in the history by its path, which stays when the category is renamed", async () => {
    const { categories, products, tools, saws, garden, create } = await withCategories();
    const { id } = await create({ category: saws });
    await products.update({ id, version: 1, category: garden });
    await products.update({ id, version: 2, category: null });
    await categories.update({ id: tools, name: "Hardware" });
    expect(
      (await products.history({ id })).items.map(({ before, after }) => [before?.category, after?.category]),
    ).toEqual([
      ["Garden", null],
      ["Tools / Saws", "Garden"],
      [undefined, "Tools / Saws"],
    ]);
  });

  it("that does not exist is refused, as is that of another organization", async () => {
    const { products, saws, create, found } = await withCategories();
    const other = await withCategories();
    const { id } = await other.create();
    for (const category of [saws, 2_100_000_000]) {
      expect(await refusal(other.create({ category }))).toBe("NOT_FOUND");
      expect(await refusal(other.products.update({ id, version: 1, category }))).toBe("NOT_FOUND");
      expect(await other.found({ category })).toEqual([]);
    }
    expect((await other.products.byId({ id })).version).toBe(1);
    await create({ category: saws });
    expect(await found({ category: saws })).toHaveLength(1);
    expect(await products.list({ category: other.saws })).toMatchObject({ items: [] });
  });

  it("finds the products in it and in those below it", async () => {
    const { categories, products, tools, saws, garden, create, found } = await withCategories();
    await create({ category: tools, stock: 1 });
    await create({ category: saws, stock: 2 });
    await create({ category: garden, stock: 4 });
    await create({ stock: 8 });
    expect(await found({ category: tools })).toEqual(["Product 1", "Product 2"]);
    expect((await products.list({ category: tools })).pagination.total).toBe(2);
    expect(await products.sums({ category: tools })).toMatchObject({ stock: 3 });
    expect(await found({ category: tools, search: "product 2" })).toEqual(["Product 2"]);
    expect(await found({ category: saws })).toEqual(["Product 2"]);
    await categories.update({ id: saws, parentId: garden });
    expect(await found({ category: tools })).toEqual(["Product 1"]);
    expect(await found({ category: garden })).toEqual(["Product 2", "Product 3"]);
    expect((await products.list({ category: garden })).pagination.total).toBe(2);
  });
});

describe("the tags of a product", () => {
  it("are kept once each, whatever their case, in one order", async () => {
    const { products, create } = await withCategories();
    const { id, tags } = await create({ tags: [" sale\t", "New", "SALE", "Ärmel", "50 %"] });
    expect(tags).toEqual(["50 %", "New", "sale", "Ärmel"]);
    expect((await products.byId({ id })).tags).toEqual(tags);
    const updated = await products.update({ id, version: 1, tags: ["Sale", "garden", "New"] });
    expect(updated.tags).toEqual(["garden", "New", "Sale"]);
    expect((await products.byId({ id })).tags).toEqual(["garden", "New", "Sale"]);
    expect((await products.update({ id, version: 2, stock: 3 })).tags).toHaveLength(3);
    expect((await products.update({ id, version: 3, tags: [] })).tags).toEqual([]);
    expect((await products.byId({ id })).tags).toEqual([]);
  });

  it("that are the same make no change", async () => {
    const { products, create } = await withCategories();
    const { id } = await create({ tags: ["a", "b"] });
    expect((await products.update({ id, version: 1, tags: ["b", "a", "B"] })).version).toBe(1);
  });

  it("are in the history", async () => {
    const { products, create } = await withCategories();
    const { id } = await create({ tags: ["a"] });
    await products.update({ id, version: 1, tags: ["a", "b"] });
    expect((await products.history({ id })).items).toMatchObject([
      { before: { tags: ["a"] }, after: { tags: ["a", "b"] } },
      { after: { tags: ["a"] } },
    ]);
  });

  it.each([
    ["too many", Array.from({ length: maxTags + 1 }, (_, index) => `tag ${index}`)],
    ["too long ones", ["x".repeat(41)]],
    ["empty ones", [" "]],
    ["with a comma", ["a,b"]],
    ["with a bar", ["a|b"]],
  ])("are not %s", async (_, tags) => {
    const { create } = await withCategories();
    await expect(create({ tags })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("find the products that have them, whatever their case", async () => {
    const { products, tools, create, found } = await withCategories();
    await create({ tags: ["Sale", "Straße"] });
    await create({ tags: ["sale", "new"], category: tools });
    await create({ tags: ["Sales"] });
    expect(await found({ tag: "SALE" })).toEqual(["Product 1", "Product 2"]);
    expect((await products.list({ tag: "sale" })).pagination.total).toBe(2);
    expect(await found({ tag: "sale", category: tools })).toEqual(["Product 2"]);
    expect(await found({ tag: "nothing" })).toEqual([]);
  });

  it("are offered to those who may give them, once whatever their case", async () => {
    const { user, products, create } = await withCategories();
    await create({ tags: ["Sale", "new"] });
    await create({ tags: ["sale", "garden"] });
    const { items } = await products.tags();
    expect(items.map((tag) => tag.toLowerCase())).toEqual(["garden", "new", "sale"]);
    const other = await withCategories();
    expect(await other.products.tags()).toEqual({ items: [] });
    expect(await refusal(as(await signedIn(user, "client")).products.tags())).toBe("FORBIDDEN");
  });
});

describe("a product with a category and tags", () => {
  it("is duplicated with both", async () => {
    const { products, saws, create } = await withCategories();
    const { id } = await create({ category: saws, tags: ["a", "b"] });
    const copy = await products.duplicate({ id });
    expect(await products.byId({ id: copy.id })).toMatchObject({ category: saws, tags: ["a", "b"] });
  });

  it("has them again once it is restored from the trash", async () => {
    const { products, saws, create } = await withCategories();
    const { id } = await create({ category: saws, tags: ["a"] });
    await products.delete({ id, version: 1 });
    await products.restore({ id });
    expect(await products.byId({ id })).toMatchObject({ category: saws, tags: ["a"] });
  });

  it("is shown to whoever has based a change on an older version", async () => {
    const { products, saws, create } = await withCategories();
    const { id } = await create();
    await products.update({ id, version: 1, category: saws, tags: ["theirs"] });
    const refused = await refusalOf(products.update({ id, version: 1, tags: ["mine"] }));
    expect(refused).toMatchObject({
      code: "STALE_VERSION",
      details: { data: { current: { category: saws, tags: ["theirs"] } } },
    });
  });

  it("keeps the changes of two people who file it at the same time apart", async () => {
    const { products, saws, garden, create } = await withCategories();
    const { id } = await create({ tags: ["a"] });
    const results = await Promise.allSettled(
      [saws, garden].map((category) =>
        products.update({ id, version: 1, category, tags: [`of ${category}`] }),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { category, tags, version } = await products.byId({ id });
    expect([tags, version]).toEqual([[`of ${category}`], 2]);
  });

  it("is written, read and found over REST", async () => {
    const { user, tools, saws } = await withCategories();
    const body = { name: "Fret saw", sku: "SAW-0001", price: "5", category: saws, tags: ["Fine"] };
    const { json } = await sendAs(user, "POST", "/products", { body });
    const { id } = json.data;
    expect(json.data).toMatchObject({ category: saws, tags: ["Fine"] });
    await sendAs(user, "PATCH", `/products/${id}`, { body: { version: 1, tags: ["Fine", "New"] } });
    const read = (await sendAs(user, "GET", `/products/${id}`)).json.data;
    expect(read).toMatchObject({ category: saws, tags: ["Fine", "New"] });
    const ids = async (query: string) =>
      (await sendAs(user, "GET", `/products?${query}`)).json.data.map((found: { id: number }) => found.id);
    expect(await ids(`category=${tools}&tag=new`)).toEqual([id]);
    expect(await ids("tag=other")).toEqual([]);
  });

  it("costs nothing of it to lists, which leave both out", async () => {
    const organization = await createOrganization();
    const { products } = as(await signedIn(organization, "staff"));
    await products.create({ name: "Hammer", sku: "HAM-0001", price: "5", tags: ["a"] });
    const [item] = (await products.list({})).items;
    expect(item).not.toHaveProperty("tags");
  });
});
