import { readdirSync, readFileSync } from "node:fs";
import { childrenOf, isNode, lineOf, type Node, nodesIn, syntaxTreeOf } from "@test/syntax-tree";
import { expect, it } from "vitest";

/* What is in this folder depends on its parameters alone, so that it means the same on the server, in the browser and in a
   test: no clock, no chance, no surroundings, and nothing remembered that a caller could tell. */

const exceptions = new Set([
  // The tables of ids, noted where their schemas are declared.
  "src/lib/ids.ts: a constant of the module that changes",
  // To let the page handle what has happened in it: the table is the same.
  "src/lib/delimited/read-table.ts: performance",
  // Loaded once: the estimates are the same.
  "src/lib/password-strength.ts: a variable of the module",
]);

/** Globals that differ from place to place or from time to time. */
const surroundings =
  /^(console|crypto|document|fetch|globalThis|history|localStorage|location|navigator|performance|process|sessionStorage|window)$/;
const changing = /^(add|clear|copyWithin|delete|fill|pop|push|reverse|set|shift|sort|splice|unshift)$/;

const nameOf = (node: unknown): string | undefined =>
  isNode(node) && typeof node.name === "string" ? node.name : undefined;

/** The names of properties and keys, which are no variables. */
function labelsIn(node: Node): unknown[] {
  if (node.type === "MemberExpression") return node.computed ? [] : [node.property];
  return /^(Property|PropertyDefinition|MethodDefinition|TSPropertySignature)$/.test(node.type) &&
    !node.computed
    ? [node.key]
    : [];
}

/** The constants at the top level of a module. */
const constantsOf = (program: Node): Set<string> =>
  new Set(
    childrenOf(program)
      .map((node) => (isNode(node.declaration) ? node.declaration : node))
      .flatMap((node) => (node.type === "VariableDeclaration" ? childrenOf(node) : []))
      .flatMap(({ id }) => nameOf(id) ?? []),
  );

function impurityOf(node: Node, constants: ReadonlySet<string>): string | undefined {
  const { type, callee, object, property, left, source } = node;
  const changed = (target: unknown) => {
    const name = isNode(target) ? nameOf(target.object) : undefined;
    return name !== undefined && constants.has(name);
  };
  if (type === "NewExpression" && nameOf(callee) === "Date" && Array.isArray(node.arguments))
    return node.arguments.length === 0 ? "the current time" : undefined;
  if (type === "CallExpression" && nameOf(callee) === "Date") return "the current time";
  if (type === "MemberExpression" && nameOf(object) === "Date" && nameOf(property) === "now")
    return "the current time";
  if (type === "MemberExpression" && nameOf(object) === "Math" && nameOf(property) === "random")
    return "chance";
  if (type === "AssignmentExpression" && changed(left)) return "a constant of the module that changes";
  if (
    type === "CallExpression" &&
    isNode(callee) &&
    changing.test(nameOf(callee.property) ?? "") &&
    changed(callee)
  )
    return "a constant of the module that changes";
  if (type === "ImportDeclaration" && isNode(source) && String(source.value).startsWith("node:"))
    return "a module of Node";
  return undefined;
}

function impuritiesIn(file: string, code: string): string[] {
  const program = syntaxTreeOf(file, code);
  const nodes = [...nodesIn(program)];
  const labels = new Set(nodes.flatMap(labelsIn));
  const constants = constantsOf(program);
  const ofModule = childrenOf(program)
    .map((node) => (isNode(node.declaration) ? node.declaration : node))
    .filter(({ type, kind }) => type === "VariableDeclaration" && kind !== "const");
  const found = [
    ...ofModule.map((node) => ({ node, impurity: "a variable of the module" })),
    ...nodes.flatMap((node) => {
      const name = node.type === "Identifier" && !labels.has(node) ? nameOf(node) : undefined;
      const impurity = name && surroundings.test(name) ? name : impurityOf(node, constants);
      return impurity ? [{ node, impurity }] : [];
    }),
  ];
  return found
    .filter(({ impurity }) => !exceptions.has(`${file}: ${impurity}`))
    .map(({ node, impurity }) => `${file}:${lineOf(node, code)}: ${impurity}`);
}

it("depends on its parameters alone", () => {
  const files = readdirSync("src/lib", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => `src/lib/${file}`);
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((file) => impuritiesIn(file, readFileSync(file, "utf8")))).toEqual([]);
});

it.each([
  ["export const f = (a = new Date()) => a;", "the current time"],
  ["export const f = () => Date.now();", "the current time"],
  ["export const f = () => Math.random();", "chance"],
  ["export const f = () => process.env.NODE_ENV;", "process"],
  ["export function f() { console.log(1); }", "console"],
  ["export let last = 0;", "a variable of the module"],
  [
    "const seen = new Set<string>(); export const f = (a: string) => seen.add(a);",
    "a constant of the module that changes",
  ],
  [
    "const last = { at: 0 }; export function f(at: number) { last.at = at; }",
    "a constant of the module that changes",
  ],
  ['import { readFileSync } from "node:fs"; export const f = readFileSync;', "a module of Node"],
])("finds in %s: %s", (code, impurity) => {
  expect(impuritiesIn("src/lib/example.ts", code)).toEqual([`src/lib/example.ts:1: ${impurity}`]);
});

it.each([
  "export const f = (at: number) => new Date(at);",
  "export const f = (options: { process: string }) => options.process;",
  "export const f = (texts: string[]) => { const seen = new Set<string>(); texts.forEach((text) => seen.add(text)); return seen; };",
])("allows %s", (code) => {
  expect(impuritiesIn("src/lib/example.ts", code)).toEqual([]);
});
