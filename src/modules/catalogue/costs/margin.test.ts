import { expect, it } from "vitest";
import { marginOf } from "./margin";

it.each([
  ["12.50", "8.00", "4.50", "36.0"],
  ["12.50", "0.00", "12.50", "100.0"],
  ["10.00", "10.00", "0.00", "0.0"],
  ["10.00", "12.50", "-2.50", "-25.0"],
  ["3.00", "2.00", "1.00", "33.3"],
  ["8.00", "7.99", "0.01", "0.1"], // 0.125
  ["2000.00", "1999.00", "1.00", "0.1"], // 0.05, half of a tenth
  ["2000.00", "2001.00", "-1.00", "-0.1"],
  ["0.30", "0.10", "0.20", "66.7"], // whose floats differ by 0.19999999999999998
  ["9999999999.99", "0.01", "9999999999.98", "100.0"], // which no float holds
])("the margin of %s over %s is %s, or %s percent of the price", (price, cost, amount, percent) => {
  expect(marginOf(price, cost)).toEqual({ amount, percent });
});

it("a product that is free has a margin in money alone", () => {
  expect(marginOf("0.00", "1.50")).toEqual({ amount: "-1.50", percent: null });
});
