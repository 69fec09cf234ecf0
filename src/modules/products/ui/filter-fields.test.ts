import { expect, test } from "vitest";
import { filterFields, noFilters } from "./filter-fields";

const problemsOf = (change: Partial<Record<keyof typeof noFilters, unknown>>) =>
  filterFields.safeParse({ ...noFilters, ...change }).error?.issues.map(({ path }) => path.join()) ?? [];

test.each([
  [{}, []],
  [{ minPrice: "9999999999.98", maxPrice: "9999999999.99" }, []],
  [{ minPrice: "9999999999.99", maxPrice: "9999999999.98" }, ["maxPrice"]],
  [{ minPrice: "9.5", maxPrice: "9.50" }, []],
  [{ minPrice: "20,5", maxPrice: "10" }, ["minPrice"]],
  [{ minPrice: "1", maxPrice: "0.001" }, ["maxPrice"]],
  [{ minStock: 2, maxStock: 1 }, ["maxStock"]],
  [{ minStock: Number.NaN, maxStock: 1 }, ["minStock"]],
])("of the filters %j the fields %j are wrong", (change, wrong) => {
  expect(problemsOf(change)).toEqual(wrong);
});
