import { describe, expect, it } from "vitest";
import { changedPrice } from "./price-rules";

describe("a percentage", () => {
  it.each([
    ["12.50", "5", "13.13"], // 13.125
    ["12.50", "-5", "11.88"], // 11.875
    ["0.10", "5", "0.11"], // 0.105
    ["0.10", "4.9999", "0.10"], // 0.1049999
    ["0.01", "50", "0.02"], // 0.015
    ["0.01", "-50", "0.01"], // 0.005
    ["0.01", "-50.0001", "0.00"], // 0.00499999
    ["1.00", "0.5", "1.01"], // 1.005, whose float is below it
    ["1.15", "50", "1.73"], // 1.725, as well
    ["9999999999.99", "-0.0001", "9999989999.99"], // 9999989999.99000001, which no float holds
  ])("of %s by %s %% is rounded half up to the cent", (price, percent, expected) => {
    expect(changedPrice(price, { percent })).toEqual({ price: expected });
  });

  it("is refused if the rounded price would exceed the maximum", () => {
    expect(changedPrice("6666666666.66", { percent: "50" })).toEqual({ price: "9999999999.99" });
    expect(changedPrice("9999999999.99", { percent: "0.0001" })).toEqual({ refused: "priceTooHigh" });
  });

  it("of 100 less makes everything free", () => {
    expect(changedPrice("9999999999.99", { percent: "-100" })).toEqual({ price: "0.00" });
  });

  it("changes a price of 0 by nothing", () => {
    expect(changedPrice("0.00", { percent: "9999.9999" })).toEqual({ price: "0.00" });
  });
});

describe("an added amount", () => {
  it.each([
    ["12.50", "0.5", "13.00"],
    ["12.50", "+1", "13.50"],
    ["12.50", "-12.50", "0.00"],
    ["9007199254.74", "0.01", "9007199254.75"],
    ["9999999999.98", "0.01", "9999999999.99"],
  ])("to %s of %s is exact", (price, add, expected) => {
    expect(changedPrice(price, { add })).toEqual({ price: expected });
  });

  it("is refused if the price would be negative", () => {
    expect(changedPrice("12.50", { add: "-12.51" })).toEqual({ refused: "priceBelowZero" });
  });

  it("is refused if the price would exceed the maximum", () => {
    expect(changedPrice("9999999999.99", { add: "0.01" })).toEqual({ refused: "priceTooHigh" });
  });
});

it("a set price is written as the database does", () => {
  expect(changedPrice("12.50", { set: "007.5" })).toEqual({ price: "7.50" });
});
