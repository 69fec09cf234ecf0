import { expect, test } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { readAmount, writeAmount } from "@/lib/amounts";
import { filterFields, shownFilters } from "./filter-fields";
import { noFilters } from "./list-params";

const t = translationsOf("en", "productList");
const german = { locale: "de-DE", currency: "EUR" };
const amounts = {
  read: (typed: string) => readAmount(typed, german),
  write: (amount: string) => writeAmount(amount, german),
};

const problemsOf = (change: Partial<Record<keyof typeof noFilters, unknown>>) =>
  filterFields(amounts, t)
    .safeParse({ ...noFilters, ...change })
    .error?.issues.map(({ path }) => path.join()) ?? [];

test.each([
  [{}, []],
  [{ minPrice: "9999999999.98", maxPrice: "9999999999.99" }, []],
  [{ minPrice: "9999999999.99", maxPrice: "9999999999.98" }, ["maxPrice"]],
  [{ minPrice: "9.5", maxPrice: "9.50" }, []],
  [{ minPrice: "20,5", maxPrice: "10" }, ["maxPrice"]],
  [{ minPrice: "20,555", maxPrice: "10" }, ["minPrice"]],
  [{ minPrice: "1", maxPrice: "0.001" }, ["maxPrice"]],
  [{ changedSince: "week" }, []],
  [{ changedSince: "2026-02-30" }, ["changedSince"]],
  [{ minStock: 2, maxStock: 1 }, ["maxStock"]],
  [{ minStock: Number.NaN, maxStock: 1 }, ["minStock"]],
])("of the filters %j the fields %j are wrong", (change, wrong) => {
  expect(problemsOf(change)).toEqual(wrong);
});

test("a wrong amount is reported with an example of how the organization writes it", () => {
  const { error } = filterFields(amounts, t).safeParse({ ...noFilters, maxPrice: "20,555" });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    "The highest price must be an amount such as 12,50, at most 9999999999,99",
  ]);
});

test("amounts are typed and shown as the organization writes them", () => {
  const typed = { ...noFilters, minPrice: "9,05", maxPrice: "1.234,5 €" };
  const read = filterFields(amounts, t).parse(typed);
  expect(read).toMatchObject({ minPrice: "9.05", maxPrice: "1234.5" });
  expect(shownFilters(read, amounts)).toMatchObject({ minPrice: "9,05", maxPrice: "1234,5" });
});
