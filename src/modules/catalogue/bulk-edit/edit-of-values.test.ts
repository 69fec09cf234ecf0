import { asTenant, createApiKey, unique } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { sendAs } from "@test/rest";
import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import type { FieldKind, FieldValue } from "@/lib/custom-fields";
import { activityLogs, productFieldValues, products as productTable } from "@/server/db/schema";
import { insertRows } from "@/server/tenancy/bulk-writes";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

type Values = Partial<Record<FieldKind, FieldValue>>;

/** An organization with a field of each kind, and a product for each of the given values. */
async function withProducts(...given: Values[]) {
  const user = await signedInToNewOrganization("admin");
  const { customFields, products, categories } = as(user);
  const create = async (kind: FieldKind, options: { name: string }[] = []) =>
    (await customFields.create({ name: `The ${kind}`, kind, options })).id;
  const fields: Record<FieldKind, number> = {
    text: await create("text"),
    number: await create("number"),
    money: await create("money"),
    date: await create("date"),
    choice: await create("choice", [{ name: "Red" }, { name: "Blue" }]),
    yesNo: await create("yesNo"),
    link: await create("link"),
  };
  const listed = (values: Values) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const value = Reflect.get(values, name);
      return value === undefined ? [] : { field, value };
    });
  const ids: number[] = [];
  for (const values of given) {
    const product = { name: "Garden bench", sku: unique("BENCH"), price: "10.00" };
    ids.push((await products.create({ ...product, customFields: listed(values) })).id);
  }
  /** By the kinds of the fields. */
  const valuesOf = async (id: number) => {
    const { customFields: values } = await products.byId({ id });
    const kinds = new Map(Object.entries(fields).map(([kind, field]) => [field, kind]));
    return Object.fromEntries(values.map(({ field, value }) => [kinds.get(field) ?? "", value]));
  };
  const valuesNow = () => Promise.all(ids.map(valuesOf));
  return { user, customFields, products, categories, fields, ids, valuesOf, valuesNow };
}

const first = (ids: number[]) => ids.map((id) => ({ id, version: 1 }));
const fieldErrors = (error: unknown) =>
  Reflect.get(Object(Reflect.get(Object(error), "details")), "fieldErrors");

const all = {
  text: "Oak",
  number: "12.5",
  money: "9.90",
  date: "2026-01-31",
  choice: "Red",
  yesNo: false,
  link: "https://example.com/oak",
} as const;

describe("a bulk edit of custom fields", () => {
  it("sets a value of each kind in products with and without one", async () => {
    const { products, fields, ids, valuesNow } = await withProducts(
      {},
      { ...all, text: "Elm", choice: "Blue" },
      all,
    );
    const edit = {
      customFields: [
        { field: fields.text, set: " Oak " },
        { field: fields.number, set: 12.5 },
        { field: fields.money, set: "9.9" },
        { field: fields.date, set: "2026-01-31" },
        { field: fields.choice, set: "red" },
        { field: fields.yesNo, set: false },
        { field: fields.link, set: "https://example.com/oak" },
      ],
    };
    const result = await products.bulkEdit({ items: first(ids), edit });
    expect(result).toMatchObject({ same: 1, skipped: [], changed: [{ version: 2 }, { version: 2 }] });
    expect(await valuesNow()).toEqual([all, all, all]);
  });

  it("empties fields, which leaves no rows", async () => {
    const { products, fields, ids, valuesNow, user } = await withProducts({ text: "Oak", number: "1" }, {});
    const edit = {
      customFields: [
        { field: fields.text, set: null },
        { field: fields.number, set: "" },
      ],
    };
    expect(await products.bulkEdit({ items: first(ids), edit })).toMatchObject({ same: 1 });
    expect(await valuesNow()).toEqual([{}, {}]);
    const rows = await asTenant(user.organizationId, async () =>
      tenantDb().select({ id: productFieldValues.productId }).from(productFieldValues),
    );
    expect(rows).toEqual([]);
  });

  it("raises and lowers numbers and amounts exactly", async () => {
    const { products, fields, ids, valuesNow } = await withProducts(
      { number: "24", money: "12.50" },
      { number: "-0.000001", money: "0.10" },
    );
    const percent = {
      customFields: [
        { field: fields.number, percent: "-50" },
        { field: fields.money, percent: "5" },
      ],
    };
    const { changed } = await products.bulkEdit({ items: first(ids), edit: percent });
    // -0.0000005 and 13.125 are halves, 0.105 too.
    expect(await valuesNow()).toEqual([
      { number: "12", money: "13.13" },
      { number: "-0.000001", money: "0.11" },
    ]);
    const add = {
      customFields: [
        { field: fields.number, add: "0.1" },
        { field: fields.money, add: "-0.11" },
      ],
    };
    await products.bulkEdit({ items: changed, edit: add });
    expect(await valuesNow()).toEqual([
      { number: "12.1", money: "13.02" },
      { number: "0.099999", money: "0.00" },
    ]);
  });

  it("names the field for which a product stays as it is", async () => {
    const { products, fields, ids, valuesNow } = await withProducts(
      { money: "1.00" },
      {},
      { money: "9999999999.99" },
      { money: "5.00" },
    );
    const lowered = { price: { set: "3" }, customFields: [{ field: fields.money, add: "-2" }] };
    const { skipped, changed } = await products.bulkEdit({ items: first(ids), edit: lowered });
    expect(skipped).toMatchObject([
      { id: ids[0], reason: "valueBelowZero", field: fields.money },
      { id: ids[1], reason: "valueMissing", field: fields.money },
    ]);
    const raised = { customFields: [{ field: fields.money, add: "3" }] };
    expect((await products.bulkEdit({ items: changed, edit: raised })).skipped).toMatchObject([
      { id: ids[2], reason: "valueOutOfRange", field: fields.money },
    ]);
    expect(await valuesNow()).toEqual([{ money: "1.00" }, {}, { money: "9999999997.99" }, { money: "6.00" }]);
    expect(await products.byId({ id: ids[0] ?? 0 })).toMatchObject({ price: "10.00", version: 1 });
  });

  it("says the fields by name in the history, with what each product had", async () => {
    const { products, fields, ids } = await withProducts({ text: "Oak", number: "1" });
    const edit = {
      unit: "kg",
      customFields: [
        { field: fields.text, set: "Elm" },
        { field: fields.choice, set: "Blue" },
        { field: fields.number, set: "1" },
      ],
    };
    await products.bulkEdit({ items: first(ids), edit });
    expect((await products.history({ id: ids[0] ?? 0 })).items[0]).toMatchObject({
      before: { unit: null, customFields: { "The text": "Oak", "The choice": null } },
      after: { unit: "kg", customFields: { "The text": "Elm", "The choice": "Blue" } },
    });
  });

  it("is one line of the activity for several calls", async () => {
    const { products, fields, ids, user } = await withProducts({}, {});
    const edit = { customFields: [{ field: fields.text, set: "Oak" }] };
    const [one, other] = first(ids).map((item) => [item]);
    const { batch } = await products.bulkEdit({ items: one ?? [], edit });
    await products.bulkEdit({ items: other ?? [], edit, ...(batch !== null && { batch }) });
    const leads = await asTenant(user.organizationId, async () =>
      tenantDb()
        .select({ id: activityLogs.id })
        .from(activityLogs)
        .where(and(eq(activityLogs.action, "product.update"), isNull(activityLogs.leadId))),
    );
    expect(leads).toEqual([{ id: batch }]);
  });

  it("loses no value to another edit at the same time", async () => {
    const { products, fields, ids, valuesNow } = await withProducts(
      { number: "1" },
      { number: "2" },
      { number: "3" },
    );
    const edits = [ids, ids.toReversed()].map((some) =>
      products.bulkEdit({
        items: first(some),
        edit: { customFields: [{ field: fields.number, add: "1" }] },
      }),
    );
    const results = await Promise.all(edits);
    expect(results.map(({ changed }) => changed.length).toSorted()).toEqual([0, 3]);
    expect(await valuesNow()).toEqual([{ number: "2" }, { number: "3" }, { number: "4" }]);
  });

  it("leaves no value of a field that is deleted at the same time", async () => {
    const { products, customFields, fields, ids, valuesNow } = await withProducts({ text: "Oak" }, {}, {});
    const edit = { customFields: [{ field: fields.text, set: "Elm" }] };
    const [edited, deleted] = await Promise.allSettled([
      products.bulkEdit({ items: first(ids), edit }),
      customFields.delete({ id: fields.text }),
    ]);
    expect(deleted.status).toBe("fulfilled");
    if (edited.status === "rejected") expect(edited.reason).toMatchObject({ code: "NOT_FOUND" });
    expect(await valuesNow()).toEqual([{}, {}, {}]);
  });
});

describe("a bulk edit that custom fields cannot take", () => {
  it("is refused with the name of each field that it is wrong for", async () => {
    const { products, customFields, fields, ids, valuesNow } = await withProducts({ text: "Oak" });
    await customFields.update({ id: fields.text, required: true });
    const edit = {
      customFields: [
        { field: fields.text, set: null },
        { field: fields.number, set: "many" },
        { field: fields.money, add: "0.005" },
        { field: fields.date, set: "2026-02-30" },
        { field: fields.choice, set: "Green" },
        { field: fields.yesNo, set: "maybe" },
        { field: fields.link, percent: "5" },
      ],
    };
    for (const call of [
      products.previewBulkEdit({ of: { ids }, edit }),
      products.bulkEdit({ items: first(ids), edit }),
    ]) {
      const refused = await refusalOf(call);
      expect(refused).toMatchObject({ code: "BAD_REQUEST" });
      const errors = Object.entries(fieldErrors(refused));
      expect(errors.map(([at]) => at)).toEqual(Object.values(fields).map((id) => `edit.customFields.${id}`));
      for (const [index, kind] of Object.keys(fields).entries()) {
        expect(errors[index]?.[1]).toEqual([expect.stringContaining(`The ${kind}`)]);
      }
    }
    expect(await valuesNow()).toEqual([{ text: "Oak" }]);
  });

  it.each([
    ["an empty list", []],
    ["a field twice", [{ set: "1" }, { set: "2" }]],
    ["two rules for a field", [{ set: "1", add: "2" }]],
    ["no rule", [{}]],
    ["a change by 0", [{ add: "0.000000" }]],
    ["more than six decimals", [{ add: "0.0000001" }]],
    ["a percentage below -100", [{ percent: "-100.1" }]],
  ])("is refused for %s", async (_, rules) => {
    const { products, fields, ids } = await withProducts({});
    const edit: object = { customFields: rules.map((rule) => ({ field: fields.number, ...rule })) };
    const call = products.previewBulkEdit({ of: { ids }, edit });
    await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("finds no field of another organization", async () => {
    const { products, ids } = await withProducts({});
    const other = await withProducts({});
    for (const field of [other.fields.text, 2_100_000_000]) {
      const edit = { customFields: [{ field, set: "Oak" }] };
      expect(await refusal(products.previewBulkEdit({ of: { ids }, edit }))).toBe("NOT_FOUND");
      expect(await refusal(products.bulkEdit({ items: first(ids), edit }))).toBe("NOT_FOUND");
    }
  });
});

/** Products in "Tools / Saws", "Garden" and none; the last has a value from when it was a tool. */
async function withCategories() {
  const setting = await withProducts({}, {}, {}, { number: "2" });
  const { categories, customFields, products, fields, ids } = setting;
  const tools = (await categories.create({ name: "Tools", parentId: null })).id;
  const saws = (await categories.create({ name: "Saws", parentId: tools })).id;
  const garden = (await categories.create({ name: "Garden", parentId: null })).id;
  await customFields.update({ id: fields.number, category: tools });
  const [saw, rake] = ids;
  await products.update({ id: saw ?? 0, version: 1, category: saws });
  await products.update({ id: rake ?? 0, version: 1, category: garden });
  const items = ids.map((id, index) => ({ id, version: index < 2 ? 2 : 1 }));
  return { ...setting, tools, saws, garden, items };
}

describe("a field that is limited to a category", () => {
  it("is given to products below it and to those that have a value, as the preview says", async () => {
    const { products, fields, ids, items, valuesNow } = await withCategories();
    const edit = { customFields: [{ field: fields.number, set: "3" }] };
    const preview = await products.previewBulkEdit({ of: { filters: { search: "bench" } }, edit });
    expect(preview).toEqual({
      same: 0,
      items: [items[0], items[3]],
      rows: [
        expect.objectContaining({
          before: { customFields: [{ field: fields.number, value: null }] },
          after: { customFields: [{ field: fields.number, value: "3" }] },
        }),
        expect.objectContaining({
          before: { customFields: [{ field: fields.number, value: "2" }] },
          after: { customFields: [{ field: fields.number, value: "3" }] },
        }),
      ],
      refused: [
        {
          reason: "fieldElsewhere",
          field: fields.number,
          count: 2,
          products: [expect.objectContaining({ id: ids[1] }), expect.objectContaining({ id: ids[2] })],
        },
      ],
    });
    const { skipped } = await products.bulkEdit({ items, edit });
    expect(skipped.map(({ id, reason }) => [id, reason])).toEqual([
      [ids[1], "fieldElsewhere"],
      [ids[2], "fieldElsewhere"],
    ]);
    expect(await valuesNow()).toEqual([{ number: "3" }, {}, {}, { number: "3" }]);
  });

  it("is given to products that the same edit puts into the category", async () => {
    const { products, fields, saws, items, valuesNow } = await withCategories();
    const edit = { category: saws, customFields: [{ field: fields.number, set: "3" }] };
    expect(await products.bulkEdit({ items, edit })).toMatchObject({ skipped: [] });
    expect(await valuesNow()).toEqual([{ number: "3" }, { number: "3" }, { number: "3" }, { number: "3" }]);
  });

  it("has nothing to empty elsewhere", async () => {
    const { products, fields, items, valuesNow } = await withCategories();
    const edit = { customFields: [{ field: fields.number, set: null }] };
    expect(await products.bulkEdit({ items, edit })).toMatchObject({
      ...{ same: 3, skipped: [], changed: [{ id: items[3]?.id }] },
    });
    expect(await valuesNow()).toEqual([{}, {}, {}, {}]);
  });
});

describe("undoing an edit of custom fields", () => {
  it("gives back the value of each product, or none", async () => {
    const { products, fields, ids, valuesNow } = await withProducts({}, all, { ...all, choice: "Blue" });
    const before = await valuesNow();
    const edit = {
      supplier: "Acme",
      customFields: [
        { field: fields.text, set: null },
        { field: fields.choice, set: "Red" },
        { field: fields.yesNo, set: true },
      ],
    };
    const { batch } = await products.bulkEdit({ items: first(ids), edit });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({ count: 3, skipped: [] });
    expect(await valuesNow()).toEqual(before);
    expect(await products.byId({ id: ids[1] ?? 0 })).toMatchObject({ supplier: null, version: 3 });
  });

  it("leaves alone what someone has changed since", async () => {
    const { products, fields, ids, valuesNow } = await withProducts({ text: "Oak" }, { text: "Elm" });
    const edit = { customFields: [{ field: fields.text, set: "Ash" }] };
    const { batch } = await products.bulkEdit({ items: first(ids), edit });
    const [changed] = ids;
    await products.update({
      ...{ id: changed ?? 0, version: 2, customFields: [{ field: fields.text, value: "Pine" }] },
    });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({
      ...{ count: 1, skipped: [{ id: changed, reason: "changedSince" }] },
    });
    expect(await valuesNow()).toEqual([{ text: "Pine" }, { text: "Elm" }]);
  });

  it("leaves a product as it is whose former option is no longer there", async () => {
    const { products, customFields, fields, ids, valuesNow } = await withProducts(
      { choice: "Blue" },
      { choice: "Red" },
    );
    const edit = { customFields: [{ field: fields.choice, set: "Red" }], unit: "kg" };
    const { batch } = await products.bulkEdit({ items: first(ids), edit });
    const { items } = await customFields.list();
    const options = items.find(({ id }) => id === fields.choice)?.options ?? [];
    await customFields.update({
      ...{ id: fields.choice, options: options.filter(({ name }) => name === "Red") },
    });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({
      ...{ count: 1, skipped: [{ id: ids[0], reason: "fieldGone" }] },
    });
    expect(await valuesNow()).toEqual([{ choice: "Red" }, { choice: "Red" }]);
    expect(await products.byId({ id: ids[0] ?? 0 })).toMatchObject({ unit: "kg" });
  });

  it("leaves products as they are if the field is no longer there", async () => {
    const { products, customFields, fields, ids } = await withProducts({ text: "Oak" });
    const edit = { customFields: [{ field: fields.text, set: null }], unit: "kg" };
    const { batch } = await products.bulkEdit({ items: first(ids), edit });
    await customFields.delete({ id: fields.text });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({
      ...{ count: 0, skipped: [{ id: ids[0], reason: "fieldGone" }] },
    });
  });

  it("empties a field again that has become required since", async () => {
    const { products, customFields, fields, ids, valuesNow } = await withProducts({});
    const edit = { customFields: [{ field: fields.text, set: "Oak" }] };
    const { batch } = await products.bulkEdit({ items: first(ids), edit });
    await customFields.update({ id: fields.text, required: true });
    expect(await products.undoBulkEdit({ batch: batch ?? 0 })).toMatchObject({ count: 1 });
    expect(await valuesNow()).toEqual([{}]);
  });
});

describe("who edits custom fields of many products", () => {
  it("may be of the staff", async () => {
    const { user, fields, ids, valuesNow } = await withProducts({});
    const { products } = as(await signedIn(user, "staff"));
    const edit = { customFields: [{ field: fields.text, set: "Oak" }] };
    expect(await products.bulkEdit({ items: first(ids), edit })).toMatchObject({ skipped: [] });
    expect(await valuesNow()).toEqual([{ text: "Oak" }]);
  });

  it.each(["client", "coordinator"] as const)("may not be a %s", async (role) => {
    const { user, fields, ids, valuesNow } = await withProducts({});
    const { products } = as(await signedIn(user, role));
    const edit = { customFields: [{ field: fields.text, set: "Oak" }] };
    expect(await refusal(products.previewBulkEdit({ of: { ids }, edit }))).toBe("FORBIDDEN");
    expect(await refusal(products.bulkEdit({ items: first(ids), edit }))).toBe("FORBIDDEN");
    expect(await valuesNow()).toEqual([{}]);
  });

  it("may be a program, over REST", async () => {
    const { user, fields, ids, valuesNow } = await withProducts({ number: "24" });
    const { key } = await createApiKey(user.organizationId, user.userId, {
      scopes: ["products:read", "products:write"],
    });
    const edit = { customFields: [{ field: fields.number, percent: "5" }] };
    const send = (path: string, body: object) =>
      sendAs({ subdomain: user.subdomain, accessToken: key }, "POST", `/products/bulk-edit${path}`, { body });
    const preview = await send("/preview", { of: { ids }, edit });
    expect(preview).toMatchObject({ status: 200 });
    expect(await send("", { items: first(ids), edit })).toMatchObject({ status: 200 });
    expect(await valuesNow()).toEqual([{ number: "25.2" }]);
    const wrong = { customFields: [{ field: fields.text, add: "1" }] };
    expect(await send("", { items: first(ids), edit: wrong })).toMatchObject({ status: 400 });
  });
});

describe("an edit of all that match", () => {
  it("gives 10,000 products values that one undo takes back", { timeout: 120_000 }, async () => {
    const { user, products, fields } = await withProducts();
    const { organizationId } = user;
    const ids = await asTenant(organizationId, async () => {
      const db = tenantDb();
      const rows = Array.from({ length: 10_000 }, (_, index) => ({
        ...{ name: `Nail ${index}`, sku: `NAIL-${index}`, price: "1.00" },
      }));
      await db.transaction((tx) => insertRows(tx, productTable, rows));
      const found = await db.select({ id: productTable.id }).from(productTable).orderBy(asc(productTable.id));
      const half = found.filter((_, index) => index % 2 === 0);
      const values = half.map(({ id }, index) => ({
        ...{ productId: id, fieldId: fields.number, number: String(index) },
      }));
      await db.transaction((tx) => insertRows(tx, productFieldValues, values));
      return found.map(({ id }) => id);
    });
    const edit = {
      customFields: [
        { field: fields.number, percent: "50" },
        { field: fields.text, set: "Steel" },
      ],
    };
    const preview = await products.previewBulkEdit({ of: { filters: {} }, edit });
    expect(preview).toMatchObject({ same: 0, refused: [{ reason: "valueMissing", count: 5000 }] });
    expect(preview.items).toHaveLength(5000);

    const text = { customFields: [{ field: fields.text, set: "Steel" }] };
    const { items } = await products.previewBulkEdit({ of: { filters: {} }, edit: text });
    expect(items).toHaveLength(10_000);
    let batch: number | undefined;
    for (let done = 0; done < items.length; done += 500) {
      const part = { items: items.slice(done, done + 500), edit: text };
      const result = await products.bulkEdit({ ...part, ...(batch !== undefined && { batch }) });
      batch = result.batch ?? batch;
    }
    const texts = () =>
      asTenant(organizationId, () =>
        tenantDb().count(productFieldValues, eq(productFieldValues.fieldId, fields.text)),
      );
    expect(await texts()).toBe(10_000);
    let restored = 0;
    for (let cursor: number | null = 0; cursor !== null; ) {
      const part: { count: number; next: number | null } = await products.undoBulkEdit({
        ...{ batch: batch ?? 0, cursor },
      });
      restored += part.count;
      cursor = part.next;
    }
    expect(restored).toBe(10_000);
    expect(await texts()).toBe(0);
    expect(ids).toHaveLength(10_000);
  });
});
