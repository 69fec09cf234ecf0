import { readdirSync, readFileSync } from "node:fs";
import { childrenOf, isNode, lineOf, type Node, nodesIn, programOf } from "@test/syntax-tree";
import { expect, it } from "vitest";

/* How functions are declared: parameters in one order (database, ids, input), and none whose meaning is unclear at the
   call, such as the `true` in `describe(entry, true)`; and public ones that throw an AppError say so. Tests and the
   types of callbacks are left out. */

interface Parameter {
  /** Empty for a pattern. */
  name: string;
  type: string;
  hasBooleanDefault: boolean;
}

function parameterOf(node: Node, source: string): Parameter {
  const { left, right, argument } = node;
  const target = [left, argument].find(isNode) ?? node;
  const annotation = isNode(target.typeAnnotation) ? target.typeAnnotation : undefined;
  return {
    name: typeof target.name === "string" ? target.name : "",
    type: annotation ? source.slice(annotation.start, annotation.end).replace(/^:\s*/, "") : "",
    hasBooleanDefault: isNode(right) && typeof right.value === "boolean",
  };
}

const isDatabase = ({ name, type }: Parameter) => /^(db|tx)$/.test(name) || /^TenantDb\b/.test(type);
const isId = ({ name }: Parameter) => /^ids?$|Ids?$/.test(name);
const isInput = ({ name, type }: Parameter) =>
  /^(input|fields|values|filters|changes|options)$/.test(name) || /Input$/.test(type);
const isBoolean = ({ type, hasBooleanDefault }: Parameter) =>
  hasBooleanDefault || /^boolean( \| undefined)?$/.test(type);

const isFunction = ({ type }: Node) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TSMethodSignature)$/.test(type);

function problemOf(parameters: Parameter[]): string | undefined {
  if (parameters.some(isBoolean)) return "a boolean parameter";
  if (parameters.slice(1).some(isDatabase)) return "the database is not the first parameter";
  const input = parameters.findIndex(isInput);
  if (input >= 0 && parameters.slice(input).some(isId)) return "an id after the input";
  return undefined;
}

/** The number of conditional expressions in one another's branches. */
function ternaryDepth({ type, consequent, alternate }: Node): number {
  if (type !== "ConditionalExpression") return 0;
  return 1 + Math.max(...[consequent, alternate].filter(isNode).map(ternaryDepth));
}

/** Their errors are responses. */
const isRoute = /\/route\.ts$/;

/** An exported function, or a constant that is one. */
function isPublicFunction({ type, declaration }: Node): boolean {
  if (type !== "ExportNamedDeclaration" || !isNode(declaration)) return false;
  const declared = [declaration, ...childrenOf(declaration).map(({ init }) => init)];
  return declared.filter(isNode).some(isFunction);
}

const throwsAppError = (node: Node) =>
  [...nodesIn(node)].some(
    ({ type, argument }) =>
      type === "ThrowStatement" &&
      isNode(argument) &&
      isNode(argument.callee) &&
      argument.callee.name === "AppError",
  );

/** Whether the comment right above the node says what it throws. */
const saysThatItThrows = ({ start }: Node, source: string) =>
  /\/\*\*((?!\*\/)[\s\S])*\b[Tt]hrows?\b((?!\*\/)[\s\S])*\*\/\s*$/.test(source.slice(0, start));

function problemsIn(file: string, source: string): string[] {
  return [...nodesIn(programOf(file, source))].flatMap((node) => {
    const parameters = isFunction(node) && Array.isArray(node.params) ? node.params.filter(isNode) : [];
    const signature = parameters.map((parameter) => parameterOf(parameter, source));
    const isSilent =
      !isRoute.test(file) &&
      isPublicFunction(node) &&
      throwsAppError(node) &&
      !saysThatItThrows(node, source);
    const problem =
      problemOf(signature) ??
      (ternaryDepth(node) > 2 ? "a ternary deeper than two" : undefined) ??
      (isSilent ? "an AppError that the comment does not mention" : undefined);
    return problem ? [`${file}:${lineOf(node, source)}: ${problem}`] : [];
  });
}

const files = ["packages/client/src", "scripts", "src", "test/support"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(node_modules|peers)\//.test(file));
const problems = files.flatMap((file) => problemsIn(file, readFileSync(file, "utf8")));

it.each([
  "a boolean parameter",
  "the database is not the first parameter",
  "an id after the input",
  "a ternary deeper than two",
  "an AppError that the comment does not mention",
])("no file has this: %s", (problem) => {
  expect(problems.filter((found) => found.endsWith(`: ${problem}`))).toEqual([]);
});

it.each([
  ["function f(name: string, isLong: boolean) {}", "a boolean parameter"],
  ["const f = (name: string, isLong = false) => name;", "a boolean parameter"],
  ["interface Names { shorten(name: string, isLong: boolean): string }", "a boolean parameter"],
  ["const f = (id: number, tx: TenantDb) => id;", "the database is not the first parameter"],
  ["const f = (db: TenantDb, { name }: RenameInput, id: number) => id;", "an id after the input"],
  ["const f = a ? 1 : b ? 2 : c ? 3 : 4;", "a ternary deeper than two"],
  [
    'export function f() { throw new AppError("NOT_FOUND", "Gone."); }',
    "an AppError that the comment does not mention",
  ],
])("finds in %s: %s", (source, problem) => {
  expect(problemsIn("example.ts", source)).toEqual([`example.ts:1: ${problem}`]);
});
