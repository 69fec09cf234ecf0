import { describe, expect, it } from "vitest";
import { commonLocales, currencies, currency, locale } from "./localization";

describe("a locale", () => {
  it("is a language, script and region that exist, in its canonical form", () => {
    expect(["de-at", "EN-us", "zh-hant-tw", " fr ", "sr-Latn"].map((typed) => locale.parse(typed))).toEqual([
      "de-AT",
      "en-US",
      "zh-Hant-TW",
      "fr",
      "sr-Latn",
    ]);
    for (const none of [
      "klingon",
      "tlh",
      "xx",
      "en-XX",
      "en-Abcd",
      "de-u-nu-arab",
      "de-x-own",
      "",
      "e",
      "no locale",
    ])
      expect(locale.safeParse(none).error?.issues[0]?.message, none).toMatch(/^Use a language code/);
  });

  it("can be each of those to choose from", () => {
    expect(commonLocales.filter((tag) => locale.safeParse(tag).data !== tag)).toEqual([]);
    expect(new Set(commonLocales).size).toBe(commonLocales.length);
  });
});

describe("a currency", () => {
  it("is in use somewhere", () => {
    expect([" eur", "jpy", "KWD"].map((typed) => currency.parse(typed))).toEqual(["EUR", "JPY", "KWD"]);
    for (const none of ["XXQ", "XXX", "XDR", "HRK", "EU", "", "euro", "€"])
      expect(currency.safeParse(none).success, none).toBe(false);
    expect(currencies).toContain("USD");
  });
});
