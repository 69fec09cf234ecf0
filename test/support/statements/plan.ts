import type { RowDataPacket } from "mysql2/promise";
import { tenantTables } from "@/server/tenancy/tenant-tables";
import type { LargeTables } from "./large-tables";

/** How the server reads the tables of one statement, and the problems with that. */
export interface Plan {
  /** For example `products: idx_product_org_name (range)`. */
  reads: string[];
  problems: string[];
}

/** Names of the values in a statement: the column before each placeholder. */
const comparison =
  /(?:`(?<alias>\w+)`\.)?`(?<column>\w+)`\)?(?: (?<operator>=|<>|!=|<=?|>=?|like|not like|between)| (?:not )?in \()\s*\(?$/i;
/** The columns of `(a, b) in ((?, ?))`. */
const rowComparison = /\(((?:`\w+`\.`\w+`(?:, )?){2,})\) in \(\(\?(?:, \?)+\)\)/g;

/** True if the text ends within a subquery that stands for a value, which has one row at most: servers run some to explain a statement. */
function isWithinValue(text: string): boolean {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ")") depth += 1;
    else if (text[at] === "(") depth -= 1;
    if (depth >= 0) continue;
    // Around the place.
    depth = 0;
    const isSubquery = text.startsWith("(select ", at);
    if (isSubquery && !/(?:^|\b(?:from|join|in|exists|union|all|as) )\(*$/.test(text.slice(0, at)))
      return true;
  }
  return false;
}

/** Values for which the statement finds the first row of the first tenant. */
function parametersFor(sql: string, { firstValue }: LargeTables): unknown[] {
  const tables = new Map<string, string>();
  for (const [, table = "", alias] of sql.matchAll(/\b(?:from|join|update) `(\w+)`(?: `(\w+)`)?/g)) {
    tables.set(alias ?? table, table);
  }
  const [only = ""] = tables.values();
  const values: unknown[] = [];
  const columnByColumn = sql.replaceAll(rowComparison, (_, columns: string) =>
    columns
      .split(", ")
      .map((column) => `${column} = ?`)
      .join(" and "),
  );
  let text = "";
  for (const before of columnByColumn.split("?").slice(0, -1)) {
    text += before;
    if (/\blimit $/.test(before)) values.push(isWithinValue(text) ? 1 : 10);
    else if (/\boffset $/.test(before)) values.push(10);
    // The end of a range, such as that of all that begins with its first value.
    else if (/^ and (?:concat\()?$/.test(before)) values.push(values.at(-1));
    else {
      const { alias, column = "", operator } = comparison.exec(before)?.groups ?? {};
      const value = firstValue(alias ? (tables.get(alias) ?? alias) : only, column) ?? "x";
      values.push(operator === "<" ? above(value) : value);
    }
  }
  return values;
}

/**
 * The next number, or a second later. MySQL reads nothing if it knows that nothing can be found: below the minimum of a column, or
 * from a moment on and before it.
 */
function above(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  const [, day, time] = /^(\d+-\d+-\d+) (\d+:\d+:\d+)/.exec(String(value)) ?? [];
  return day ? new Date(Date.parse(`${day}T${time}Z`) + 1000) : value;
}

interface Index {
  columns: string[];
  isUnique: boolean;
}

/** The indexes of all tables, by table and index. */
async function indexesOf({ connection }: LargeTables): Promise<Map<string, Index>> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "select table_name as tab, index_name as name, column_name as col, non_unique as repeats from information_schema.statistics where table_schema = database() order by table_name, index_name, seq_in_index",
  );
  const indexes = new Map<string, Index>();
  for (const { tab, name, col, repeats } of rows) {
    const index = indexes.get(`${tab}.${name}`) ?? { columns: [], isUnique: Number(repeats) === 0 };
    index.columns.push(String(col));
    indexes.set(`${tab}.${name}`, index);
  }
  return indexes;
}

/** Has the server explain statements, none of which may read more of a table than one tenant's part. */
export async function plansOf(statements: string[], large: LargeTables): Promise<Map<string, Plan>> {
  const indexes = await indexesOf(large);
  const plans = new Map<string, Plan>();
  for (const sql of statements) {
    // An insert reads nothing.
    if (sql.startsWith("insert ")) {
      plans.set(sql, { reads: [], problems: [] });
      continue;
    }
    // MySQL 9 has another format by default.
    const [rows] = await large.connection.query<RowDataPacket[]>(
      `explain format=traditional ${sql}`,
      parametersFor(sql, large),
    );
    plans.set(sql, analyse(sql, rows, indexes));
  }
  return plans;
}

function analyse(sql: string, rows: RowDataPacket[], indexes: Map<string, Index>): Plan {
  const plan: Plan = { reads: [], problems: [] };
  const aliases = new Map(
    [...sql.matchAll(/\b(?:from|join) `(\w+)` `(\w+)`/g)].map(([, table = "", alias = ""]) => [alias, table]),
  );
  let isAnalysed = false;
  for (const row of rows) {
    if (row.table === undefined || row.type === undefined) throw new Error("This is no traditional plan");
    // What is read was already found through a unique key, or is the result of another line.
    if (/after reading const|no matching row in const/i.test(String(row.Extra))) {
      isAnalysed = true;
      continue;
    }
    if (row.table === null) {
      plan.problems.push(`nothing was read: ${row.Extra}`);
      continue;
    }
    if (String(row.table).startsWith("<")) continue;
    const table = aliases.get(row.table) ?? String(row.table);
    // MariaDB adds the index of a row filter after a bar.
    const types = String(row.type).split("|");
    const keys = row.key === null ? [] : String(row.key).split(/[|,]/);
    plan.reads.push(`${table}: ${keys.join(", ") || "no index"} (${row.type})`);
    const findsByKey = ["const", "eq_ref", "unique_subquery"].includes(types[0] ?? "");
    if (findsByKey && types.length === 1) continue;
    const index = indexes.get(`${table}.${keys[0]}`);
    // If several are merged, each reads on its own; if rows are found by their key, it is their filter that reads.
    const read = types[0] === "index_merge" ? keys : findsByKey ? keys.slice(1) : keys.slice(0, 1);
    const { tenantColumn } = tenantTables().get(table) ?? {};
    const isTenants =
      read.length > 0 &&
      read.every((key) => indexes.get(`${table}.${key}`)?.columns[0] === tenantColumn) &&
      types[0] !== "index";
    // MariaDB's name for a range of a unique key in an UPDATE or DELETE, and for several names.
    const findsNamed =
      !findsByKey &&
      index?.isUnique &&
      index.columns.every((column) =>
        [" = ?", " in (?"].some((named) => sql.includes(`\`${row.table}\`.\`${column}\`${named}`)),
      );
    if (!isTenants && !findsNamed) {
      plan.problems.push(`reads ${table} through ${read.join(" and ") || "no index"} (${row.type})`);
    }
  }
  if (!isAnalysed && plan.reads.length === 0) plan.problems.push("nothing was analysed");
  return plan;
}
