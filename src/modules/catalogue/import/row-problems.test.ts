import { describe, expect, it } from "vitest";
import type { Language } from "@/i18n/languages";
import { runInOperation } from "@/server/operation";
import { skuInTrash } from "./classify-row";
import { readCells as readAll } from "./import-cells";
import { problemsInWords, sameSkuAs } from "./row-problems";

/** Of an organization without categories. */
const readCells = (cells: Parameters<typeof readAll>[0]) => readAll(cells, new Map());

const readIn = <T>(language: Language, read: () => T): T =>
  runInOperation({ name: "test", request: { requestId: "1", ip: null, userAgent: null, language } }, read);

describe("the problems of a row", () => {
  it("are worded in the language of whoever reads them", () => {
    const stored = { sku: sameSkuAs(12), name: "nameMissing" };
    const wordsIn = (language: Language) => readIn(language, () => problemsInWords(stored, {}));
    expect(wordsIn("en")).toEqual({ sku: "Line 12 has the same SKU", name: "A new product needs a name" });
    expect(wordsIn("de")).toEqual({
      sku: "Zeile 12 hat dieselbe SKU",
      name: "Ein neues Produkt braucht einen Namen",
    });
    expect(readIn("de", () => problemsInWords(skuInTrash, {}))).toEqual({
      sku: "Ein Produkt im Papierkorb hat diese SKU",
    });
  });

  it("that a cell has by itself are worded anew, whatever the language was when the row was checked", () => {
    const cells = { sku: "HAM-001", price: "1.234" };
    const { problems } = readIn("en", () => readCells(cells));
    expect(readIn("de", () => problemsInWords(problems, readCells(cells).problems))).toEqual({
      price: "Der Preis ist nicht eindeutig: Schreiben Sie 1.234 ohne Tausendertrennzeichen",
    });
  });
});
