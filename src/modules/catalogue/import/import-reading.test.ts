import { asTenant, createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { expect, it } from "vitest";
import type { ImportCells } from "@/lib/product-import";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { products } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

async function setUp() {
  const user = await signedInToNewOrganization("admin");
  const { imports } = createCaller(user.context());
  const stage = async (cells: ImportCells[], reading: { notes?: string[] } = {}) => {
    const mapping = { sku: "SKU" };
    const file = { fileName: "spring.csv", fingerprint: "f1", mapping, rowCount: cells.length };
    const { id } = await imports.begin({ ...file, ...reading });
    const rows = cells.map((row, index) => ({ line: index + 2, cells: row }));
    return imports.stage({ id, after: 0, rows });
  };
  return { ...user, imports, stage };
}

it("says, before anything is written, what was left out and what cells are taken for", async () => {
  const { imports, stage } = await setUp();
  const notes = ["Ignored column: Color."];
  const staged = await stage(
    [
      { sku: "HAM-001", name: "Claw hammer\nlarge", price: "€ 12.500000" },
      { sku: "HAM-002", name: "Claw\thammer", price: "3.00" },
    ],
    { notes },
  );
  expect(staged).toMatchObject({ state: "checked", notes });
  expect(staged.adjustments).toEqual([
    { field: "name", kind: "joined", count: 2, line: 2, from: "Claw hammer\nlarge", to: "Claw hammer large" },
    { field: "price", kind: "currency", count: 1, line: 2, from: "€ 12.500000", to: "12.50" },
    { field: "price", kind: "zeros", count: 1, line: 2, from: "€ 12.500000", to: "12.50" },
  ]);
  const { items } = await imports.rows({ id: staged.id });
  expect(items[1]?.adjustments).toEqual([{ field: "name", kind: "joined", to: "Claw hammer" }]);
  expect(await imports.byId({ id: staged.id })).toEqual(staged);
});

it("refuses a SKU that a spreadsheet has rounded, unless a product has it", async () => {
  const { organizationId, imports, stage } = await setUp();
  await createProduct(organizationId, { sku: "7.84E+12", name: "Old", price: "1.00" });
  const { id, counts } = await stage([
    { sku: "4.00638E+12", name: "Hammer", price: "1.00" },
    { sku: "7.84E+12", name: "Old", price: "1.00" },
  ]);
  expect(counts).toMatchObject({ error: 1, same: 1 });
  const { items } = await imports.rows({ id, status: "error" });
  expect(items[0]?.problems.sku).toMatch(/^A spreadsheet has rounded this SKU.*format the column as text/);
});

const empty = { price: "", stock: "", description: "" };

it("leaves what a product has where a cell is empty", async () => {
  const { organizationId, stage } = await setUp();
  await createProduct(organizationId, {
    ...{ sku: "KNOWN-1", name: "Anvil", price: "80.00", stock: 2, description: "Heavy" },
  });
  const { counts } = await stage([{ sku: "KNOWN-1", name: "", ...empty }]);
  expect(counts).toMatchObject({ same: 1, update: 0 });
});

it("begins a new product without stock and description where the cells are empty, but not without a price", async () => {
  const { organizationId, imports, stage } = await setUp();
  const { id, counts } = await stage([
    { sku: "OTHER-1", name: "Vice", ...empty, price: "9" },
    { sku: "OTHER-2", name: "Saw", ...empty },
  ]);
  expect(counts).toMatchObject({ create: 1, error: 1 });
  const { items } = await imports.rows({ id, status: "error" });
  expect(items[0]?.problems).toEqual({ price: "A new product needs a price" });
  await imports.run({ id, mode: "skip_bad", restoreTrashed: false });
  const stored = await asTenant(organizationId, async () => tenantDb().select().from(products));
  expect(stored).toMatchObject([{ sku: "OTHER-1", price: "9.00", stock: 0, description: null }]);
});
