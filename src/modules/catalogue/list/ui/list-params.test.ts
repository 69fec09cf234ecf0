import { expect, test } from "vitest";
import { listInput, loadListParams, urlOfView, viewOf } from "./list-params";

const stateOf = (query: string) => loadListParams(new URLSearchParams(query));

test("a saved view leads to the URL that it was saved at", () => {
  const query =
    "search=ham&limit=50&status=trash&minPrice=1.50&maxStock=0&stock=low&sort=-price&columns=price,sku";
  const url = urlOfView(viewOf(stateOf(`${query}&page=3&cursor=abc&view=7`), ["price", "sku"]));
  const saved = stateOf(url.slice(url.indexOf("?")));
  expect(saved).toEqual(stateOf(query));
  expect(urlOfView({})).toBe("/dashboard/products");
});

test.each([
  "minStock=9999999999&maxStock=-1",
  "minPrice=1.999&maxPrice=abc",
  "columns=sku,sku,sku,sku,sku,sku,sku,password",
  `search=${"x".repeat(500)}`,
  "cursor=%27&view=one&page=0&limit=1000&sort=password&status=gone&stock=some",
])("the list is shown whatever is in its URL: %s", (query) => {
  expect(() => listInput(stateOf(query))).not.toThrow();
  expect(() => viewOf(stateOf(query), [])).not.toThrow();
});
