import { expect, test } from "vitest";
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsLiteral,
  parseAsString,
} from "./url-params";

const params = {
  search: parseAsString.withDefault(""),
  sort: parseAsLiteral(["name", "-name"]).withDefault("name"),
  limit: parseAsLiteral([10, 20]),
  columns: parseAsArrayOf(parseAsLiteral(["sku", "price"])),
  id: createParser({ parse: (text) => (/^\d+$/.test(text) ? Number(text) : null), serialize: String }),
};
const load = createLoader(params);
const serialize = createSerializer(params);
const defaults = { search: "", sort: "name", limit: null, columns: null, id: null };

test("a URL without parameters has their defaults", () => {
  expect(load({})).toEqual(defaults);
});

test("defaults are not written", () => {
  expect(serialize("/list", load({}))).toBe("/list");
  expect(serialize(load({}))).toBe("");
});

test("what was written is read again, by pages and in browsers", async () => {
  const values = {
    search: "nuts & bolts, 100 %+ü=?#",
    sort: "-name" as const,
    limit: 20 as const,
    columns: ["price", "sku"] as ("price" | "sku")[],
    id: 7,
  };
  const query = new URLSearchParams(serialize(values));
  expect(load(query)).toEqual(values);
  expect(await load(Promise.resolve(Object.fromEntries(query)))).toEqual(values);
});

test("lists are separated by commas that people can read", () => {
  expect(serialize("/list", { columns: ["price", "sku"] })).toBe("/list?columns=price,sku");
  expect(serialize({ columns: [] })).toBe("?columns=");
  expect(load({ columns: "" }).columns).toEqual([]);
});

test("what means nothing is as good as missing", () => {
  expect(load({ sort: "price", limit: "15", id: "x", columns: "sku,none" })).toEqual({
    ...defaults,
    columns: ["sku"],
  });
});

test("of several parameters of a name the first counts", () => {
  expect(load({ id: ["3", "4"] }).id).toBe(3);
  expect(load({ sort: ["", "-name"] }).sort).toBe("name");
});
