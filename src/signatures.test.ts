import { readdirSync, readFileSync } from "node:fs";
import { childrenOf, isNode, lineOf, type Node, nodesIn, syntaxTreeOf } from "@test/syntax-tree";
import { expect, it } from "vitest";

/* How functions are declared: parameters in one order (database, ids, input), and none whose meaning is unclear at the
   call, such as the `true` in `describe(entry, true)`; those of modules take no request, which they get from
   `currentRequest()`; and public ones that throw an AppError say so. Tests and the types of callbacks are left out. */

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

/** What a request is called, and its type; a pattern may take it out of something. */
const isRequest = ({ name, type }: Parameter) =>
  /^(req|request|headers)$/.test(name) ||
  /\b(Request|RequestInfo|NextRequest|ApiRequest|Headers|IncomingMessage|IncomingHttpHeaders|Context)\b/.test(
    type,
  );

/** Code of modules on the server, apart from routers, which get the context of each call. */
const isOfService = (file: string) =>
  /^src\/modules\/.*\.ts$/.test(file) && !/\/ui\/|\.router\.ts$/.test(file) && !takeRequests.has(file);

const takeRequests = new Set([
  // NextAuth's callbacks have no other way to the context of their request.
  "src/modules/accounts/sign-in/next-auth.ts",
]);

const isFunction = ({ type }: Node) =>
  /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TSMethodSignature)$/.test(type);

function problemOf(file: string, parameters: Parameter[]): string | undefined {
  if (isOfService(file) && parameters.some(isRequest)) return "a request as a parameter of a service";
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
  return [...nodesIn(syntaxTreeOf(file, source))].flatMap((node) => {
    const parameters = isFunction(node) && Array.isArray(node.params) ? node.params.filter(isNode) : [];
    const signature = parameters.map((parameter) => parameterOf(parameter, source));
    const isSilent =
      !isRoute.test(file) &&
      isPublicFunction(node) &&
      throwsAppError(node) &&
      !saysThatItThrows(node, source);
    const problem =
      problemOf(file, signature) ??
      (ternaryDepth(node) > 2 ? "a ternary deeper than two" : undefined) ??
      (isSilent ? "an AppError that the comment does not mention" : undefined);
    return problem ? [`${file}:${lineOf(node, source)}: ${problem}`] : [];
  });
}

const files = ["e2e", "packages/client/src", "scripts", "src", "test"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$|\/(node_modules|peers)\//.test(file));
const problems = files.flatMap((file) => problemsIn(file, readFileSync(file, "utf8")));

it.each([
  "a boolean parameter",
  "a request as a parameter of a service",
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
  ["const f = (request: { ip: string }) => request.ip;", "a request as a parameter of a service"],
  ["function f({ ip }: RequestInfo) {}", "a request as a parameter of a service"],
  ["const f = (db: TenantDb, { request }: Context) => request.ip;", "a request as a parameter of a service"],
])("finds in %s: %s", (source, problem) => {
  const file = "src/modules/example/example.service.ts";
  expect(problemsIn(file, source)).toEqual([`${file}:1: ${problem}`]);
});
