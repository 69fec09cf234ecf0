import { readdirSync, readFileSync } from "node:fs";
import { extendTailwindMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { cn } from "./cn";

const everything = extendTailwindMerge({ extend: { theme: { text: ["2xs"], shadow: ["raised"] } } });
type Merge = (classes: string) => string;
const exclude = (merge: Merge, one: string, other: string) => merge(`${one} ${other}`) === other;

const root = new URL("../", import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".tsx"),
);

/** The classes in the source, without what they depend on: both treat that alike. */
const classes = new Set(
  sources
    .flatMap((name) => readFileSync(new URL(name, root), "utf8").match(/"[^"\n]+"/g) ?? [])
    .flatMap((text) => text.slice(1, -1).split(/\s+/))
    .filter((word) => /^-?[a-z][\w./[\]()%-]*$/.test(word) && exclude(everything, word, word)),
);

/** One of those that exclude each other. */
const representatives: string[] = [];
for (const one of classes) {
  const isOfOne = (other: string) => exclude(everything, one, other) && exclude(everything, other, one);
  if (!representatives.some(isOfOne)) representatives.push(one);
}

test("of the classes in use, those exclude each other that do for the whole of Tailwind", () => {
  const differing = [];
  for (const one of classes) {
    for (const other of representatives) {
      if (one === other) continue;
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        if (exclude(cn, first, second) !== exclude(everything, first, second))
          differing.push(`${first} ${second}`);
      }
    }
  }
  expect(differing).toEqual([]);
});
