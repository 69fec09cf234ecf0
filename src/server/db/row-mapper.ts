import { Column, type DriverValueDecoder, getTableName, is, SQL, type Subquery } from "drizzle-orm";
import type { SelectedFieldsOrdered } from "drizzle-orm/mysql-core";

type Row = Record<string, unknown>;

/** Whether every row of the result has a row of the table: false for a left-joined table. By its name in the query. */
export type JoinedAlways = Readonly<Record<string, boolean>>;

interface Value {
  key: string;
  index: number;
  decoder: DriverValueDecoder<unknown, unknown>;
}

/** A nested object of a row. */
interface Group {
  key: string;
  children: (Value | Group)[];
  /** The nested object that is null as a whole if this column is null. */
  nullKey?: string | undefined;
}

/**
 * Maps rows to the objects that Drizzle would make, with a plan made once for all rows: Drizzle inspects the fields
 * again for each row.
 */
export function rowMapper(
  fields: SelectedFieldsOrdered,
  joinedAlways: JoinedAlways | undefined,
): (row: unknown) => Row {
  const root: Group = { key: "", children: [] };
  fields.forEach(({ path, field }, index) => {
    let group = root;
    for (const key of path.slice(0, -1)) {
      let next = group.children.find((child): child is Group => "children" in child && child.key === key);
      if (!next) {
        next = { key, children: [] };
        group.children.push(next);
      }
      group = next;
    }
    group.children.push({ key: path.at(-1) ?? "", index, decoder: decoderOf(field) });
  });
  if (joinedAlways) {
    for (const child of root.children) {
      if ("children" in child) child.nullKey = nullKeyOf(child.key, fields, joinedAlways);
    }
  }
  return (row) => {
    if (!Array.isArray(row)) throw new Error("A row was not read as an array");
    return objectOf(root, row);
  };
}

function objectOf(group: Group, row: unknown[]): Row {
  const result: Row = {};
  for (const child of group.children) {
    if ("index" in child) {
      const raw = row[child.index];
      result[child.key] = raw === null ? null : child.decoder.mapFromDriverValue(raw);
    } else {
      const inner = objectOf(child, row);
      result[child.key] = child.nullKey !== undefined && inner[child.nullKey] === null ? null : inner;
    }
  }
  return result;
}

/**
 * The same rule as Drizzle's: an object of columns of one left-joined table is null as a whole if its first column is
 * null.
 */
function nullKeyOf(
  key: string,
  fields: SelectedFieldsOrdered,
  joinedAlways: JoinedAlways,
): string | undefined {
  const columns = fields.flatMap(({ path, field }) =>
    path.length === 2 && path[0] === key && is(field, Column)
      ? { key: path[1], table: getTableName(field.table) }
      : [],
  );
  const [first, ...others] = columns;
  if (!first || joinedAlways[first.table]) return undefined;
  return others.every(({ table }) => table === first.table) ? first.key : undefined;
}

function decoderOf(field: SelectedFieldsOrdered[number]["field"]): DriverValueDecoder<unknown, unknown> {
  if (is(field, Column)) return field;
  // A member missing in Drizzle's types.
  const decoder: unknown = Reflect.get(sqlOf(field), "decoder");
  if (isDecoder(decoder)) return decoder;
  throw new Error("This column has no decoder");
}

function sqlOf(field: SQL | SQL.Aliased | Subquery): SQL {
  if (is(field, SQL)) return field;
  return is(field, SQL.Aliased) ? field.sql : field._.sql;
}

const isDecoder = (value: unknown): value is DriverValueDecoder<unknown, unknown> =>
  typeof value === "object" && value !== null && "mapFromDriverValue" in value;
