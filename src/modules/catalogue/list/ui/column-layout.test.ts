import { expect, test } from "vitest";
import { formatLayout, moved, parseLayout } from "./column-layout";

test("columns, their order and their widths come back from the cookie", () => {
  const layout = { columns: ["price" as const, "sku" as const], widths: { price: 12.25, description: 20 } };
  expect(parseLayout(formatLayout(layout))).toEqual(layout);
  expect(parseLayout(formatLayout({ columns: [], widths: {} }))).toEqual({ columns: [], widths: {} });
});

test("without a cookie, the usual columns are shown", () => {
  expect(parseLayout(undefined)).toEqual({ columns: ["sku", "price", "stock", "updatedAt"], widths: {} });
});

test.each([
  ["sku,sku,password,price|sku:x,price:-3,secret:9", { columns: ["sku", "price"], widths: {} }],
  ["|price:9999,sku:0.1,stock:NaN", { columns: [], widths: { price: 40, sku: 5.5 } }],
  ["%|||,,:::", { columns: [], widths: {} }],
  ["__proto__,constructor|__proto__:9", { columns: [], widths: {} }],
])("of the cookie %s what is unknown is ignored", (value, layout) => {
  expect(parseLayout(value)).toEqual(layout);
});

test.each([
  ["price", 0, ["price", "sku", "stock"]],
  ["sku", 1, ["price", "sku", "stock"]],
  ["sku", 2, ["price", "stock", "sku"]],
  ["stock", 2, ["sku", "price", "stock"]],
] as const)("%s moved to %i", (column, to, columns) => {
  expect(moved(["sku", "price", "stock"], column, to)).toEqual(columns);
});
