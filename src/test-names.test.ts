import { readdirSync, readFileSync } from "node:fs";
import { isNode, lineOf, type Node, nodesIn, syntaxTreeOf } from "@test/syntax-tree";
import { expect, it } from "vitest";

/*
 * A test has one guarantee, which its name states: two that are joined in it are two tests, or one that is not yet named.
 */

/** Who calls: `it` for `it("…")`, `it.skipIf(…)("…")` and `it.each([…])("…")`. */
function callerOf(node: unknown): unknown {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier") return node.name;
  return callerOf(node.object ?? node.callee ?? node.tag);
}

/** What a name says by itself, without the values that are put into it; undefined for anything but a text. */
function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === "Literal" && typeof value === "string") return value;
  if (type !== "TemplateLiteral" || !Array.isArray(quasis)) return undefined;
  return quasis.map((quasi) => quasi.value.raw).join("…");
}

interface Name {
  at: string;
  text: string;
}

/** The names of tests, of groups of them and of the steps within. */
function namesIn(file: string, source: string): Name[] {
  return [...nodesIn(syntaxTreeOf(file, source))].flatMap((node) => {
    const [name] = node.type === "CallExpression" && Array.isArray(node.arguments) ? node.arguments : [];
    if (!isNode(name) || !["describe", "it", "test"].includes(String(callerOf(node.callee)))) return [];
    const text = textOf(name);
    return text === undefined ? [] : [{ at: `${file}:${lineOf(node, source)}`, text }];
  });
}

const joinsGuarantees = ({ text }: Name) => /, and\b|;/.test(text);

/** Files of tests, and what they share. */
const isOfTests = (file: string) =>
  /\.(test|spec)\.(tsx?|mjs)$|^(e2e|test)\/.*\.(tsx?|mjs)$/.test(file) &&
  !/\/(node_modules|peers)\//.test(file);
const folders = ["e2e", "packages", "scripts", "src", "test"];
const files = [
  ...readdirSync("."),
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  ),
].filter(isOfTests);
const names = files.flatMap((file) => namesIn(file, readFileSync(file, "utf8")));

it("names of tests are found", () => {
  expect(names.length).toBeGreaterThan(2000);
});

it("no name of a test joins two guarantees", () => {
  expect(names.filter(joinsGuarantees).map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
});

it.each([
  'it("is stored, and is shown", () => {});',
  'test("is stored; is shown", () => {});',
  'describe("what is stored, and shown", () => {});',
  'it.each([1, 2])("%d is stored, and is shown", () => {});',
  'it.skipIf(true)("is stored, and is shown", () => {});',
  'it.each`a | b`("is stored, and is shown", () => {});',
  "test(`is stored, and is shown`, () => {});",
  'test("is stored", () => test.step("is found, and is shown", () => {}));',
])("finds two guarantees in %s", (source) => {
  expect(namesIn("example.ts", source).filter(joinsGuarantees)).toHaveLength(1);
});

it.each(['it("is stored and shown", () => {});', 'expect("is stored, and is shown").toBe("");'])(
  "finds no two guarantees in %s",
  (source) => {
    expect(namesIn("example.ts", source).filter(joinsGuarantees)).toEqual([]);
  },
);
