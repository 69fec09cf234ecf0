import { createSavedView, unique } from "@test/builders";
import { refusal, refusalOf, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { createCallerFactory } from "@/server/trpc";
import { savedViewsRouter } from "./saved-views.router";
import { createViewInput, maxSavedViews } from "./saved-views.schema";

const createCaller = createCallerFactory(savedViewsRouter);

async function somebody() {
  const user = await signedInToNewOrganization("client");
  const views = createCaller(user.context());
  const save = (name: string, more: { isDefault?: boolean } = {}) =>
    views.create({ list: "products", name, params: { stock: "low", sort: "stock" }, ...more });
  const names = async () => (await views.list({ list: "products" })).map(({ name }) => name);
  return { ...user, views, save, names };
}

const ownView = {
  isDefault: false,
  isOwn: true,
  isShared: false,
  isOrganizationDefault: false,
  opens: false,
};

const defaultsOf = async ({ views }: Awaited<ReturnType<typeof somebody>>) =>
  (await views.list({ list: "products" })).filter(({ isDefault }) => isDefault).map(({ name }) => name);

describe("saved views", () => {
  it("keep the list's state exactly", async () => {
    const { views, save } = await somebody();
    const { id } = await save("Low stock");
    expect(await views.list({ list: "products" })).toEqual([
      { id, name: "Low stock", params: { stock: "low", sort: "stock" }, ...ownView },
    ]);
  });

  it("are renamed, overwritten and deleted", async () => {
    const { views, save } = await somebody();
    const { id } = await save("Low stock");
    const params = {
      search: "ham",
      minPrice: "0.50",
      minStock: 0,
      changedSince: "week",
      columns: ["price" as const],
      limit: 50 as const,
    };
    expect(await views.update({ id, name: "Cheap 🔨" })).toMatchObject({ name: "Cheap 🔨" });
    expect(await views.update({ id, params })).toEqual({ id, name: "Cheap 🔨", params, ...ownView });
    expect(await views.delete({ id })).toEqual({ id });
    expect(await views.list({ list: "products" })).toEqual([]);
    expect(await refusal(views.update({ id, name: "Again" }))).toBe("NOT_FOUND");
    expect(await refusal(views.delete({ id }))).toBe("NOT_FOUND");
  });

  it("are seen, changed, shared and deleted by nobody else of the organization", async () => {
    const owner = await somebody();
    const { id } = await owner.save("Mine");
    const colleague = createCaller((await signedIn(owner, "admin")).context());
    expect(await colleague.list({ list: "products" })).toEqual([]);
    expect(await refusal(colleague.update({ id, name: "Theirs" }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.delete({ id }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.share({ id, isShared: true }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.chooseDefault({ list: "products", id }))).toBe("NOT_FOUND");
    expect(await colleague.create({ list: "products", name: "Mine", params: {} })).toBeDefined();
    expect(await owner.names()).toEqual(["Mine"]);
  });

  it("have unique names, which is reported at the field", async () => {
    const { views, save } = await somebody();
    await save("🔨");
    const { id } = await save("🪛");
    const refused = await refusalOf(save("🔨"));
    expect(refused).toMatchObject({
      code: "DUPLICATE",
      details: { fieldErrors: { name: [expect.any(String)] } },
    });
    expect(await refusal(views.update({ id, name: "🔨" }))).toBe("DUPLICATE");
  });

  it("have at most one default, also when two are set at once", async () => {
    const user = await somebody();
    const first = await user.save("First", { isDefault: true });
    const second = await user.save("Second", { isDefault: true });
    expect(await defaultsOf(user)).toEqual(["Second"]);
    await Promise.all([first, second].map(({ id }) => user.views.update({ id, isDefault: true })));
    expect(await defaultsOf(user)).toHaveLength(1);
    for (const { id } of [first, second]) await user.views.update({ id, isDefault: false });
    expect(await defaultsOf(user)).toEqual([]);
  });

  it("are limited, also when the last one is created twice at once", async () => {
    const { organizationId, userId, save, names } = await somebody();
    for (let index = 1; index < maxSavedViews; index += 1) await createSavedView(organizationId, userId);
    const outcomes = await Promise.all([refusal(save(unique("View"))), refusal(save(unique("View")))]);
    expect(outcomes.sort()).toEqual(["LIMIT_REACHED", undefined]);
    expect(await names()).toHaveLength(maxSavedViews);
  });

  it("omit what this release no longer knows", async () => {
    const { organizationId, userId, views } = await somebody();
    const params = { sort: "color", stock: "low", page: 3, constructor: 1 };
    await createSavedView(organizationId, userId, { params });
    expect(await views.list({ list: "products" })).toMatchObject([{ params: { stock: "low" } }]);
    const [view] = await views.list({ list: "products" });
    expect(Object.keys(view?.params ?? {})).toEqual(["stock"]);
  });

  it.each([
    { list: "users" },
    { name: "" },
    { name: "x".repeat(61) },
    { params: { page: 2 } },
    { params: { cursor: "x" } },
    { params: { sort: "password" } },
    { params: { limit: 1000 } },
    { params: { columns: ["price", "secret"] } },
  ])("refuse %j", (change) => {
    const input = { list: "products", name: "View", params: {}, ...change };
    expect(createViewInput.safeParse(input).success).toBe(false);
  });
});
