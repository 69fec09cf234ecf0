import { count, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { MySqlColumn, MySqlTable, SelectedFields } from "drizzle-orm/mysql-core";
import type { Total } from "@/lib/pagination";
import { type Database, tenantScopedDatabase } from "@/server/db/client";
import { countTotal } from "@/server/db/lists";
import { readRows, write } from "@/server/db/prepared-query";
import type { GivenValue, KeptSelect } from "./kept-statement";
import { keptDelete, keptInsert, keptUpdate } from "./kept-writes";
import { TenantContext } from "./tenant-context";
import type {
  InsertResult,
  OwnedTable,
  TenantInsert,
  TenantSelectFrom,
  TenantSet,
  TenantTable,
  TenantWithAlias,
  WriteResult,
} from "./tenant-db-types";
import { TenantGuardError } from "./tenant-guard-error";
import { isGenerated, tenantKeyOf } from "./tenant-tables";

type Row = Record<string, unknown>;
/** A database, or one of its transactions. */
type Handle = Pick<
  Database,
  "select" | "selectDistinct" | "with" | "$with" | "insert" | "update" | "delete" | "transaction" | "client"
>;

/** Not `instanceof`: the bundler may have copied the class. */
const stampBrand: unique symbol = Symbol.for("mmr.database.stamp");

/** The moment of a write, created by callers who want to know what TenantDb stamps; it accepts no other. */
export class Stamp {
  readonly [stampBrand] = true;
  readonly #at = new Date();

  get at(): Date {
    return new Date(this.#at);
  }
}

/** The database as the current tenant sees it. Throws `Tenant context is required` outside a tenant context. */
export function tenantDb(): TenantDb {
  return new TenantDb(tenantScopedDatabase(), TenantContext.require().tenantId);
}

/**
 * The only access to a tenant's data: reads and writes only its rows, and stamps writes with the tenant, the user and
 * the time. Other tenants' rows are not found. Permanently bound to its tenant: it throws in the context of another
 * one.
 */
export class TenantDb {
  readonly #handle: Handle;
  readonly #tenantId: number;

  constructor(handle: Handle, tenantId: number) {
    this.#handle = handle;
    this.#tenantId = tenantId;
  }

  /**
   * Drizzle's select builder, without anything that could leave the tenant. Sent when it is awaited; everything else is
   * sent at the call.
   */
  select(): TenantSelectFrom<undefined>;
  select<Selection extends SelectedFields>(fields: Selection): TenantSelectFrom<Selection>;
  select(fields?: SelectedFields): unknown {
    const db = this.#current();
    return fields ? db.select(fields) : db.select();
  }

  selectDistinct(): TenantSelectFrom<undefined>;
  selectDistinct<Selection extends SelectedFields>(fields: Selection): TenantSelectFrom<Selection>;
  selectDistinct(fields?: SelectedFields): unknown {
    const db = this.#current();
    return fields ? db.selectDistinct(fields) : db.selectDistinct();
  }

  /** Names a query for `with`: `const recent = db.$with("recent").as(db.select()…)`. */
  $with<Alias extends string>(alias: Alias): TenantWithAlias<Alias>;
  $with(alias: string): unknown {
    return this.#current().$with(alias);
  }

  /** Puts named queries before a select, which can then read from them. */
  with(...queries: Parameters<Handle["with"]>): Pick<TenantDb, "select" | "selectDistinct">;
  with(...queries: Parameters<Handle["with"]>): unknown {
    const { select, selectDistinct } = this.#current().with(...queries);
    return { select, selectDistinct };
  }

  /** Runs a kept select. It is sent immediately, in the order of the calls. */
  run<Values extends Record<string, GivenValue>, Row>(
    statement: KeptSelect<Values, Row>,
    values: Values,
  ): Promise<Row[]>;
  run<Values extends Record<string, GivenValue>, Row, Shape>(
    statement: KeptSelect<Values, Row, Shape>,
    values: Values,
    shape: Shape,
  ): Promise<Row[]>;
  run(
    statement: KeptSelect<Record<string, GivenValue>, unknown, unknown>,
    values: Record<string, GivenValue>,
    shape?: unknown,
  ): Promise<unknown> {
    return sending(() => {
      const { client } = this.#current();
      const { query, mapRow } = statement.statementFor(this.#tenantId, values, shape);
      return readRows(client, query, mapRow);
    });
  }

  /** Inserts one or more rows. Throws (see `isDuplicateKey`) if a unique key is taken. */
  insert<Table extends OwnedTable>(
    table: Table,
    values: TenantInsert<Table> | TenantInsert<Table>[],
    stamp?: Stamp,
  ): Promise<InsertResult>;
  insert(table: MySqlTable, values: Row | Row[], stamp = new Stamp()): Promise<InsertResult> {
    return sending(() => {
      const db = this.#current();
      const rows = stampedRows(table, values, stamp);
      const kept = keptInsert(table, this.#tenantId, rows);
      return kept
        ? write(db.client, kept, insertResult)
        : db
            .insert(table)
            .values(rows)
            .execute()
            .then(([result]) => insertResult(result));
    });
  }

  /**
   * Inserts one or more rows; if a unique key is taken, updates that row instead. Throws for tables in which that could
   * be another tenant's row.
   */
  upsert<Table extends OwnedTable>(
    table: Table,
    values: TenantInsert<Table> | TenantInsert<Table>[],
    set: TenantSet<Table>,
  ): Promise<InsertResult>;
  async upsert(table: MySqlTable, values: Row | Row[], set: Row): Promise<InsertResult> {
    const stamp = new Stamp();
    const [result] = await this.#current()
      .insert(table)
      .values(stampedRows(table, values, stamp))
      .onDuplicateKeyUpdate({ set: stampedSet(table, set, stamp) })
      .execute();
    return insertResult(result);
  }

  /** Updates the rows that match the condition (see `allOf` for several). */
  update<Table extends TenantTable>(
    table: Table,
    set: TenantSet<Table>,
    condition: SQL,
    stamp?: Stamp,
  ): Promise<WriteResult>;
  update(table: MySqlTable, set: Row, condition: SQL, stamp = new Stamp()): Promise<WriteResult> {
    return sending(() => {
      const db = this.#current();
      const stamped = stampedSet(table, set, stamp);
      const kept = keptUpdate(table, this.#tenantId, stamped, given(condition));
      return kept
        ? write(db.client, kept, writeResult)
        : db
            .update(table)
            .set(stamped)
            .where(condition)
            .execute()
            .then(([result]) => writeResult(result));
    });
  }

  /** Deletes the rows that match the condition. */
  delete(table: OwnedTable, condition: SQL): Promise<WriteResult> {
    return sending(() => {
      const { client } = this.#current();
      return write(client, keptDelete(table, this.#tenantId, given(condition)), writeResult);
    });
  }

  async count(table: TenantTable, condition?: SQL): Promise<number> {
    const [row] = await this.#current().select({ rows: count() }).from(table).where(condition).execute();
    return row?.rows ?? 0;
  }

  /** Counts the rows that match the condition, up to the limit for lists. */
  async total(table: TenantTable, condition?: SQL): Promise<Total> {
    return countTotal(this.#current(), table, condition);
  }

  async exists(table: TenantTable, condition?: SQL): Promise<boolean> {
    const rows = await this.#current()
      .select({ found: sql<number>`1` })
      .from(table)
      .where(condition)
      .limit(1)
      .execute();
    return rows.length > 0;
  }

  /**
   * Runs the callback in a transaction, or in a savepoint of the current one; all statements must use the handle passed
   * to the callback. Commits when it resolves, rolls back and rethrows when it rejects. After a deadlock, the outermost
   * callback runs again, so its other effects must tolerate repetition.
   */
  transaction<T>(body: (tx: TenantDb) => Promise<T>): Promise<T> {
    return this.#current().transaction((tx) => body(new TenantDb(tx, this.#tenantId)));
  }

  #current(): Handle {
    if (TenantContext.require().tenantId !== this.#tenantId) {
      throw new TenantGuardError("This database handle belongs to another tenant");
    }
    return this.#handle;
  }
}

/** The promise of what the body sends, which also rejects with what it throws: an async function would add two promises. */
function sending<T>(body: () => Promise<T>): Promise<T> {
  try {
    return body();
  } catch (error) {
    return Promise.reject(error);
  }
}

const insertResult = ({ insertId, affectedRows }: InsertResult): InsertResult => ({ insertId, affectedRows });
const writeResult = ({ affectedRows }: WriteResult): WriteResult => ({ affectedRows });

function stampedRows(table: MySqlTable, values: Row | Row[], stamp: Stamp): Row[] {
  const rows = Array.isArray(values) ? values : [values];
  return rows.map((row) => {
    const stamped = givenColumns(table, row);
    addStamp(stamped, table, "created", stamp);
    addStamp(stamped, table, "updated", stamp);
    return stamped;
  });
}

function stampedSet(table: MySqlTable, set: Row, stamp: Stamp): Row {
  const given = givenColumns(table, set);
  if (Object.keys(given).length === 0) throw new TenantGuardError("There are no columns to update");
  addStamp(given, table, "updated", stamp);
  return given;
}

/** Adds the stamps for the columns that the table has. Null means that nobody is signed in. */
function addStamp(row: Row, table: MySqlTable, verb: "created" | "updated", stamp: Stamp): void {
  if (!(stampBrand in stamp)) throw new TenantGuardError("Timestamps are set by TenantDb");
  const { at, by } = writableOf(table)[verb];
  if (at) row[`${verb}At`] = timeFor(at, stamp.at);
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

function given(condition: SQL): SQL {
  if (!is(condition, SQL)) throw new TenantGuardError("A condition is missing");
  return condition;
}
