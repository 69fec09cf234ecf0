import { getTableColumns, is, SQL } from "drizzle-orm";
import type { MySqlColumn, MySqlTable } from "drizzle-orm/mysql-core";
import { TenantContext } from "./tenant-context";
import { TenantGuardError } from "./tenant-guard-error";
import { isGenerated, tenantKeyOf } from "./tenant-tables";

/* What `TenantDb` writes: the values that callers may set, with who wrote them and when. */

type Row = Record<string, unknown>;

/** Not `instanceof`: the bundler may have copied the class. */
const stampBrand: unique symbol = Symbol.for("mmr.database.stamp");

/** The moment of a write, created by callers who want to know what TenantDb stamps; it accepts no other. */
export class Stamp {
  readonly [stampBrand] = true;
  readonly #at = new Date();

  /** The moment, as a copy. */
  get at(): Date {
    return new Date(this.#at);
  }
}

/** As `stampBrand`. */
const formerStampBrand: unique symbol = Symbol.for("mmr.database.former-stamp");

/**
 * For an update that takes back another one: what `updatedAt` and `updatedBy` were before that, as expressions, since
 * each row has its own.
 */
export class FormerStamp {
  readonly [formerStampBrand] = true;
  readonly at: SQL;
  readonly by: SQL;

  constructor({ at, by }: { at: SQL; by: SQL }) {
    if (!is(at, SQL) || !is(by, SQL)) throw new TenantGuardError("Timestamps are set by TenantDb");
    this.at = at;
    this.by = by;
  }
}

/** The rows of an insert with their stamps. Throws TenantGuardError for columns that callers cannot set. */
export function stampedRows(table: MySqlTable, values: Row | Row[], stamp: Stamp): Row[] {
  const rows = Array.isArray(values) ? values : [values];
  const at = momentOf(stamp);
  return rows.map((row) => {
    const stamped = givenColumns(table, row);
    addStamp(stamped, table, "created", at);
    addStamp(stamped, table, "updated", at);
    return stamped;
  });
}

/**
 * The columns of an update with their stamps. Throws TenantGuardError like `stampedRows`, and if there are no columns.
 */
export function stampedSet(table: MySqlTable, set: Row, stamp: Stamp | FormerStamp): Row {
  const given = givenColumns(table, set);
  if (Object.keys(given).length === 0) throw new TenantGuardError("There are no columns to update");
  if (formerStampBrand in stamp) return { ...given, updatedAt: stamp.at, updatedBy: stamp.by };
  addStamp(given, table, "updated", momentOf(stamp));
  return given;
}

/** The moment of a stamp. Throws TenantGuardError if it is none. */
function momentOf(stamp: Stamp): Date {
  if (!(stampBrand in stamp)) throw new TenantGuardError("Timestamps are set by TenantDb");
  return stamp.at;
}

/** Adds the stamps for the columns that the table has. Null means that nobody is signed in. */
function addStamp(row: Row, table: MySqlTable, verb: "created" | "updated", moment: Date): void {
  const { at, by } = writableOf(table)[verb];
  if (at) row[`${verb}At`] = timeFor(at, moment);
  if (by) row[`${verb}By`] = TenantContext.require().userId ?? null;
}

/** Unix seconds if the column is a number, as in `user`. */
function timeFor(column: MySqlColumn, now: Date): Date | number {
  return column.dataType === "number" ? Math.floor(now.getTime() / 1000) : now;
}

interface StampColumns {
  at: MySqlColumn | undefined;
  by: MySqlColumn | undefined;
}

interface Writable {
  /** False for columns that callers cannot set: the tenant, generated ids, and the stamps. */
  isOpen: ReadonlyMap<string, boolean>;
  created: StampColumns;
  updated: StampColumns;
}

const stampNames: readonly string[] = ["createdAt", "updatedAt", "createdBy", "updatedBy"];

const writables = new WeakMap<MySqlTable, Writable>();

function writableOf(table: MySqlTable): Writable {
  const known = writables.get(table);
  if (known) return known;
  const columns = getTableColumns(table);
  const tenantKey = tenantKeyOf(table);
  const writable = {
    isOpen: new Map(
      Object.entries(columns).map(([name, column]) => [
        name,
        name !== tenantKey && !isGenerated(column) && !stampNames.includes(name),
      ]),
    ),
    created: { at: columns.createdAt, by: columns.createdBy },
    updated: { at: columns.updatedAt, by: columns.updatedBy },
  };
  writables.set(table, writable);
  return writable;
}

/** Filters the values that a caller may set; throws for any others, which the types refuse as well. */
function givenColumns(table: MySqlTable, values: Row): Row {
  const { isOpen } = writableOf(table);
  const given: Row = {};
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value === undefined) continue;
    const isAllowed = isOpen.get(key);
    if (isAllowed === undefined) throw new TenantGuardError(`There is no column ${key}`);
    if (!isAllowed) throw new TenantGuardError(`Column ${key} is set by TenantDb`);
    given[key] = value;
  }
  return given;
}
