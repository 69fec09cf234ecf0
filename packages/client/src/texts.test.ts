import { readFileSync } from "node:fs";
import path from "node:path";
import { imports, reachedFrom } from "@test/imports";
import { expect, it } from "vitest";
import { texts } from "./texts";

const source = readFileSync(path.join(import.meta.dirname, "schemas.ts"), "utf8");
const schemas = [...source.matchAll(/from "@\/([^"]+)"/g)].map(([, file]) => `src/${file}.ts`);

it("has the texts of all schemas", () => {
  const reached = [...schemas, ...reachedFrom(schemas, imports).keys()];
  const asked = reached.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/textsOf\("(\w+)"\)/g)].map(([, namespace]) => namespace),
  );
  expect([...new Set(asked)].sort()).toEqual(Object.keys(texts));
});

it("has no text that needs a parser", () => {
  const values = /\{\w+\}/g;
  const all = Object.values(texts).flatMap((group) =>
    Object.values(group).flatMap((text) => (typeof text === "string" ? [text] : Object.values(Object(text)))),
  );
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((text) => /[{}<]/.test(String(text).replace(values, "")))).toEqual([]);
});
