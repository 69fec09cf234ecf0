import { expect, it } from "vitest";
import { readAmount, readCells } from "./import-cells";

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
])("reads %s in the one way in which it can be read", (text, whole, fraction) => {
  expect(readAmount(text)).toEqual({ whole, fraction });
});

it("takes no side where a separator may stand before cents or thousands", () => {
  expect(readAmount("1.234")).toBe("ambiguous");
  expect(readAmount("12,345")).toBe("ambiguous");
});

it.each(["", "€12", "1,23,456", "1.234.56", "12.5.0", "1e3", "-1", "1,234,50"])("refuses %j", (text) => {
  expect(readAmount(text)).toBeNull();
});

it("keeps prices to the cent and refuses what would have to be rounded", () => {
  expect(readCells({ sku: "HAM-001", price: "9999999999,99" }).fields).toEqual({
    sku: "HAM-001",
    price: "9999999999.99",
  });
  expect(readCells({ sku: "HAM-001", price: "0.125" }).problems.price).toMatch(/amount such as 12.50/);
  expect(readCells({ sku: "HAM-001", stock: "1.5" }).problems.stock).toBe("Stock must be a whole number");
});
