import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { categoryPaths, maxCategories, maxCategoryDepth } from "@/lib/categories";
import { categories as categoriesTable } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { readCategories } from "./category-rows";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

/** A tree, as lines such as "Tools / Saws". */
async function withTree(paths: string[] = [], role: "admin" | "staff" = "admin") {
  const user = await signedInToNewOrganization(role);
  const { categories, products, activityLogs } = as(user);
  const ids: Record<string, number> = {};
  for (const path of paths) {
    const names = path.split(" / ");
    const parentId = ids[names.slice(0, -1).join(" / ")] ?? null;
    ids[path] = (await categories.create({ name: names.at(-1) ?? "", parentId })).id;
  }
  const idOf = (path: string) => ids[path] ?? 0;
  return { user, categories, products, activityLogs, idOf, tree: () => treeOf(user) };
}

async function treeOf(user: SignedIn) {
  const { items } = await as(user).categories.list();
  const paths = categoryPaths(items);
  return items.map(({ id }) => paths.get(id));
}

/** What is stored must say the same twice: by the parent, and by all ancestors. */
async function expectSound({ organizationId }: SignedIn) {
  const rows = await asTenant(organizationId, () => readCategories(tenantDb()));
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { parentId, ancestors } of rows) {
    const parent = parentId === null ? undefined : byId.get(parentId);
    expect(ancestors).toBe(parent ? `${parent.ancestors}${parent.id}/` : "/");
  }
  const places = rows.map(({ parentId, position }) => `${parentId} ${position}`);
  expect(new Set(places).size).toBe(places.length);
}

describe("the tree of categories", () => {
  it("lists each category directly before those below it, in the order in which they were added", async () => {
    const { categories, tree } = await withTree(["Tools", "Garden", "Tools / Saws", "Tools / Saws / Fret"]);
    expect(await tree()).toEqual(["Tools", "Tools / Saws", "Tools / Saws / Fret", "Garden"]);
    expect((await categories.list()).items.map(({ position }) => position)).toEqual([1, 1, 1, 2]);
  });

  it("has names that are unique among those with one parent, whatever their case", async () => {
    const { categories, idOf } = await withTree(["Tools", "Tools / Saws", "Garden"]);
    expect(await refusal(categories.create({ name: " tools " }))).toBe("DUPLICATE");
    expect(await refusal(categories.update({ id: idOf("Garden"), name: "TOOLS" }))).toBe("DUPLICATE");
    await categories.create({ name: "Saws", parentId: idOf("Garden") });
    await categories.update({ id: idOf("Tools"), name: "TOOLS" });
  });

  it("has one category of a name that two people add at the same time", async () => {
    const { categories, tree } = await withTree();
    await Promise.allSettled(["Tools", "tools"].map((name) => categories.create({ name })));
    expect(await tree()).toHaveLength(1);
  });

  it.each(["A / B", "> A", "A/", "A >B"])(
    "refuses the name %s, which a path could not hold",
    async (name) => {
      const { categories } = await withTree();
      await expect(categories.create({ name })).rejects.toMatchObject({ code: "BAD_REQUEST" });
      await categories.create({ name: "HDMI/DVI" });
    },
  );

  it("has a limited depth, for what is added and for what is moved with all that is below it", async () => {
    const names = Array.from({ length: maxCategoryDepth }, (_, level) => `L${level}`);
    const paths = names.map((_, level) => names.slice(0, level + 1).join(" / "));
    const { categories, idOf } = await withTree([...paths, "Other", "Other / Below"]);
    const parentId = idOf(paths.at(-1) ?? "");
    expect(await refusal(categories.create({ name: "too deep", parentId }))).toBe("LIMIT_REACHED");
    const last = idOf(paths.at(-2) ?? "");
    expect(await refusal(categories.update({ id: idOf("Other"), parentId: last }))).toBe("LIMIT_REACHED");
    await categories.update({ id: idOf("Other / Below"), parentId: last });
  });

  it("has a limited size", async () => {
    const { user, categories } = await withTree();
    const rows = Array.from({ length: maxCategories - 1 }, (_, index) => ({
      name: `Category ${index}`,
      parentId: null,
      ancestors: "/",
      position: index + 1,
    }));
    await asTenant(user.organizationId, () => tenantDb().insert(categoriesTable, rows));
    await categories.create({ name: "Last" });
    expect(await refusal(categories.create({ name: "One more" }))).toBe("LIMIT_REACHED");
  });

  it("is that of one organization", async () => {
    const own = await withTree(["Tools"]);
    const other = await withTree(["Garden"]);
    const id = own.idOf("Tools");
    expect(await other.tree()).toEqual(["Garden"]);
    expect(await refusal(other.categories.update({ id, name: "Mine" }))).toBe("NOT_FOUND");
    expect(await refusal(other.categories.delete({ id }))).toBe("NOT_FOUND");
    expect(await refusal(other.categories.create({ name: "Below", parentId: id }))).toBe("NOT_FOUND");
    const moved = other.categories.update({ id: other.idOf("Garden"), parentId: id });
    expect(await refusal(moved)).toBe("NOT_FOUND");
    expect(await own.tree()).toEqual(["Tools"]);
  });

  it("is changed by those who may change products, but cut only by those who may delete them", async () => {
    const organization = await createOrganization();
    const staff = as(await signedIn(organization, "staff")).categories;
    const client = as(await signedIn(organization, "client")).categories;
    const { id } = await staff.create({ name: "Tools" });
    await staff.update({ id, name: "Hand tools" });
    expect((await client.list()).items).toMatchObject([{ name: "Hand tools" }]);
    expect(await refusal(client.create({ name: "Mine" }))).toBe("FORBIDDEN");
    expect(await refusal(client.counts())).toBe("FORBIDDEN");
    expect(await refusal(staff.delete({ id }))).toBe("FORBIDDEN");
    await as(await signedIn(organization, "admin")).categories.delete({ id });
  });
});

describe("moving a category", () => {
  it("puts it at a position among those with the same parent", async () => {
    const { user, categories, idOf, tree } = await withTree(["A", "B", "C", "D"]);
    expect(await categories.update({ id: idOf("D"), position: 2 })).toMatchObject({ position: 2 });
    expect(await tree()).toEqual(["A", "D", "B", "C"]);
    await categories.update({ id: idOf("A"), position: 400 });
    expect(await tree()).toEqual(["D", "B", "C", "A"]);
    await categories.update({ id: idOf("B"), position: 1 });
    expect(await tree()).toEqual(["B", "D", "C", "A"]);
    await expectSound(user);
  });

  it("takes all that is below it along", async () => {
    const { user, categories, idOf, tree } = await withTree([
      ...["Tools", "Tools / Saws", "Tools / Saws / Fret", "Garden", "Garden / Hoes"],
    ]);
    await categories.update({ id: idOf("Tools / Saws"), parentId: idOf("Garden"), position: 1 });
    expect(await tree()).toEqual([
      "Tools",
      "Garden",
      "Garden / Saws",
      "Garden / Saws / Fret",
      "Garden / Hoes",
    ]);
    await expectSound(user);
    await categories.update({ id: idOf("Tools / Saws"), parentId: null });
    expect(await tree()).toEqual(["Tools", "Garden", "Garden / Hoes", "Saws", "Saws / Fret"]);
    await expectSound(user);
  });

  it("below itself is refused", async () => {
    const { categories, idOf, tree } = await withTree(["A", "A / B", "A / B / C"]);
    for (const parent of ["A", "A / B", "A / B / C"]) {
      expect(await refusal(categories.update({ id: idOf("A"), parentId: idOf(parent) })), parent).toBe(
        "CONFLICT",
      );
    }
    expect(await tree()).toEqual(["A", "A / B", "A / B / C"]);
  });

  it("makes no circle of two that are moved into each other at the same time", async () => {
    const { user, categories, idOf, tree } = await withTree(["A", "B"]);
    const [one, other] = [idOf("A"), idOf("B")];
    const moved = await Promise.allSettled([
      categories.update({ id: one, parentId: other }),
      categories.update({ id: other, parentId: one }),
    ]);
    expect(moved.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await tree()).toHaveLength(2);
    await expectSound(user);
  });

  it("by several people at the same time keeps each category once", async () => {
    const names = ["A", "B", "C", "D", "E"];
    const { user, categories, idOf, tree } = await withTree(names);
    await Promise.allSettled(
      names.flatMap((name, index) => [
        categories.update({ id: idOf(name), position: 5 - index }),
        categories.update({ id: idOf(name), parentId: idOf(names[(index + 1) % 5] ?? "") }),
      ]),
    );
    expect(await tree()).toHaveLength(5);
    await expectSound(user);
  });

  it("to where one of its name is, is refused", async () => {
    const { categories, idOf } = await withTree(["Saws", "Garden", "Garden / saws"]);
    expect(await refusal(categories.update({ id: idOf("Saws"), parentId: idOf("Garden") }))).toBe(
      "DUPLICATE",
    );
  });

  it("is recorded with the paths that people read", async () => {
    const { categories, activityLogs, idOf } = await withTree(["Tools", "Tools / Saws", "Garden"]);
    await categories.update({ id: idOf("Tools / Saws"), parentId: idOf("Garden") });
    await categories.update({ id: idOf("Garden"), position: 1 });
    await categories.update({ id: idOf("Garden"), position: 1, name: "Garden" });
    expect((await activityLogs.list({ entity: "category" })).items.slice(0, 2)).toMatchObject([
      {
        action: "category.update",
        entity: { name: "Garden" },
        before: { position: 2 },
        after: { position: 1 },
      },
      {
        action: "category.update",
        entity: { name: "Saws" },
        before: { parent: "Tools" },
        after: { parent: "Garden" },
      },
    ]);
  });
});

describe("deleting a category", () => {
  it("leaves its products and what is below it to its parent", async () => {
    const { user, categories, products, idOf, tree } = await withTree([
      ...["Tools", "Tools / Saws", "Tools / Saws / Fret", "Tools / Saws / Band", "Tools / Axes"],
    ]);
    const id = await createProduct(user.organizationId);
    await products.update({ id, version: 1, category: idOf("Tools / Saws") });
    await categories.delete({ id: idOf("Tools / Saws") });
    expect(await tree()).toEqual(["Tools", "Tools / Axes", "Tools / Fret", "Tools / Band"]);
    expect((await products.byId({ id })).category).toBe(idOf("Tools"));
    await expectSound(user);
  });

  it("leaves the products of one without a parent in none", async () => {
    const { user, categories, products, activityLogs, idOf, tree } = await withTree([
      "Tools",
      "Tools / Saws",
    ]);
    const id = await createProduct(user.organizationId);
    await products.update({ id, version: 1, category: idOf("Tools") });
    await categories.delete({ id: idOf("Tools") });
    expect((await products.byId({ id })).category).toBeNull();
    expect(await tree()).toEqual(["Saws"]);
    await expectSound(user);
    expect((await activityLogs.list({ entity: "category" })).items[0]).toMatchObject({
      action: "category.delete",
      entity: { name: "Tools" },
      before: { products: 1 },
    });
  });

  it("is refused if two of one name would be in one place", async () => {
    const { categories, idOf, tree } = await withTree(["Tools", "Tools / Saws", "saws"]);
    expect(await refusal(categories.delete({ id: idOf("Tools") }))).toBe("CONFLICT");
    expect(await tree()).toEqual(["Tools", "Tools / Saws", "saws"]);
  });

  it("while products are put into it leaves each in a category that exists", async () => {
    const { user, categories, products, idOf } = await withTree(["Tools", "Tools / Saws"]);
    const ids = [];
    for (let count = 0; count < 4; count += 1) ids.push(await createProduct(user.organizationId));
    await Promise.allSettled([
      ...ids.map((id) => products.update({ id, version: 1, category: idOf("Tools / Saws") })),
      categories.delete({ id: idOf("Tools / Saws") }),
      products.create({ name: "Fret saw", sku: "SAW-0001", price: "1", category: idOf("Tools / Saws") }),
    ]);
    for (const id of ids) expect([null, idOf("Tools")]).toContain((await products.byId({ id })).category);
  });
});

it("counts the products in each category itself, without those in the trash", async () => {
  const { user, categories, products, idOf } = await withTree(["Tools", "Tools / Saws", "Garden"]);
  const ids = [];
  for (const path of ["Tools", "Tools / Saws", "Tools / Saws", "Garden"]) {
    const id = await createProduct(user.organizationId);
    await products.update({ id, version: 1, category: idOf(path) });
    ids.push(id);
  }
  await products.delete({ id: ids.at(-1) ?? 0, version: 2 });
  const { items } = await categories.counts();
  expect(items.toSorted((one, other) => one.id - other.id)).toEqual([
    { id: idOf("Tools"), products: 1 },
    { id: idOf("Tools / Saws"), products: 2 },
  ]);
});

it("categories are added, listed, moved and deleted over REST", async () => {
  const { user } = await withTree();
  const add = (body: object) => sendAs(user, "POST", "/categories", { body });
  const tools = await add({ name: "Tools" });
  const { id } = tools.json.data;
  expect([tools.status, tools.headers.get("location")]).toEqual([201, `/api/v1/categories/${id}`]);
  const saws = (await add({ name: "Saws", parentId: id })).json.data;
  const moved = await sendAs(user, "PATCH", `/categories/${saws.id}`, {
    body: { parentId: null, position: 1 },
  });
  expect(moved.json.data).toEqual({ id: saws.id, parentId: null, name: "Saws", position: 1 });
  expect((await sendAs(user, "DELETE", `/categories/${id}`)).status).toBe(200);
  const { data } = (await sendAs(user, "GET", "/categories")).json;
  expect(data.items ?? data).toMatchObject([{ name: "Saws" }]);
});
