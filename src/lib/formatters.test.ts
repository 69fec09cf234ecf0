import { expect, it } from "vitest";
import { dateTimeFormat, numberFormat } from "./formatters";

it("are made once for each locale and options", () => {
  expect(numberFormat("en-US", { style: "percent" })).toBe(numberFormat("en-US", { style: "percent" }));
  expect(dateTimeFormat("de", { timeZone: "UTC" })).toBe(dateTimeFormat("de", { timeZone: "UTC" }));
});

it("are those of the requested locale and options", () => {
  const euros = { style: "currency", currency: "EUR" } as const;
  const asked = [
    numberFormat("en-US", euros),
    numberFormat("de-DE", euros),
    numberFormat("en-US", { ...euros, currency: "USD" }),
  ];
  expect(asked.map((format) => format.format(1234.5).replace(/\s/gu, " "))).toEqual([
    "€1,234.50",
    "1.234,50 €",
    "$1,234.50",
  ]);
});

it("are not cached without limit", () => {
  const first = numberFormat("en", { maximumFractionDigits: 0 });
  for (let digits = 1; digits <= 20; digits += 1) {
    for (const locale of ["de", "es", "fi", "fr", "it", "ja", "nl", "pl", "pt", "sv"])
      numberFormat(locale, { maximumFractionDigits: digits });
  }
  expect(numberFormat("en", { maximumFractionDigits: 0 })).not.toBe(first);
});
