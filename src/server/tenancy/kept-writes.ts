import { getTableColumns, is, Param, Placeholder, type Query, SQL } from "drizzle-orm";
import type { MySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import { LRUCache } from "lru-cache";
import { dialect, handle, prepared, tenant } from "./kept-statement";
import { isLastInsertId } from "./last-insert-id";
import { TenantGuardError } from "./tenant-guard-error";

type Row = Record<string, unknown>;

/**
 * The SQL of a write, which depends on its columns and its number of rows, but on no values; and its parameters: for
 * each row the tenant or the value of a column, then those of the condition.
 */
interface Template {
  sql: string;
  rowParams: readonly (string | typeof tenant)[];
}

const maxCharacters = 2_000_000;

interface KeptTable {
  columns: Record<string, MySqlColumn>;
  /** Drizzle would call our default functions for missing values. */
  hasFunctions: boolean;
  templates: LRUCache<string, Template>;
}

const tables = new WeakMap<MySqlTable, KeptTable>();

function keptTable(table: MySqlTable): KeptTable {
  const known = tables.get(table);
  if (known) return known;
  const columns = getTableColumns(table);
  const kept = {
    columns,
    hasFunctions: Object.values(columns).some(({ defaultFn, onUpdateFn }) => defaultFn ?? onUpdateFn),
    templates: new LRUCache<string, Template>({
      maxSize: maxCharacters,
      sizeCalculation: ({ sql }) => sql.length,
    }),
  };
  tables.set(table, kept);
  return kept;
}

function templateOf({ templates }: KeptTable, key: string, make: () => Template): Template {
  const known = templates.get(key);
  if (known) return known;
  const template = make();
  templates.set(key, template);
  return template;
}

/** The insert of rows, written once for rows of the same shape; undefined if Drizzle has to write it each time. */
export function keptInsert(table: MySqlTable, tenantId: number, rows: Row[]): Query | undefined {
  const kept = keptTable(table);
  const [first] = rows;
  const names = first && plainKeys(kept, first);
  if (!names || !rows.every((row) => row === first || isLike(row, first, names.length))) return undefined;
  const { sql, rowParams } = templateOf(kept, `insert ${rows.length} ${shapeOf(first, names)}`, () => {
    const row = placeholders(first, names);
    return layOut(prepared(handle.insert(table).values(rows.map(() => row))).query, rows.length);
  });
  const params: unknown[] = [];
  for (const row of rows) addParams(params, kept, tenantId, row, rowParams);
  return { sql, params };
}

/** Like `keptInsert`, for an update by a condition. */
export function keptUpdate(table: MySqlTable, tenantId: number, set: Row, condition: SQL): Query | undefined {
  const kept = keptTable(table);
  const names = plainKeys(kept, set);
  if (!names) return undefined;
  const where = dialect.sqlToQuery(condition);
  const { sql, rowParams } = templateOf(kept, `update ${shapeOf(set, names)} ${where.sql}`, () =>
    layOut(prepared(handle.update(table).set(placeholders(set, names)).where(condition)).query, 1, where),
  );
  const params: unknown[] = [];
  addParams(params, kept, tenantId, set, rowParams);
  return { sql, params: [...params, ...where.params] };
}

/** Like `keptInsert`, for a delete by a condition. */
export function keptDelete(table: MySqlTable, tenantId: number, condition: SQL): Query {
  const kept = keptTable(table);
  const where = dialect.sqlToQuery(condition);
  const { sql, rowParams } = templateOf(kept, `delete ${where.sql}`, () =>
    layOut(prepared(handle.delete(table).where(condition)).query, 1, where),
  );
  const params: unknown[] = [];
  addParams(params, kept, tenantId, {}, rowParams);
  return { sql, params: [...params, ...where.params] };
}

/** The columns that the row has values for; undefined if one of them is an expression. */
function plainKeys({ hasFunctions }: KeptTable, row: Row): string[] | undefined {
  if (hasFunctions) return undefined;
  const names: string[] = [];
  for (const name of Object.keys(row)) {
    if (row[name] === undefined) continue;
    if (isExpression(row[name])) return undefined;
    names.push(name);
  }
  return names;
}

/** Of all expressions, only `lastInsertId` is the same for every row and caller. */
const isExpression = (value: unknown) =>
  typeof value === "object" && value !== null && !isPlain(value) && is(value, SQL) && !isLastInsertId(value);

/** JSON, for which Drizzle's `is` takes long. */
const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype;

function isLike(row: Row, first: Row, columnCount: number): boolean {
  let count = 0;
  for (const name in row) {
    const value = row[name];
    if (value === undefined) continue;
    if (first[name] === undefined || isExpression(value)) return false;
    if (isLastInsertId(value) !== isLastInsertId(first[name])) return false;
    count += 1;
  }
  return count === columnCount;
}

/** The properties of a row that its SQL text depends on. */
function shapeOf(row: Row, names: string[]): string {
  let shape = "";
  for (const name of names) shape += isLastInsertId(row[name]) ? `${name}=id ` : `${name} `;
  return shape;
}

const placeholders = (row: Row, names: string[]): Row =>
  Object.fromEntries(
    names.map((name) => [name, isLastInsertId(row[name]) ? row[name] : new Placeholder(name)]),
  );

/** Identifies the parameters that Drizzle has written. */
function layOut({ sql, params }: Query, rowCount: number, where?: Query): Template {
  const ofRows = params.slice(0, params.length - (where?.params.length ?? 0));
  const all = ofRows.map((param: unknown) => {
    if (param === tenant) return tenant;
    if (is(param, Param) && is(param.value, Placeholder)) return param.value.name;
    throw new TenantGuardError("A parameter does not belong to the row");
  });
  const rowParams = all.slice(0, all.length / rowCount);
  if (!all.every((param, index) => param === rowParams[index % rowParams.length])) {
    throw new TenantGuardError("The rows have different parameters");
  }
  return { sql, rowParams };
}

/** Adds the values of a row in the form in which they are sent. */
function addParams(
  params: unknown[],
  { columns }: KeptTable,
  tenantId: number,
  row: Row,
  rowParams: Template["rowParams"],
): void {
  for (const param of rowParams) {
    if (typeof param === "string") {
      const value = row[param];
      params.push(value === null ? null : columns[param]?.mapToDriverValue(value));
    } else params.push(tenantId);
  }
}
