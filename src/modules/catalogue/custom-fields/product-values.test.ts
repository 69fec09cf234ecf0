import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import type { FieldKind, FieldValue } from "@/lib/custom-fields";
import { customFields as fieldRows } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

/** An organization with a field of each kind, and a product. */
async function withProduct() {
  const user = await signedInToNewOrganization("admin");
  const { customFields, products, categories } = as(user);
  const create = async (kind: FieldKind, options: { name: string }[] = []) =>
    (await customFields.create({ name: `The ${kind}`, kind, options })).id;
  const fields = {
    text: await create("text"),
    number: await create("number"),
    money: await create("money"),
    date: await create("date"),
    choice: await create("choice", [{ name: "Red" }, { name: "Blue" }]),
    yesNo: await create("yesNo"),
    link: await create("link"),
  };
  const id = await createProduct(user.organizationId);
  const give = async (values: Partial<Record<FieldKind, FieldValue | number | null>>, version = 1) =>
    products.update({ id, version, customFields: given(values) });
  const given = (values: Partial<Record<FieldKind, FieldValue | number | null>>) =>
    Object.entries(values).map(([kind, value]) => ({
      field: Object.entries(fields).find(([name]) => name === kind)?.[1] ?? 0,
      value,
    }));
  const valuesNow = async () => (await products.byId({ id })).customFields;
  return { user, customFields, products, categories, fields, id, give, given, valuesNow };
}

const all = {
  text: "Oak",
  number: "12.5",
  money: "9.90",
  date: "2026-01-31",
  choice: "Red",
  yesNo: false,
  link: "https://example.com/oak?x=1#y",
};
const sku = () => `SKU-${crypto.randomUUID().slice(0, 8)}`;

describe("the values of custom fields", () => {
  it("of every kind are returned by the change and by reading", async () => {
    const { give, given, valuesNow } = await withProduct();
    const { customFields } = await give(all);
    expect(customFields).toEqual(given(all));
    expect(await valuesNow()).toEqual(customFields);
  });

  it("of a new product are returned by its creation and by reading", async () => {
    const { products, given } = await withProduct();
    const created = await products.create({
      ...{ name: "Desk", sku: sku(), price: "1", customFields: given(all) },
    });
    expect(created.customFields).toEqual(given(all));
    expect((await products.byId({ id: created.id })).customFields).toEqual(given(all));
  });

  it("go when they are given as null or empty, but stay when they are left out", async () => {
    const { give, given, valuesNow } = await withProduct();
    await give(all);
    await give({ text: "", number: "7", date: null }, 2);
    const { text: _, date: __, ...rest } = all;
    expect(await valuesNow()).toEqual(given({ ...rest, number: "7" }).toSorted((a, b) => a.field - b.field));
  });

  it.each([
    ["number", " -012.500 ", "-12.5"],
    ["number", 0.125, "0.125"],
    ["number", "-0", "0"],
    ["money", "5", "5.00"],
    ["choice", "rED", "Red"],
    ["text", "two\nlines", "two lines"],
    ["link", "HTTP://example.com", "HTTP://example.com"],
  ] as const)("of the kind %s are stored in one form: %s", async (kind, value, stored) => {
    const { give, given } = await withProduct();
    expect((await give({ [kind]: value })).customFields).toEqual(given({ [kind]: stored }));
  });

  it.each([
    ["number", "1e3"],
    ["number", "1.1234567"],
    ["number", "123456789012345"],
    ["number", true],
    ["money", "-1"],
    ["money", "1.999"],
    ["date", "2026-02-30"],
    ["date", "31.01.2026"],
    ["choice", "Green"],
    ["yesNo", "yes"],
    ["link", "javascript:alert(1)"],
    ["link", "ftp://example.com"],
    ["link", "https://a b.example"],
    ["link", "example.com"],
    ["text", "x".repeat(501)],
  ] as const)("of the kind %s refuse %s, with an error that names the field", async (kind, value) => {
    const { give, fields, valuesNow } = await withProduct();
    const error = await give({ [kind]: value }).catch((cause) => cause);
    expect(error).toMatchObject({ code: "BAD_REQUEST" });
    expect(error.cause.details.fieldErrors).toEqual({
      [`customFields.${fields[kind]}`]: [expect.stringContaining(`The ${kind}`)],
    });
    expect(await valuesNow()).toEqual([]);
  });

  it("change the version only when they differ", async () => {
    const { give } = await withProduct();
    expect((await give(all)).version).toBe(2);
    expect((await give(all, 2)).version).toBe(2);
  });

  it("of a product that someone else has changed are refused, with what they are now", async () => {
    const { give } = await withProduct();
    const { customFields } = await give({ text: "Oak" });
    const error = await give({ text: "Pine" }).catch((cause) => cause);
    expect(error.cause).toMatchObject({ code: "STALE_VERSION" });
    expect(error.cause.details.data.current.customFields).toEqual(customFields);
  });

  it("are in the history by the names of their fields, as far as they change", async () => {
    const { give, products, id } = await withProduct();
    await give({ text: "Oak", yesNo: true });
    await give({ text: "Pine", yesNo: true }, 2);
    await give({ text: null }, 3);
    expect((await products.history({ id })).items.slice(0, 3)).toMatchObject([
      { before: { customFields: { "The text": "Pine" } }, after: { customFields: { "The text": null } } },
      { before: { customFields: { "The text": "Oak" } }, after: { customFields: { "The text": "Pine" } } },
      { after: { customFields: { "The text": "Oak", "The yesNo": true } } },
    ]);
  });

  it("go along when a product is duplicated", async () => {
    const { give, given, products, id } = await withProduct();
    await give(all);
    const copy = await products.duplicate({ id });
    expect((await products.byId({ id: copy.id })).customFields).toEqual(given(all));
  });

  it("come back with a product from the trash", async () => {
    const { give, given, products, id, valuesNow } = await withProduct();
    await give(all);
    await products.delete({ id, version: 2 });
    await products.restore({ id });
    expect(await valuesNow()).toEqual(given(all));
  });

  it("go with their field", async () => {
    const { give, given, customFields, fields, valuesNow } = await withProduct();
    await give({ text: "Oak", number: "5" });
    await customFields.delete({ id: fields.text });
    expect(await valuesNow()).toEqual(given({ number: "5" }));
  });

  it("of a field of another organization are refused like those of an unknown one", async () => {
    const own = await withProduct();
    const other = await withProduct();
    const give = (field: number) =>
      own.products.update({ id: own.id, version: 1, customFields: [{ field, value: "x" }] });
    expect(await refusal(give(other.fields.text))).toBe("NOT_FOUND");
    expect(await refusal(give(2_000_000_000))).toBe("NOT_FOUND");
    expect(await own.valuesNow()).toEqual([]);
  });

  it("are changed only by those who may change the product, but read by all who see it", async () => {
    const organization = await createOrganization();
    const staff = as(await signedIn(organization, "staff"));
    const client = as(await signedIn(organization, "client"));
    const { id: field } = await staff.customFields.create({ name: "Material", kind: "text" });
    const id = await createProduct(organization.organizationId);
    const customFields = [{ field, value: "Oak" }];
    expect(await refusal(client.products.update({ id, version: 1, customFields }))).toBe("FORBIDDEN");
    await staff.products.update({ id, version: 1, customFields });
    expect((await client.products.byId({ id })).customFields).toEqual(customFields);
  });

  it("given while their field is deleted leave none behind", async () => {
    const { user, customFields, products } = await withProduct();
    const { id: field } = await customFields.create({ name: "Short-lived", kind: "text" });
    const ids = await Promise.all([1, 2, 3, 4].map(() => createProduct(user.organizationId)));
    await Promise.allSettled([
      ...ids.map((id) => products.update({ id, version: 1, customFields: [{ field, value: "x" }] })),
      customFields.delete({ id: field }),
    ]);
    for (const id of ids) expect((await products.byId({ id })).customFields).toEqual([]);
  });

  it("are read and changed over REST", async () => {
    const { user, id, given } = await withProduct();
    const changed = await sendAs(user, "PATCH", `/products/${id}`, {
      headers: { "if-match": '"1"' },
      body: { customFields: given({ number: 3, yesNo: true }) },
    });
    expect(changed.json.data?.customFields).toEqual(given({ number: "3", yesNo: true }));
    const read = await sendAs(user, "GET", `/products/${id}`);
    expect(read.json.data.customFields).toEqual(changed.json.data.customFields);
    const wrong = await sendAs(user, "PATCH", `/products/${id}`, {
      headers: { "if-match": '"2"' },
      body: { customFields: given({ number: "many" }) },
    });
    expect([wrong.status, wrong.json.message]).toEqual([400, expect.stringContaining("The number")]);
  });
});

describe("a required field", () => {
  const desk = () => ({ name: "Desk", sku: sku(), price: "1" });

  it("is named if it is not given for a new product", async () => {
    const { customFields, products, fields, given } = await withProduct();
    await customFields.update({ id: fields.text, required: true });
    const error = await products.create(desk()).catch((cause) => cause);
    expect(error.cause.details.fieldErrors).toEqual({
      [`customFields.${fields.text}`]: ["The text is required"],
    });
    await products.create({ ...desk(), customFields: given({ text: "Oak" }) });
  });

  it("cannot be emptied", async () => {
    const { customFields, fields, give, valuesNow, given } = await withProduct();
    await give({ text: "Oak" });
    await customFields.update({ id: fields.text, required: true });
    expect(await refusal(give({ text: null }, 2))).toBe("BAD_REQUEST");
    expect(await valuesNow()).toEqual(given({ text: "Oak" }));
  });

  it("leaves products that have no value to other changes", async () => {
    const { customFields, fields, products, id } = await withProduct();
    await customFields.update({ id: fields.text, required: true });
    expect(await products.update({ id, version: 1, price: "2" })).toMatchObject({ price: "2.00" });
  });

  it("of a kind that only a later release knows is not asked for", async () => {
    const { user, customFields, products, fields } = await withProduct();
    await customFields.update({ id: fields.text, required: true });
    await asTenant(user.organizationId, () =>
      tenantDb().update(fieldRows, { kind: "signature" }, eq(fieldRows.id, fields.text)),
    );
    await products.create(desk());
  });

  it("of a category is required in it and below it alone", async () => {
    const { customFields, categories, products, fields } = await withProduct();
    const tools = await categories.create({ name: "Tools" });
    const saws = await categories.create({ name: "Saws", parentId: tools.id });
    const garden = await categories.create({ name: "Garden" });
    await customFields.update({ id: fields.number, required: true, category: tools.id });
    const create = (category: number | null) => products.create({ ...desk(), category });
    await create(null);
    await create(garden.id);
    expect(await refusal(create(tools.id))).toBe("BAD_REQUEST");
    expect(await refusal(create(saws.id))).toBe("BAD_REQUEST");
  });
});
