import { describe, expect, it } from "vitest";
import { formatMoney, initialsOf } from "./format";

describe("formatMoney", () => {
  it("keeps every cent of amounts that a float would round", () => {
    expect(formatMoney("9007199254740993.25", { locale: "en-US", currency: "USD" })).toBe(
      "$9,007,199,254,740,993.25",
    );
  });

  it("follows the locale and currency of the organization", () => {
    expect(formatMoney("1234.5", { locale: "de-DE", currency: "EUR" }).replace(/\s/gu, " ")).toBe(
      "1.234,50 €",
    );
  });

  it("keeps the cents of a currency that has none by custom, without adding any", () => {
    const yen = { locale: "en-US", currency: "JPY" };
    expect(["12.5", "12.00"].map((amount) => formatMoney(amount, yen))).toEqual(["¥12.5", "¥12"]);
    expect(formatMoney("12.5", { locale: "en-US", currency: "KWD" }).replace(/\s/gu, " ")).toBe("KWD 12.500");
  });

  it("shows anything that is not an amount unchanged", () => {
    expect(formatMoney("n/a", { locale: "en-US", currency: "USD" })).toBe("n/a");
  });
});

describe("initialsOf", () => {
  it("uses whole characters, also outside the basic plane", () => {
    expect(initialsOf("ada  lovelace king")).toBe("AL");
    expect(initialsOf("𝒜da")).toBe("𝒜");
    expect(initialsOf("")).toBe("");
  });
});
