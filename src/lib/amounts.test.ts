import { describe, expect, it } from "vitest";
import { readAmount, writeAmount } from "./amounts";
import { formatMoney } from "./format";

const german = { locale: "de-DE", currency: "EUR" };
const american = { locale: "en-US", currency: "USD" };
const swiss = { locale: "de-CH", currency: "CHF" };
const austrian = { locale: "de-AT", currency: "EUR" };
const indian = { locale: "en-IN", currency: "INR" };
const japanese = { locale: "ja-JP", currency: "JPY" };
const french = { locale: "fr-FR", currency: "EUR" };

describe("an amount", () => {
  it.each([
    ["12,50", german, "12.50"],
    [" 9,05 € ", german, "9.05"],
    ["EUR 12", german, "12"],
    ["1.234,5", german, "1234.5"],
    ["1.234", german, "1234"],
    ["1.234.567", german, "1234567"],
    ["12.50", german, "12.50"],
    [",99", german, "0.99"],
    ["12.50", american, "12.50"],
    ["$1,234.50", american, "1234.50"],
    [".99", american, "0.99"],
    ["1'234.50", swiss, "1234.50"],
    ["1’234.50", swiss, "1234.50"],
    ["CHF 5", swiss, "5"],
    ["1 234,50 €", french, "1234.50"],
    ["1\u202f234,50", french, "1234.50"],
    ["٩٫٠٥", { locale: "ar-EG", currency: "EGP" }, "9.05"],
    ["007", american, "007"],
    ["₹ 1,23,456.50", indian, "123456.50"],
    ["1.234,50", austrian, "1234.50"],
    ["1 234,50", austrian, "1234.50"],
    ["₹12,34,567.50", indian, "1234567.50"],
    ["1,00,000", indian, "100000"],
    ["1,234,567", indian, "1234567"],
    ["￥１２，５００", japanese, "12500"],
    ["１２．５０", japanese, "12.50"],
  ])("%j in %j is %s", (typed, convention, amount) => {
    expect(readAmount(typed, convention)).toBe(amount);
  });

  it.each([
    ["12,50", american],
    ["12,505", german],
    ["1.23.45", german],
    ["1.2345", german],
    ["0.001", german],
    ["12,5,0", german],
    ["€", german],
    ["", german],
    [",", german],
    ["-5", german],
    ["five", american],
    ["$ 5", german],
    ["1,00,000", american],
    ["1,00,00", indian],
    ["1e3", american],
    ["1,23,456", american],
  ])("is not %j in %j", (typed, convention) => {
    expect(readAmount(typed, convention)).toBe(typed);
  });
});

it.each([
  "de-AT",
  "de-CH",
  "fr-CH",
  "en-CH",
  "en-IN",
  "bn-BD",
  "mr-IN",
  "pt-PT",
  "es-ES",
  "he-IL",
  "ar-EG",
  "fa-IR",
])("is read back from its form in %s", (locale) => {
  for (const currency of ["EUR", "CHF", "INR", "EGP"]) {
    for (const amount of ["9.05", "1234.50", "9999999999.99"]) {
      const convention = { locale, currency };
      expect(readAmount(formatMoney(amount, convention), convention)).toBe(amount);
    }
  }
});

it("is shown in a field as the organization writes it", () => {
  expect(writeAmount("1234.50", german)).toBe("1234,50");
  expect(writeAmount("1234.50", american)).toBe("1234.50");
  expect(writeAmount("", german)).toBe("");
});

it("is read back from a field unchanged", () => {
  for (const convention of [german, american, swiss, french, indian, japanese]) {
    expect(readAmount(writeAmount("1234.50", convention), convention)).toBe("1234.50");
  }
});
