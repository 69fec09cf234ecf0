import { expect, it } from "vitest";
import { readAmount } from "./import-amounts";
import { categoriesByPath, readCells as readAll } from "./import-cells";

/** Of an organization without categories. */
const readCells = (cells: Parameters<typeof readAll>[0]) => readAll(cells, new Map());

it.each([
  ["12.50", "12", "50"],
  ["12,5", "12", "5"],
  ["0012", "12", ""],
  ["0.125", "0", "125"],
  ["1,234.50", "1234", "50"],
  ["1.234,50", "1234", "50"],
  ["1 234 567,8", "1234567", "8"],
  ["1’234.00", "1234", "00"],
  ["1.234.567", "1234567", ""],
  [".99", "0", "99"],
  [",5", "0", "5"],
  ["4,5000", "4", "5000"],
])("reads %s in the one way in which it can be read", (text, whole, fraction) => {
  expect(readAmount(text)).toEqual({ whole, fraction });
});

it.each([
  ["active", "active"],
  [" ACTIVE ", "active"],
  ["Aktiv", "active"],
  ["Draft", "draft"],
  ["entwurf", "draft"],
  ["Archived", "archived"],
  ["ARCHIVIERT", "archived"],
])("reads the status %j in English and German", (cell, status) => {
  expect(readCells({ sku: "HAM-001", status: cell }).fields).toEqual({ sku: "HAM-001", status });
});

it("leaves the status as it is where the cell is empty", () => {
  expect(readCells({ sku: "HAM-001", status: " " }).fields).toEqual({ sku: "HAM-001" });
});

it("refuses what is no status", () => {
  const { fields, problems } = readCells({ sku: "HAM-001", status: "sold" });
  expect([fields, problems]).toEqual([undefined, { status: "Status must be active, draft or archived" }]);
});

it("takes no side where a separator may stand before cents or thousands", () => {
  expect(readAmount("1.234")).toBe("ambiguous");
  expect(readAmount("12,345")).toBe("ambiguous");
});

it.each(["", "€12", "1,23,456", "1.234.56", "12.5.0", "1e3", "-1", "1,234,50"])("refuses %j", (text) => {
  expect(readAmount(text)).toBeNull();
});

it("reads barcode, unit, supplier and minimum stock with the rules of the product form", () => {
  const cells = {
    sku: "HAM-001",
    barcode: " 4-006381-333931",
    unit: "kg",
    supplier: "A\tB",
    minimumStock: "1 200",
  };
  expect(readCells(cells)).toMatchObject({
    fields: { sku: "HAM-001", barcode: "4006381333931", unit: "kg", supplier: "A B", minimumStock: 1200 },
    problems: {},
    adjustments: [{ field: "supplier", kind: "joined" }],
  });
  const wrong = { sku: "HAM-001", barcode: "4.00638E+12", unit: "x".repeat(21), minimumStock: "1.200" };
  expect(readCells(wrong).problems).toEqual({
    barcode: "Barcode must be a GTIN, such as an EAN or UPC: 8, 12, 13 or 14 digits",
    unit: "Unit can have at most 20 characters",
    minimumStock: "Minimum stock is ambiguous: write 1.200 without thousands separators",
  });
  expect(readCells({ sku: "HAM-001", minimumStock: "-1" }).problems).toEqual({
    minimumStock: "Minimum stock cannot be below 0",
  });
  const empty = { sku: "HAM-001", barcode: "", unit: " ", supplier: "", minimumStock: "" };
  expect(readCells(empty).fields).toEqual({ sku: "HAM-001" });
});

it("keeps prices to the cent and refuses what would have to be rounded", () => {
  expect(readCells({ sku: "HAM-001", price: "9999999999,99" }).fields).toEqual({
    sku: "HAM-001",
    price: "9999999999.99",
  });
  expect(readCells({ sku: "HAM-001", price: "0.125" }).problems.price).toMatch(/amount such as 12.50/);
  expect(readCells({ sku: "HAM-001", stock: "1.5" }).problems.stock).toBe("Stock must be a whole number");
});

it.each([
  ["€ 12.50", "12.50"],
  ["12,50 €", "12.50"],
  ["$1,234.50", "1234.50"],
  ["US$12", "12.00"],
  ["USD 12.50", "12.50"],
  ["15.00 usd", "15.00"],
  ["CHF 1’234.00", "1234.00"],
  ["kr. 99", "99.00"],
  ["99 kr.", "99.00"],
  ["Rs.99", "99.00"],
  ["$.99", "0.99"],
  ["US$.5", "0.50"],
  ["€,99", "0.99"],
])("takes the amount out of %s, saying that the currency is left out", (price, amount) => {
  const { fields, adjustments } = readCells({ sku: "HAM-001", price });
  expect(fields?.price).toBe(amount);
  expect(adjustments).toEqual([{ field: "price", kind: "currency", from: price, to: amount }]);
});

it.each(["12.50 each", "ca. 12", "12.50 €/kg", "-5 €", "€", "12.50 EUR net", "EUR.99"])(
  "refuses %j as a price",
  (price) => {
    expect(readCells({ sku: "HAM-001", price }).problems.price).toMatch(/amount such as 12.50/);
  },
);

it("takes an empty cell for what is not given, also where it holds what cannot be seen", () => {
  const cells = { sku: "HAM-001", name: " ", price: "", stock: "\t", description: "\u200b\u00ad" };
  expect(readCells(cells)).toMatchObject({
    fields: { sku: "HAM-001" },
    adjustments: [{ field: "description", kind: "invisible" }],
  });
  expect(readCells({ sku: "\u2060 " }).problems).toEqual({ sku: "SKU needs at least 5 characters" });
});

it("joins the lines of a name or SKU, but not of a description", () => {
  const { fields, adjustments } = readCells({
    sku: "HAM\t001",
    name: "Claw \r\n hammer",
    description: "a\r\nb",
  });
  expect(fields).toEqual({ sku: "HAM 001", name: "Claw hammer", description: "a\nb" });
  expect(adjustments.map(({ field, kind }) => [field, kind])).toEqual([
    ["sku", "joined"],
    ["name", "joined"],
  ]);
});

it("reads a category by its path, whatever its case or its separator", () => {
  const categories = categoriesByPath(
    new Map([
      [7, "Tools / Hand tools"],
      [8, "HDMI/DVI"],
    ]),
  );
  const read = (category: string) => readAll({ sku: "HAM-001", category }, categories);
  for (const path of ["Tools / Hand tools", "tools > HAND TOOLS", " Tools /Hand tools "]) {
    expect(read(path).fields, path).toEqual({ sku: "HAM-001", category: 7 });
  }
  expect(read("hdmi/dvi").fields).toMatchObject({ category: 8 });
  expect(read(" ").fields).toEqual({ sku: "HAM-001" });
  expect(read("Hand tools").problems).toEqual({ category: "There is no category Hand tools" });
});

it.each(["new, Garden", "Garden|new", " garden ,,New | NEW "])("reads the tags %j", (tags) => {
  const { fields } = readCells({ sku: "HAM-001", tags });
  expect(fields?.tags?.map((tag) => tag.toLowerCase())).toEqual(["garden", "new"]);
});

it("reports tags that are too many or too long", () => {
  const many = Array.from({ length: 21 }, (_, index) => `tag ${index}`).join();
  expect(readCells({ sku: "HAM-001", tags: many }).problems.tags).toBe("A product can have at most 20 tags");
  expect(readCells({ sku: "HAM-001", tags: "x".repeat(41) }).problems.tags).toBe(
    "A tag can have at most 40 characters",
  );
});
