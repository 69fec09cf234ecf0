import { createProduct } from "@test/builders";
import { fileRequest, refusal, type SignedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { columnsOf, guessColumns, mappingOf, portionOf } from "@/modules/catalogue/import/ui/columns";
import { readFile } from "@/modules/catalogue/import/ui/read-file";
import { createCallerFactory } from "@/server/trpc";
import { GET as exportRoute } from "./export.csv/route";
import { GET as badRowsRoute } from "./imports/[id]/bad-rows.csv/route";

const createCaller = createCallerFactory(appRouter);

/** An organization with a field of each kind, and one that is called like a column of ours. */
async function withFields() {
  const user = await signedInToNewOrganization("admin");
  const { customFields, products, categories } = createCaller(user.context());
  const create = async (name: string, kind: "text" | "number" | "money" | "date" | "yesNo" | "link") =>
    (await customFields.create({ name, kind })).id;
  const fields = {
    price: await create("price", "text"),
    weight: await create("Weight", "number"),
    deposit: await create("Deposit", "money"),
    released: await create("Released", "date"),
    fragile: await create("Fragile", "yesNo"),
    manual: await create("Manual", "link"),
    color: (await customFields.create({ name: "Color", kind: "choice", options: [{ name: "Red" }] })).id,
  };
  return { user, customFields, products, categories, fields };
}

async function exported(user: SignedIn) {
  const response = await exportRoute(fileRequest(user, "/api/products/export.csv"));
  return readFile(new File([await response.arrayBuffer()], "export.csv"));
}

async function stage(
  { user, products, customFields }: Awaited<ReturnType<typeof withFields>>,
  text?: string,
) {
  const file = text === undefined ? await exported(user) : await readFile(new File([text], "file.csv"));
  const guessed = guessColumns(file.titles, null, (await customFields.list()).items);
  const columns = { ...guessed, sku: guessed.sku ?? 0 };
  const mapping = mappingOf(file.titles, columns);
  const begun = await products.imports.begin({
    ...{ fileName: "e", fingerprint: "e", mapping, columns, rowCount: file.rows.length },
  });
  const staged = await products.imports.stage({ id: begun.id, after: 0, rows: portionOf(file, columns, 0) });
  const { items } = await products.imports.rows({ id: begun.id });
  const run = () => products.imports.run({ id: begun.id, mode: "all_or_nothing", restoreTrashed: false });
  return { file, columns, mapping, staged, items, run };
}

describe("files with custom fields", () => {
  it("imported again change nothing, whatever the values are", async () => {
    const app = await withFields();
    const { fields, products, user } = app;
    const values = [
      { field: fields.price, value: "=1+1" },
      { field: fields.weight, value: "-12.345" },
      { field: fields.deposit, value: "1234.5" },
      { field: fields.released, value: "2026-01-31" },
      { field: fields.fragile, value: false },
      { field: fields.manual, value: "https://example.com/?a=1,2" },
      { field: fields.color, value: "Red" },
    ];
    const id = await createProduct(user.organizationId);
    await createProduct(user.organizationId);
    await products.update({ id, version: 1, customFields: values });
    const { staged, columns } = await stage(app);
    expect(Object.keys(columns.custom ?? {})).toEqual(Object.values(fields).map(String));
    expect(staged.counts).toEqual({ create: 0, update: 0, restore: 0, same: 2, error: 0 });
  });

  it("tell a field from the column that has its name", async () => {
    const app = await withFields();
    await createProduct(app.user.organizationId);
    const { titles } = await exported(app.user);
    expect(titles.slice(-7)).toEqual([
      "price (custom field)",
      ...["Weight", "Deposit", "Released", "Fragile", "Manual", "Color"],
    ]);
    const guessed = guessColumns(titles, null, (await app.customFields.list()).items);
    expect(guessed.price).toBe(titles.indexOf("Price"));
    expect(guessed.custom?.[app.fields.price]).toBe(titles.indexOf("price (custom field)"));
  });

  it("create and change products with values, which the history has by the names of the fields", async () => {
    const app = await withFields();
    const { fields, products, user } = app;
    const id = await createProduct(user.organizationId, { sku: "DESK-0001", name: "Desk" });
    await products.update({ id, version: 1, customFields: [{ field: fields.weight, value: "1" }] });
    const { items, run } = await stage(
      app,
      [
        "SKU;Name;Price;Weight;Fragile;Released;Color;Deposit",
        "DESK-0001;Desk;;12,5;ja;;red;",
        "DESK-0002;Bench;10;;no;31.12.2026;;€ 5",
      ].join("\n"),
    );
    expect(items[0]?.changes).toEqual([
      { field: "customFields", name: "Weight", before: "1", after: "12.5" },
      { field: "customFields", name: "Fragile", before: null, after: "yes" },
      { field: "customFields", name: "Color", before: null, after: "Red" },
    ]);
    await run();
    expect(await products.byId({ id })).toMatchObject({
      version: 3,
      customFields: [
        { field: fields.weight, value: "12.5" },
        { field: fields.fragile, value: true },
        { field: fields.color, value: "Red" },
      ],
    });
    expect((await products.history({ id })).items[0]).toMatchObject({
      before: { customFields: { Weight: "1", Fragile: null, Color: null } },
      after: { customFields: { Weight: "12.5", Fragile: true, Color: "Red" } },
    });
    const bench = (await products.list({ search: "Bench" })).items[0];
    const created = await products.byId({ id: bench?.id ?? 0 });
    expect(created.customFields).toEqual([
      { field: fields.deposit, value: "5.00" },
      { field: fields.released, value: "2026-12-31" },
      { field: fields.fragile, value: false },
    ]);
  });

  it("name what is wrong, in the list and in the file of rows with problems, which has their cells", async () => {
    const app = await withFields();
    await app.customFields.update({ id: app.fields.price, required: true });
    const { items, staged } = await stage(
      app,
      ["SKU,Name,Price,Weight,Color", "DESK-0001,Desk,1,1.234,Green", "DESK-0002,Desk,1,2,Red"].join("\n"),
    );
    expect(items.map(({ problems }) => problems)).toEqual([
      { customFields: expect.stringMatching(/^Weight: 1\.234 .*; Color has no option “Green”$/) },
      { customFields: "price is required" },
    ]);
    const response = await badRowsRoute(fileRequest(app.user, "/api/products/imports/x/bad-rows.csv"), {
      params: Promise.resolve({ id: String(staged.id) }),
    });
    const rows = (await response.text()).trim().split("\r\n");
    expect(rows[0]).toContain("SKU,Name,Price,Weight,Color,Line,Problem");
    expect(rows[1]).toMatch(/^DESK-0001,Desk,1,1\.234,Green,2,/);
    expect(rows).toHaveLength(3);
  });

  it("have no value of a field of another organization", async () => {
    const app = await withFields();
    const other = await withFields();
    const mapping = { sku: "SKU", name: "Name", price: "Price", custom: { [other.fields.weight]: "Weight" } };
    const { id } = await app.products.imports.begin({
      ...{ fileName: "e", fingerprint: "e", mapping, rowCount: 1 },
    });
    const cells = { sku: "DESK-0001", name: "Desk", price: "1", custom: { [other.fields.weight]: "1" } };
    const staged = await app.products.imports.stage({ id, after: 0, rows: [{ line: 2, cells }] });
    expect(staged.counts).toMatchObject({ create: 0, error: 1 });
  });

  it("have no value of a field without a column in the mapping", async () => {
    const { products, fields } = await withFields();
    const mapping = { sku: "SKU", name: "Name", price: "Price" };
    const { id } = await products.imports.begin({
      ...{ fileName: "e", fingerprint: "e", mapping, rowCount: 1 },
    });
    const cells = { sku: "DESK-0001", name: "Desk", price: "1", custom: { [fields.weight]: "1" } };
    const staged = products.imports.stage({ id, after: 0, rows: [{ line: 2, cells }] });
    expect(await refusal(staged)).toBe("BAD_REQUEST");
  });

  it("without columns for fields leave the values of products as they are", async () => {
    const app = await withFields();
    const { fields, products, user } = app;
    const id = await createProduct(user.organizationId, { sku: "DESK-0001", name: "Desk" });
    const values = [{ field: fields.weight, value: "1" }];
    await products.update({ id, version: 1, customFields: values });
    const { run } = await stage(app, ["SKU;Name;Price", "DESK-0001;Oak desk;12"].join("\n"));
    await run();
    expect(await products.byId({ id })).toMatchObject({ name: "Oak desk", customFields: values, version: 3 });
    const [entry] = (await products.history({ id })).items;
    expect(entry?.after).not.toHaveProperty("customFields");
  });

  it("keep the columns of an import that is continued", async () => {
    const app = await withFields();
    await createProduct(app.user.organizationId);
    const { file, columns, mapping } = await stage(app);
    expect(columnsOf(file.titles, { mapping, columns: null })).toEqual(columns);
    expect(columnsOf(file.titles, { mapping, columns })).toEqual(columns);
    expect(columnsOf(file.titles.slice(0, -1), { mapping, columns })).toBeNull();
  });
});
