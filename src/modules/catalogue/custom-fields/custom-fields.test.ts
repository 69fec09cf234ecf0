import { createOrganization, createProduct } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { maxCustomFields } from "@/lib/custom-fields";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

async function withFields(names: string[] = []) {
  const user = await signedInToNewOrganization("admin");
  const { customFields, products, categories, activityLogs } = as(user);
  const ids: Record<string, number> = {};
  for (const name of names) ids[name] = (await customFields.create({ name, kind: "text" })).id;
  const namesNow = async () => (await customFields.list()).items.map(({ name }) => name);
  return {
    user,
    customFields,
    products,
    categories,
    activityLogs,
    idOf: (name: string) => ids[name] ?? 0,
    namesNow,
  };
}

describe("custom fields", () => {
  it("are listed in the order in which they were added", async () => {
    const { namesNow, customFields } = await withFields(["Material", "Weight"]);
    expect(await namesNow()).toEqual(["Material", "Weight"]);
    expect((await customFields.list()).items.map(({ position }) => position)).toEqual([1, 2]);
  });

  it("have names that are unique whatever their case", async () => {
    const { customFields, idOf } = await withFields(["Material", "Weight"]);
    expect(await refusal(customFields.create({ name: " material ", kind: "date" }))).toBe("DUPLICATE");
    expect(await refusal(customFields.update({ id: idOf("Weight"), name: "MATERIAL" }))).toBe("DUPLICATE");
    await customFields.update({ id: idOf("Material"), name: "MATERIAL" });
  });

  it("have one of a name that two people add at the same time", async () => {
    const { customFields, namesNow } = await withFields();
    await Promise.allSettled(["Size", "size"].map((name) => customFields.create({ name, kind: "text" })));
    expect(await namesNow()).toHaveLength(1);
  });

  it("are at most as many as an organization may have", async () => {
    const { customFields } = await withFields();
    for (let count = 0; count < maxCustomFields; count += 1)
      await customFields.create({ name: `Field ${count}`, kind: "text" });
    expect(await refusal(customFields.create({ name: "One more", kind: "text" }))).toBe("LIMIT_REACHED");
  });

  it("move to the position that they are given", async () => {
    const { customFields, idOf, namesNow } = await withFields(["A", "B", "C", "D"]);
    expect(await customFields.update({ id: idOf("D"), position: 2 })).toMatchObject({ position: 2 });
    expect(await namesNow()).toEqual(["A", "D", "B", "C"]);
    await customFields.update({ id: idOf("A"), position: 50 });
    expect(await namesNow()).toEqual(["D", "B", "C", "A"]);
    await customFields.update({ id: idOf("B"), position: 1 });
    expect(await namesNow()).toEqual(["B", "D", "C", "A"]);
  });

  it("are those of one organization", async () => {
    const own = await withFields(["Material"]);
    const other = await withFields(["Size"]);
    const id = own.idOf("Material");
    expect(await other.namesNow()).toEqual(["Size"]);
    expect(await refusal(other.customFields.update({ id, name: "Mine" }))).toBe("NOT_FOUND");
    expect(await refusal(other.customFields.delete({ id }))).toBe("NOT_FOUND");
    const { id: category } = await own.categories.create({ name: "Tools" });
    expect(await refusal(other.customFields.update({ id: other.idOf("Size"), category }))).toBe("NOT_FOUND");
    expect(await own.namesNow()).toEqual(["Material"]);
  });

  it("are changed by those who may change products but deleted only by those who may delete them", async () => {
    const organization = await createOrganization();
    const staff = as(await signedIn(organization, "staff")).customFields;
    const client = as(await signedIn(organization, "client")).customFields;
    const { id } = await staff.create({ name: "Material", kind: "text" });
    expect((await client.list()).items).toMatchObject([{ name: "Material" }]);
    expect(await refusal(client.create({ name: "Mine", kind: "text" }))).toBe("FORBIDDEN");
    expect(await refusal(client.update({ id, name: "Mine" }))).toBe("FORBIDDEN");
    expect(await refusal(client.counts())).toBe("FORBIDDEN");
    expect(await refusal(staff.delete({ id }))).toBe("FORBIDDEN");
    await as(await signedIn(organization, "admin")).customFields.delete({ id });
  });

  it("move from one category to another", async () => {
    const { customFields, categories } = await withFields();
    const { id: tools } = await categories.create({ name: "Tools" });
    const { id: desks } = await categories.create({ name: "Desks" });
    const { id } = await customFields.create({ name: "Material", kind: "text", category: tools });
    await customFields.update({ id, category: desks });
    expect((await customFields.list()).items).toMatchObject([{ name: "Material", category: desks }]);
  });

  it("lose an option only to those who may delete products", async () => {
    const organization = await createOrganization();
    const staff = as(await signedIn(organization, "staff")).customFields;
    const admin = as(await signedIn(organization, "admin")).customFields;
    const { id, options } = await staff.create({
      ...{ name: "Color", kind: "choice", options: [{ name: "Red" }, { name: "Blue" }] },
    });
    const [red, blue] = options;
    const renamed = [{ ...red, name: "Crimson" }, { ...blue, name: "Blue" }, { name: "Green" }];
    await staff.update({ id, options: renamed });
    expect(await refusal(staff.update({ id, options: [{ ...blue, name: "Blue" }] }))).toBe("FORBIDDEN");
    await admin.update({ id, options: [{ ...blue, name: "Blue" }] });
    expect((await staff.list()).items).toMatchObject([{ options: [{ name: "Blue" }] }]);
  });

  it("are recorded with their names next to what changed", async () => {
    const { customFields, activityLogs, categories } = await withFields();
    const { id: category } = await categories.create({ name: "Tools" });
    const { id } = await customFields.create({
      ...{ name: "Color", kind: "choice", category, options: [{ name: "Red" }] },
    });
    await customFields.update({ id, required: true, category: null });
    await customFields.delete({ id });
    expect((await activityLogs.list({ entity: "custom_field" })).items).toMatchObject([
      { action: "custom_field.delete", entity: { name: "Color" }, before: { options: ["Red"], products: 0 } },
      {
        action: "custom_field.update",
        before: { required: false, category: "Tools" },
        after: { required: true, category: null },
      },
      { action: "custom_field.create", after: { kind: "choice", category: "Tools", options: ["Red"] } },
    ]);
  });
});

describe("the options of a choice", () => {
  const colors = { name: "Color", kind: "choice", options: [{ name: "Red" }, { name: "Blue" }] } as const;
  const create = ({ customFields }: Awaited<ReturnType<typeof withFields>>) =>
    customFields.create({ ...colors, options: [...colors.options] });

  it("are there for choices alone, which have at least one", async () => {
    const { customFields } = await withFields();
    const options = [{ name: "Red" }];
    expect(await refusal(customFields.create({ name: "A", kind: "text", options }))).toBe("BAD_REQUEST");
    expect(await refusal(customFields.create({ name: "B", kind: "choice" }))).toBe("BAD_REQUEST");
  });

  it("are different, whatever their case", async () => {
    const { customFields } = await withFields();
    const options = [{ name: "Red" }, { name: "RED" }];
    const created = customFields.create({ name: "A", kind: "choice", options });
    await expect(created).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("keep the values of products when they are renamed and ordered anew", async () => {
    const app = await withFields();
    const { id, options } = await create(app);
    const product = await createProduct(app.user.organizationId);
    await app.products.update({ id: product, version: 1, customFields: [{ field: id, value: "red" }] });
    const [red, blue] = options.map((option) => option.id);
    const renamed = [{ id: blue, name: "Blue" }, { name: "Green" }, { id: red, name: "Crimson" }];
    const changed = await app.customFields.update({ id, options: renamed });
    expect(changed.options.map(({ name }) => name)).toEqual(["Blue", "Green", "Crimson"]);
    expect((await app.customFields.list()).items[0]?.options).toEqual(changed.options);
    expect((await app.products.byId({ id: product })).customFields).toEqual([
      { field: id, value: "Crimson" },
    ]);
  });

  it("take their values along when they are removed", async () => {
    const app = await withFields();
    const { id, options } = await create(app);
    const product = await createProduct(app.user.organizationId);
    await app.products.update({ id: product, version: 1, customFields: [{ field: id, value: "Red" }] });
    expect(await app.customFields.counts()).toMatchObject({
      fields: [{ id, products: 1 }],
      options: [{ id: options[0]?.id, products: 1 }],
    });
    await app.customFields.update({ id, options: options.slice(1) });
    expect((await app.products.byId({ id: product })).customFields).toEqual([]);
  });

  it("of another field are unknown", async () => {
    const app = await withFields();
    const { id } = await create(app);
    const other = await app.customFields.create({ name: "Size", kind: "choice", options: [{ name: "L" }] });
    expect(await refusal(app.customFields.update({ id, options: other.options }))).toBe("NOT_FOUND");
  });
});

it("a field is limited to the parent of its category once that is deleted", async () => {
  const { customFields, categories } = await withFields();
  const tools = await categories.create({ name: "Tools" });
  const saws = await categories.create({ name: "Saws", parentId: tools.id });
  await customFields.create({ name: "Teeth", kind: "number", category: saws.id });
  const categoryNow = async () => (await customFields.list()).items[0]?.category;
  await categories.delete({ id: saws.id });
  expect(await categoryNow()).toBe(tools.id);
  await categories.delete({ id: tools.id });
  expect(await categoryNow()).toBeNull();
});

it("custom fields are added, listed, moved and deleted over REST", async () => {
  const { user } = await withFields(["Material"]);
  const added = await sendAs(user, "POST", "/custom-fields", {
    body: { name: "Color", kind: "choice", options: [{ name: "Red" }] },
  });
  const { id } = added.json.data;
  expect([added.status, added.headers.get("location")]).toEqual([201, `/api/v1/custom-fields/${id}`]);
  const moved = await sendAs(user, "PATCH", `/custom-fields/${id}`, { body: { position: 1 } });
  expect(moved.json.data).toMatchObject({ id, position: 1, options: [{ name: "Red" }] });
  expect((await sendAs(user, "DELETE", `/custom-fields/${id}`)).status).toBe(200);
  const { data } = (await sendAs(user, "GET", "/custom-fields")).json;
  expect(data.items ?? data).toMatchObject([{ name: "Material" }]);
});
