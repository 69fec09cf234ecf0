import { inertKeys } from "./sql-expressions";
import { TenantGuardError } from "./tenant-guard-error";

/** Readers of the parser's syntax tree, which throw for unknown shapes. */
export type Node = Readonly<Record<string, unknown>>;

/** The operands of a conjunction. */
export function conjuncts(expression: unknown): Node[] {
  if (isEmpty(expression)) return [];
  const node = record(expression);
  if (!isEmpty(node.Nested)) return conjuncts(node.Nested);
  const operation = isEmpty(node.BinaryOp) ? {} : record(node.BinaryOp);
  if (operation.op === "And") return [...conjuncts(operation.left), ...conjuncts(operation.right)];
  return [node];
}

/** The position of a placeholder among the parameters, from 0; undefined for any other expression. */
export function placeholderIndex(expression: unknown): number | undefined {
  const value = isNode(expression) && isNode(expression.Value) ? expression.Value.value : undefined;
  const placeholder = isNode(value) ? value.Placeholder : undefined;
  return typeof placeholder === "string" ? Number(placeholder.slice(1)) : undefined;
}

/** Whether an expression is a placeholder. */
export function isPlaceholder(expression: unknown): boolean {
  return placeholderIndex(expression) !== undefined;
}

/** The keyword DEFAULT, which the parser takes for a name without quotes. */
export function isDefault(expression: unknown): boolean {
  const identifier = isNode(expression) && isNode(expression.Identifier) ? expression.Identifier : {};
  return isEmpty(identifier.quote_style) && String(identifier.value).toLowerCase() === "default";
}

/** `last_insert_id()`. With an argument it would set the id. */
export function isLastInsertId(expression: unknown): boolean {
  const called = isNode(expression) && isNode(expression.Function) ? expression.Function : {};
  const { name, args, ...others } = called;
  const [part, ...parts] = Array.isArray(name) ? name : [];
  const identifier = isNode(part) && isNode(part.Identifier) ? part.Identifier : {};
  const list = isNode(args) && isNode(args.List) ? args.List : { args: [args] };
  return (
    identifier.value === "last_insert_id" &&
    isEmpty(identifier.quote_style) &&
    [...parts, ...Object.values(list)].every(isEmpty) &&
    Object.entries(others).every(([key, value]) => isEmpty(value) || isInert(key) || value === "None")
  );
}

/** A name in backticks. Without them, the parser and the server may disagree on what is a keyword. */
export function quotedName(node: unknown): string {
  const { value, quote_style } = record(node);
  if (quote_style !== "`" || typeof value !== "string")
    throwRefused(`a name without backticks: ${String(value)}`);
  return value;
}

/** The index of a column that must not be named twice; -1 when it is not named. */
export function indexOfOnly(columns: string[], column: string): number {
  const folded = columns.map((name) => name.toLowerCase());
  const at = folded.indexOf(column);
  if (at !== folded.lastIndexOf(column)) throwRefused(`the column ${column} twice`);
  return at;
}

/** Refuses a node with more keys than its reader knows. */
export function only(node: Node, known: readonly string[]): void {
  for (const [key, value] of Object.entries(node)) {
    if (!known.includes(key) && !isEmpty(value) && !isInert(key) && value !== "None") throwRefused(key);
  }
}

/** Metadata about the text, such as the position of a keyword, and type names. */
export function isInert(key: string): boolean {
  return inertKeys.has(key) || key.endsWith("_token");
}

/** Whether a property of a node says that its clause is absent. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
  );
}

/** The single entry of a node that represents a variant, of the given kind if one is given. */
export function single(node: unknown, kind?: string): [[string, unknown]] {
  const [entry, ...others] = Object.entries(record(node)).filter(([key]) => key !== "span");
  if (!entry || others.length > 0) return throwRefused("a node of unknown shape");
  if (kind !== undefined && entry[0] !== kind) throwRefused(entry[0]);
  return [entry];
}

/** The entries of a property that is a list; none if it is absent. Throws TenantGuardError for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isEmpty(value) ? [] : throwRefused("a node that should be a list");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The node that a property holds. Throws TenantGuardError for anything else. */
export function record(value: unknown): Node {
  return isNode(value) ? value : throwRefused("a node of unknown shape");
}

/** Throws TenantGuardError: the statement is not sent. */
export function throwRefused(what: string): never {
  throw new TenantGuardError(`Statement refused: ${what}`);
}
