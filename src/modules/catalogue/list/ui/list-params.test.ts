import { expect, test } from "vitest";
import { productView } from "../list.schema";
import { listInput, loadListParams, urlOfView, viewOf } from "./list-params";

const stateOf = (query: string) => loadListParams(new URLSearchParams(query));

test("a saved view leads to the URL that it was saved at", () => {
  const query =
    "search=ham&limit=50&status=trash&minPrice=1.50&maxStock=0&stock=low&supplier=Brandt+%26+Sons&category=12&tag=New+in&where=12.contains.100%2525+wool,12.from.3.5,7.any.1-2&changedSince=week&sort=-field12&columns=price,field12,minimumStock,tags";
  const url = urlOfView(
    viewOf(stateOf(`${query}&page=3&cursor=abc&view=7`), ["price", "field12", "minimumStock", "tags"]),
  );
  const saved = stateOf(url.slice(url.indexOf("?")));
  expect(saved).toEqual(stateOf(query));
  expect(urlOfView({})).toBe("/dashboard/products");
});

test("a saved view has the same URL as the state that it was saved from", () => {
  const query =
    "search=ham&limit=50&status=trash&minPrice=1.50&maxStock=0&stock=low&supplier=Kestrel&category=12&tag=new&where=12.set&changedSince=week&sort=field12";
  const view = viewOf(stateOf(query), ["price"]);
  expect(urlOfView(productView.parse(view))).toBe(urlOfView(view));
});

test.each([
  "minStock=9999999999&maxStock=-1",
  "minPrice=1.999&maxPrice=abc",
  "changedSince=2026-02-30",
  "changedSince=yesterday&status=trash",
  `supplier=${"x".repeat(121)}`,
  "supplier=+&barcode=1",
  `category=none&tag=${"x".repeat(41)}`,
  "category=-1&tag=a,b",
  "columns=sku,sku,sku,sku,sku,sku,sku,password",
  "columns=field0,fieldx,field&sort=--field1",
  `search=${"x".repeat(500)}`,
  "cursor=%27&view=one&page=0&limit=1000&sort=password&status=gone&stock=some",
])("the list is shown whatever is in its URL: %s", (query) => {
  expect(() => listInput(stateOf(query), [])).not.toThrow();
  expect(() => viewOf(stateOf(query), [])).not.toThrow();
});

test.each(["today", "week", "2026-02-28"])("the list knows what has changed since %s", (changedSince) => {
  expect(listInput(stateOf(`changedSince=${changedSince}`), [])).toMatchObject({ changedSince });
});

test.each(["2026-02-30", "2026-02-28T00:00:00.000Z", "28.2.2026", "yesterday"])(
  "there is no day %s",
  (changedSince) => {
    expect(listInput(stateOf(`changedSince=${changedSince}`), [])).not.toHaveProperty("changedSince");
  },
);

test("the list asks for what its columns show, whatever their order", () => {
  const asked = listInput(stateOf(""), ["field12", "sku", "tags", "field7"]);
  expect(asked).toMatchObject({ include: ["tags"], customFields: [7, 12] });
  expect(listInput(stateOf(""), ["tags", "field7", "field12"])).toEqual(asked);
  const plain = listInput(stateOf(""), ["sku", "price"]);
  expect(plain).not.toHaveProperty("include");
  expect(plain).not.toHaveProperty("customFields");
});

test.each([
  "12.contains.steel",
  "12.equals.100 %2C",
  "12.from.-3.5",
  "12.to.2026-01-31",
  "12.any.3-4",
  "12.yes",
  "12.unset",
])("the condition %s of a URL is one for the server", (condition) => {
  const { where } = stateOf(`where=${encodeURIComponent(condition)}`);
  expect(where).toEqual([condition]);
  expect(productView.safeParse({ where }).success).toBe(true);
});

test.each(["12", "12.is.3", "x.set", "12.from.abc", "12.contains.", "0.set", "12.yes.1"])(
  "the condition %s of a URL is left out",
  (condition) => {
    expect(stateOf(`where=${encodeURIComponent(condition)}`).where).toEqual([]);
  },
);
