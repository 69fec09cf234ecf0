import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, refusalOf, signedIn, signedInToNewOrganization } from "@test/callers";
import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { usersRouter } from "@/api/routers";
import type { ImportCells } from "@/lib/product-import";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { asPrincipal } from "@/server/authorize";
import { activityLogs, productImportRows, productImports, productStatus, products } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { applyImport } from "./import-applying";

const createCaller = createCallerFactory(productsRouter);
type Account = Awaited<ReturnType<typeof signedIn>>;

function workOf(account: Account) {
  const catalog = createCaller(account.context());
  const inTenant = <T>(callback: () => Promise<T>) => asTenant(account.organizationId, callback);
  return {
    ...account,
    catalog,
    inTenant,
    imports: catalog.imports,
    stored: () => inTenant(async () => tenantDb().select().from(products).orderBy(asc(products.sku))),
    activity: () =>
      inTenant(async () => tenantDb().select().from(activityLogs).orderBy(asc(activityLogs.id))),
  };
}
type Work = ReturnType<typeof workOf>;

const admin = async () => workOf(await signedInToNewOrganization("admin"));
const adminWithLimit = async (limit: number) =>
  workOf(await signedIn(await createOrganization({ settings: { limits: { products: limit } } }), "admin"));

const file = { fileName: "spring.csv", fingerprint: "f1", mapping: { sku: "SKU", name: "Name" } };

const rowsOf = (cells: ImportCells[]) => cells.map((cells, index) => ({ line: index + 2, cells }));

/** Begins an import and stages all rows. */
async function stageAll({ imports }: Work, cells: ImportCells[]) {
  const { id } = await imports.begin({ ...file, rowCount: cells.length });
  const rows = rowsOf(cells);
  let staged = await imports.stage({ id, after: 0, rows: rows.slice(0, 500) });
  for (let after = 500; after < rows.length; after += 500) {
    staged = await imports.stage({ id, after, rows: rows.slice(after, after + 500) });
  }
  return staged;
}

const row = (sku: string, cells: Partial<ImportCells> = {}): ImportCells => ({
  sku,
  name: `Product ${sku}`,
  price: "12.50",
  stock: "7",
  description: "",
  ...cells,
});

const skipBad = { mode: "skip_bad", restoreTrashed: false } as const;
const allOrNothing = { mode: "all_or_nothing", restoreTrashed: false } as const;

it("a half-done import goes no further once its person may not write products any more", async () => {
  const chief = await signedInToNewOrganization("admin");
  const work = workOf(await signedIn(chief, "staff"));
  const { id } = await stageAll(
    work,
    Array.from({ length: 600 }, (_, index) => row(`HALF-${index}`)),
  );
  const { appliedRows } = await work.imports.run({ id, ...skipBad });
  expect(appliedRows).toBe(500);
  const users = createCallerFactory(usersRouter)(chief.context());
  const { version } = await users.byId({ id: work.userId });
  // A call that has been let in, and has yet to begin its transaction.
  const late = work.context();
  const principal = await late.principal();
  await users.update({ id: work.userId, version, roles: ["client"] });
  const rest = asPrincipal(principal, () => applyImport(tenantDb(), principal, { id, ...skipBad }));
  await expect(rest).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(await work.stored()).toHaveLength(500);
});

describe("checking a file", () => {
  it("says of each row whether its product is new, changes, stays or is in the trash, and changes nothing", async () => {
    const work = await admin();
    const { organizationId } = work;
    await createProduct(organizationId, { sku: "SAME-1", name: "Product SAME-1", price: "12.50", stock: 7 });
    await createProduct(organizationId, { sku: "DEAR-1", name: "Product DEAR-1", price: "10.00", stock: 7 });
    await createProduct(organizationId, { sku: "GONE-1", status: productStatus.deleted });
    const before = await work.stored();
    const { id, counts, state } = await stageAll(work, [
      row("NEW-01"),
      row("SAME-1"),
      row("DEAR-1"),
      row("GONE-1"),
    ]);
    expect(state).toBe("checked");
    expect(counts).toEqual({ create: 1, update: 1, restore: 1, same: 1, error: 0 });
    const { items } = await work.imports.rows({ id });
    expect(items.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, "create"],
      [3, "same"],
      [4, "update"],
      [5, "restore"],
    ]);
    expect(items[2]?.changes).toEqual([{ field: "price", before: "10.00", after: "12.50" }]);
    expect(await work.stored()).toEqual(before);
    expect(await work.activity()).toEqual([]);
  });

  it("names the cells that are wrong, and the later row of two with one SKU", async () => {
    const work = await admin();
    const { id, counts } = await stageAll(work, [
      row("TWICE-1"),
      row("BAD-01", { name: "x", price: "1.234", stock: "-3" }),
      row(" TWICE-1"),
      row("abc"),
    ]);
    expect(counts).toMatchObject({ create: 1, error: 3 });
    const { items, pagination } = await work.imports.rows({ id, verdict: "error" });
    expect(pagination.total).toBe(3);
    expect(items.map(({ line, problems }) => [line, problems])).toEqual([
      [
        3,
        {
          name: "Name needs at least 3 characters",
          price: "Price is ambiguous: write 1.234 without thousands separators",
          stock: "Stock cannot be below 0",
        },
      ],
      [4, { sku: "Line 2 has the same SKU" }],
      [5, { sku: "SKU needs at least 5 characters" }],
    ]);
  });

  it("takes a row for a product, or for another row, only where the SKU is the same text", async () => {
    const work = await admin();
    await createProduct(work.organizationId, { sku: "STRASSE-1", name: "Street", price: "1.00" });
    await createProduct(work.organizationId, { sku: "known-😀", name: "Smile", price: "1.00" });
    const skus = ["STRAßE-1", "strasse-1", "known-🚀", "TÉST-1", "TEST-1", "TEST\u200b-1", "STRASSE-1"];
    const { id, counts } = await stageAll(
      work,
      skus.map((sku) => row(sku, { price: "2.00" })),
    );
    expect(counts).toMatchObject({ create: 6, update: 1, error: 0 });
    await work.imports.run({ id, mode: "all_or_nothing", restoreTrashed: false });
    const prices = new Map((await work.stored()).map((product) => [product.sku, product.price]));
    expect(Object.fromEntries(prices)).toEqual({
      ...Object.fromEntries(skus.map((sku) => [sku, "2.00"])),
      "known-😀": "1.00",
    });
  });

  it("warns of new products whose SKUs look like those of products and of rows further up", async () => {
    const work = await admin();
    await createProduct(work.organizationId, { sku: "STRASSE-1", name: "Street" });
    await createProduct(work.organizationId, { sku: "gone-01", name: "Gone", status: productStatus.deleted });
    await createProduct(work.organizationId, { sku: "known-😀", name: "Smile" });
    const { id } = await stageAll(work, [
      row("STRAßE-1"),
      row("known-🚀"),
      row("GONE-01"),
      row("TEST-1"),
      row("TÉST\u200b-1"),
      row("STRASSE-1"),
    ]);
    expect(await work.imports.twins({ id })).toEqual({
      items: [
        { line: 2, sku: "STRAßE-1", other: { sku: "STRASSE-1", name: "Street", line: null } },
        { line: 4, sku: "GONE-01", other: { sku: "gone-01", name: "Gone", line: null } },
        { line: 6, sku: "TÉST\u200b-1", other: { sku: "TEST-1", name: null, line: 5 } },
      ],
      total: 3,
    });
    const stranger = await admin();
    expect(await refusal(stranger.imports.twins({ id }))).toBe("NOT_FOUND");
    const many = Array.from({ length: 1100 }, (_, index) => row(`MANY-${index}`));
    const long = await stageAll(work, [...many, row("gone-01 ")].with(600, row("GÖNE-01")));
    expect(await work.imports.twins({ id: long.id })).toMatchObject({
      items: [{ line: 602, sku: "GÖNE-01", other: { sku: "gone-01", line: null } }],
      total: 1,
    });
  });

  it("leaves fields without a column as they are, and wants name and price of a new product", async () => {
    const work = await admin();
    await createProduct(work.organizationId, { sku: "KNOWN-1", name: "Anvil", price: "80.00", stock: 2 });
    const { id } = await stageAll(work, [
      { sku: "KNOWN-1", stock: "5" },
      { sku: "OTHER-1", stock: "5" },
    ]);
    const { items } = await work.imports.rows({ id });
    expect(items).toMatchObject([
      { verdict: "update", changes: [{ field: "stock", before: 2, after: 5 }] },
      { verdict: "error", problems: { name: expect.any(String), price: expect.any(String) } },
    ]);
  });

  it("refuses cells that are no Unicode, of which nothing could be kept", async () => {
    const work = await admin();
    for (const cells of [row("LONE-1", { name: "Lone \ud800 half" }), row("LONE-\udc00")]) {
      await expect(stageAll(work, [cells])).rejects.toThrow("characters that cannot be stored");
    }
  });

  it("takes a portion twice as once", async () => {
    const { imports } = await admin();
    const { id } = await imports.begin({ ...file, rowCount: 3 });
    const rows = rowsOf([row("ROW-01"), row("ROW-02"), row("ROW-03")]);
    const first = { id, after: 0, rows: rows.slice(0, 2) };
    await imports.stage(first);
    expect((await imports.stage(first)).stagedRows).toBe(2);
    // From the beginning again, as after a reload: what is there is passed over.
    expect(await imports.stage({ id, after: 0, rows })).toMatchObject({
      state: "checked",
      counts: { create: 3 },
    });
  });

  it("refuses a portion before which rows are missing", async () => {
    const { imports } = await admin();
    const { id } = await imports.begin({ ...file, rowCount: 3 });
    const rows = rowsOf([row("ROW-01"), row("ROW-02"), row("ROW-03")]);
    await imports.stage({ id, after: 0, rows: rows.slice(0, 1) });
    expect(await refusal(imports.stage({ id, after: 2, rows: rows.slice(2) }))).toBe("CONFLICT");
    expect(await imports.byId({ id })).toMatchObject({ state: "staging", stagedRows: 1 });
  });

  it("refuses more rows than were announced", async () => {
    const { imports } = await admin();
    const { id } = await imports.begin({ ...file, rowCount: 1 });
    const rows = rowsOf([row("ROW-01"), row("ROW-02")]);
    await imports.stage({ id, after: 0, rows: rows.slice(0, 1) });
    expect(await refusal(imports.stage({ id, after: 1, rows: rows.slice(1) }))).toBe("BAD_REQUEST");
  });
});

describe("all or nothing", () => {
  it("writes every product with its activity, counts versions up and leaves alone what is the same", async () => {
    const work = await admin();
    const { organizationId, userId } = work;
    const same = await createProduct(organizationId, {
      ...{ sku: "SAME-1", name: "Product SAME-1", price: "12.50", stock: 7 },
      updatedAt: new Date("2026-01-01T00:00:00Z"),
    });
    const dear = await createProduct(organizationId, {
      sku: "DEAR-1",
      name: "Anvil",
      price: "10.00",
      stock: 1,
    });
    const { id } = await stageAll(work, [row("NEW-01"), row("SAME-1"), row("DEAR-1", { price: "12,5" })]);
    const done = await work.imports.run({ id, ...allOrNothing });
    expect(done).toMatchObject({ state: "done", counts: { create: 1, update: 1, same: 1, error: 0 } });
    const stored = await work.stored();
    expect(stored).toMatchObject([
      { sku: "DEAR-1", name: "Product DEAR-1", price: "12.50", stock: 7, version: 2, updatedBy: userId },
      { sku: "NEW-01", price: "12.50", stock: 7, description: null, version: 1, createdBy: userId },
      { sku: "SAME-1", version: 1, updatedAt: new Date("2026-01-01T00:00:00Z") },
    ]);
    expect(stored.map((product) => product.id)).toEqual([dear, expect.any(Number), same]);
    expect(await work.activity()).toMatchObject([
      { action: "product.create", entityId: String(stored[1]?.id), after: { sku: "NEW-01", price: "12.50" } },
      {
        ...{ action: "product.update", entityId: String(dear) },
        before: { name: "Anvil", price: "10.00", stock: 1 },
        after: { name: "Product DEAR-1", price: "12.50", stock: 7 },
      },
    ]);
    // The search finds them by what they are called now.
    const found = async (search: string) => (await work.catalog.list({ search })).items.map(({ sku }) => sku);
    expect(await found("anvil")).toEqual([]);
    expect(await found("product dear")).toEqual(["DEAR-1"]);
    expect(await found("new-01")).toEqual(["NEW-01"]);
    // A second call, as after a lost answer, changes nothing.
    expect(await work.imports.run({ id, ...allOrNothing })).toEqual(done);
    expect(await work.activity()).toHaveLength(2);
  });

  it("changes nothing where one row has problems", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01"), row("NEW-02", { price: "?" })]);
    expect(await refusal(work.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await work.stored()).toEqual([]);
  });

  it("takes everything back where a row turns out bad after 500 good ones, and says which", async () => {
    const work = await admin();
    const skus = Array.from({ length: 502 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    // Meanwhile somebody makes this product and puts it into the trash.
    await createProduct(work.organizationId, { sku: "SKU-0501", status: productStatus.deleted });
    const after = await work.imports.run({ id, ...allOrNothing });
    expect(after).toMatchObject({ state: "checked", appliedRows: 0, counts: { create: 501, error: 1 } });
    expect(await work.stored()).toHaveLength(1);
    expect(await work.activity()).toEqual([]);
    expect((await work.imports.rows({ id, verdict: "error" })).items).toMatchObject([
      { line: 503, problems: { sku: "A product in the trash has this SKU" } },
    ]);
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "applying", appliedRows: 500 });
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done" });
    expect(await work.stored()).toHaveLength(502);
  });
});

describe("skipping bad rows", () => {
  it("imports the others, keeps the bad ones, and looks again at what has changed since", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01"), row("bad"), row("LATE-1")]);
    await createProduct(work.organizationId, { sku: "LATE-1", name: "Made meanwhile", stock: 7 });
    const done = await work.imports.run({ id, ...skipBad });
    expect(done).toMatchObject({ state: "done", counts: { create: 1, update: 1, error: 1 } });
    expect(await work.stored()).toMatchObject([
      { sku: "LATE-1", name: "Product LATE-1", version: 2 },
      { sku: "NEW-01" },
    ]);
    expect((await work.imports.rows({ id, verdict: "error" })).items).toMatchObject([{ line: 3 }]);
  });

  it("applies each row once where several tabs go on with it together", async () => {
    const work = await admin();
    const skus = Array.from({ length: 1201 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "applying", appliedRows: 500 });
    await Promise.all([1, 2, 3].map(() => work.imports.run({ id, ...skipBad })));
    expect(await work.imports.byId({ id })).toMatchObject({ state: "done", appliedRows: 1201 });
    const stored = await work.stored();
    expect(stored).toHaveLength(1201);
    expect(new Set(stored.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await work.activity()).toHaveLength(1201);
  });

  it("stays open with what it has applied where it stopped in the middle, and goes on in the mode it began with", async () => {
    const work = await admin();
    const skus = Array.from({ length: 501 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    await work.imports.run({ id, ...skipBad });
    expect((await work.imports.open()).items).toMatchObject([{ id, state: "applying", appliedRows: 500 }]);
    expect(await refusal(work.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done", appliedRows: 501 });
  });
});

describe("products in the trash", () => {
  it("come out of it where the person may and wants that, changed as the file says", async () => {
    const work = await admin();
    const values = {
      sku: "GONE-1",
      name: "Old name",
      price: "12.50",
      stock: 7,
      status: productStatus.deleted,
    };
    await createProduct(work.organizationId, values);
    const { id } = await stageAll(work, [row("GONE-1")]);
    await work.imports.run({ id, mode: "all_or_nothing", restoreTrashed: true });
    expect(await work.stored()).toMatchObject([
      { name: "Product GONE-1", status: productStatus.active, version: 2 },
    ]);
    expect((await work.activity()).map(({ action }) => action)).toEqual([
      "product.restore",
      "product.update",
    ]);
  });

  it("stay there otherwise", async () => {
    const organization = await createOrganization();
    const staff = workOf(await signedIn(organization, "staff"));
    await createProduct(organization.organizationId, { sku: "GONE-1", status: productStatus.deleted });
    const { id } = await stageAll(staff, [row("GONE-1")]);
    const restoring = staff.imports.run({ id, mode: "skip_bad", restoreTrashed: true });
    expect(await refusal(restoring)).toBe("FORBIDDEN");
    expect(await refusal(staff.imports.run({ id, ...allOrNothing }))).toBe("CONFLICT");
    expect(await staff.imports.run({ id, ...skipBad })).toMatchObject({ counts: { restore: 0, error: 1 } });
    expect(await staff.stored()).toMatchObject([{ status: productStatus.deleted, version: 1 }]);
  });
});

describe("a limit of products", () => {
  it("makes rows bad that would pass it, when they are checked and when they are applied", async () => {
    const work = await adminWithLimit(2);
    const cells = [row("NEW-01"), row("NEW-02"), row("NEW-03")];
    const { id, counts } = await stageAll(work, cells);
    expect(counts).toMatchObject({ create: 2, error: 1 });
    await createProduct(work.organizationId, { sku: "MEANWHILE" });
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ counts: { create: 1, error: 2 } });
    expect(await work.stored()).toHaveLength(2);
  });
});

describe("imports of a person", () => {
  it("are offered with the columns of the last file while they are open", async () => {
    const work = await admin();
    const columns = { sku: 3, name: 0 };
    const { id } = await work.imports.begin({ ...file, columns, rowCount: 2 });
    expect(await work.imports.open()).toMatchObject({
      items: [{ id, state: "staging", fileName: "spring.csv", columns }],
      lastMapping: file.mapping,
      lastColumns: columns,
    });
  });

  it("leave the open list once they are finished", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01")]);
    expect((await work.imports.open()).items).toMatchObject([{ id, state: "checked" }]);
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done" });
    expect((await work.imports.open()).items).toEqual([]);
  });

  it("leave the open list once they are canceled", async () => {
    const work = await admin();
    const { id } = await work.imports.begin({ ...file, rowCount: 2 });
    await work.imports.cancel({ id });
    expect((await work.imports.open()).items).toEqual([]);
  });

  it("are neither offered nor found by a colleague", async () => {
    const organization = await createOrganization();
    const work = workOf(await signedIn(organization, "admin"));
    const colleague = workOf(await signedIn(organization, "admin"));
    const { id } = await work.imports.begin({ ...file, rowCount: 2 });
    expect(await colleague.imports.open()).toEqual({ items: [], lastMapping: null, lastColumns: null });
    expect(await refusal(colleague.imports.byId({ id }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.imports.rows({ id }))).toBe("NOT_FOUND");
    expect(await refusal(colleague.imports.cancel({ id }))).toBe("NOT_FOUND");
    expect((await work.imports.open()).items).toMatchObject([{ id }]);
  });

  it("are no more than five at a time", async () => {
    const { imports } = await admin();
    const begin = () => imports.begin({ ...file, rowCount: 1 });
    for (const _ of [1, 2, 3, 4, 5]) await begin();
    expect((await refusalOf(begin()))?.message).toMatch(/Finish or discard/);
  });

  it("are no more than five, however many begin at once, and however many were finished after them", async () => {
    const work = await admin();
    const begin = () => refusal(work.imports.begin({ ...file, rowCount: 1 }));
    const codes = await Promise.all(Array.from({ length: 8 }, begin));
    expect(codes.filter((code) => code === undefined)).toHaveLength(5);
    const done = { ...file, rowCount: 1, stagedRows: 1, appliedRows: 1, mode: "skip_bad" } as const;
    const expiresAt = new Date(Date.now() + 3_600_000);
    await asTenant(
      work.organizationId,
      () =>
        tenantDb().insert(
          productImports,
          Array.from({ length: 50 }, () => ({ ...done, expiresAt })),
        ),
      work.userId,
    );
    expect(await begin()).toBe("CONFLICT");
  });

  it("are forgotten after a week, with their rows", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [row("NEW-01")]);
    await work.inTenant(() =>
      tenantDb().update(productImports, { expiresAt: new Date(0) }, eq(productImports.id, id)),
    );
    expect((await work.imports.open()).items).toEqual([]);
    await work.imports.begin({ ...file, rowCount: 1 });
    expect(await refusal(work.imports.byId({ id }))).toBe("NOT_FOUND");
    expect(await work.inTenant(() => tenantDb().count(productImportRows))).toBe(0);
  });

  it("keep what they have applied when they are canceled half-way", async () => {
    const work = await admin();
    const skus = Array.from({ length: 501 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    await work.imports.run({ id, ...skipBad });
    expect(await work.imports.cancel({ id })).toMatchObject({ state: "applying", appliedRows: 500 });
    expect(await work.stored()).toHaveLength(500);
    expect(await refusal(work.imports.run({ id, ...skipBad }))).toBe("NOT_FOUND");
  });
});
