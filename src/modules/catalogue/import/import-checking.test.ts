import { createProduct } from "@test/builders";
import { refusal } from "@test/callers";
import { admin, file, row, rowsOf, stageAll } from "@test/import-work";
import { describe, expect, it } from "vitest";
import { productStatus } from "@/server/db/schema";

describe("checking a file", () => {
  /** A row of each kind, and what the organization had before the check. */
  async function checkedRows() {
    const work = await admin();
    const { organizationId } = work;
    await createProduct(organizationId, { sku: "SAME-1", name: "Product SAME-1", price: "12.50", stock: 7 });
    await createProduct(organizationId, { sku: "DEAR-1", name: "Product DEAR-1", price: "10.00", stock: 7 });
    await createProduct(organizationId, { sku: "GONE-1", status: productStatus.deleted });
    const before = await work.stored();
    const staged = await stageAll(work, [row("NEW-01"), row("SAME-1"), row("DEAR-1"), row("GONE-1")]);
    return { work, before, staged };
  }

  it("says of each row whether its product is new, changes, stays or is in the trash", async () => {
    const { work, staged } = await checkedRows();
    const { id, counts, state } = staged;
    expect(state).toBe("checked");
    expect(counts).toEqual({ create: 1, update: 1, restore: 1, same: 1, error: 0 });
    const { items } = await work.imports.rows({ id });
    expect(items.map(({ line, status }) => [line, status])).toEqual([
      [2, "create"],
      [3, "same"],
      [4, "update"],
      [5, "restore"],
    ]);
    expect(items[2]?.changes).toEqual([{ field: "price", before: "10.00", after: "12.50" }]);
  });

  it("changes nothing", async () => {
    const { work, before } = await checkedRows();
    expect(await work.stored()).toEqual(before);
    expect(await work.activity()).toEqual([]);
  });

  it("names the later row of two with one SKU", async () => {
    const work = await admin();
    const { id, counts } = await stageAll(work, [row("TWICE-1"), row("OTHER-1"), row(" TWICE-1")]);
    expect(counts).toMatchObject({ create: 2, error: 1 });
    const { items } = await work.imports.rows({ id, status: "error" });
    expect(items).toMatchObject([{ line: 4, problems: { sku: "Line 2 has the same SKU" } }]);
  });

  it("names the cells that are wrong", async () => {
    const work = await admin();
    const { id, counts } = await stageAll(work, [
      row("GOOD-1"),
      row("BAD-01", { name: "x", price: "1.234", stock: "-3" }),
      row("abc"),
    ]);
    expect(counts).toMatchObject({ create: 1, error: 2 });
    const { items, pagination } = await work.imports.rows({ id, status: "error" });
    expect(pagination.total).toBe(2);
    expect(items.map(({ line, problems }) => [line, problems])).toEqual([
      [
        3,
        {
          name: "Name needs at least 3 characters",
          price: "Price is ambiguous: write 1.234 without thousands separators",
          stock: "Stock cannot be below 0",
        },
      ],
      [4, { sku: "SKU needs at least 5 characters" }],
    ]);
  });

  it("finds each product and each earlier row, however many a portion looks for", async () => {
    const work = await admin();
    const skuOf = (index: number) => `MANY-${index}`;
    for (const index of [0, 99, 100, 149]) {
      await createProduct(work.organizationId, { sku: skuOf(index), name: "Known", price: "1.00" });
    }
    const rows = rowsOf(Array.from({ length: 400 }, (_, index) => row(skuOf(index % 250))));
    const { id } = await work.imports.begin({ ...file, rowCount: rows.length });
    await work.imports.stage({ id, after: 0, rows: rows.slice(0, 150) });
    const { counts } = await work.imports.stage({ id, after: 150, rows: rows.slice(150) });
    expect(counts).toEqual({ create: 246, update: 4, restore: 0, same: 0, error: 150 });
    const { items } = await work.imports.rows({ id, status: "error", limit: 100, page: 2 });
    expect(items.at(-1)).toMatchObject({ line: 401, problems: { sku: "Line 151 has the same SKU" } });
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

  it("leaves fields without a column as they are", async () => {
    const work = await admin();
    await createProduct(work.organizationId, { sku: "KNOWN-1", name: "Anvil", price: "80.00", stock: 2 });
    const { id } = await stageAll(work, [{ sku: "KNOWN-1", stock: "5" }]);
    const { items } = await work.imports.rows({ id });
    expect(items).toMatchObject([{ status: "update", changes: [{ field: "stock", before: 2, after: 5 }] }]);
  });

  it("wants name and price of a new product", async () => {
    const work = await admin();
    const { id } = await stageAll(work, [{ sku: "OTHER-1", stock: "5" }]);
    const { items } = await work.imports.rows({ id });
    expect(items).toMatchObject([
      { status: "error", problems: { name: expect.any(String), price: expect.any(String) } },
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
