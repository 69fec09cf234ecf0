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
  async run(
    statement: KeptSelect<Record<string, GivenValue>, unknown, unknown>,
    values: Record<string, GivenValue>,
    shape?: unknown,
  ): Promise<unknown> {
    const { client } = this.#current();
    const { query, mapRow } = statement.statementFor(this.#tenantId, values, shape);
    return readRows(client, query, mapRow);
  }

  /** Inserts one or more rows. Throws (see `isDuplicateKey`) if a unique key is taken. */
  insert<Table extends OwnedTable>(
    table: Table,
    values: TenantInsert<Table> | TenantInsert<Table>[],
    stamp?: Stamp,
  ): Promise<InsertResult>;
  async insert(table: MySqlTable, values: Row | Row[], stamp = new Stamp()): Promise<InsertResult> {
    const db = this.#current();
    const rows = stampedRows(table, values, stamp);
    const kept = keptInsert(table, this.#tenantId, rows);
    const result = kept ? await write(db.client, kept) : (await db.insert(table).values(rows).execute())[0];
    return { insertId: result.insertId, affectedRows: result.affectedRows };
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
    return { insertId: result.insertId, affectedRows: result.affectedRows };
  }

  /** Updates the rows that match the condition (see `allOf` for several). */
  update<Table extends TenantTable>(
    table: Table,
    set: TenantSet<Table>,
    condition: SQL,
    stamp?: Stamp,
  ): Promise<WriteResult>;
  async update(table: MySqlTable, set: Row, condition: SQL, stamp = new Stamp()): Promise<WriteResult> {
    const db = this.#current();
    const stamped = stampedSet(table, set, stamp);
    const kept = keptUpdate(table, this.#tenantId, stamped, given(condition));
    const result = kept
      ? await write(db.client, kept)
      : (await db.update(table).set(stamped).where(condition).execute())[0];
    return { affectedRows: result.affectedRows };
  }

  /** Deletes the rows that match the condition. */
  async delete(table: OwnedTable, condition: SQL): Promise<WriteResult> {
    const db = this.#current();
    const result = await write(db.client, keptDelete(table, this.#tenantId, given(condition)));
    return { affectedRows: result.affectedRows };
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

function stampedRows(table: MySqlTable, values: Row | Row[], stamp: Stamp): Row[] {
  const stamps = { ...stampOf(table, "created", stamp), ...stampOf(table, "updated", stamp) };
  const writable = writableOf(table);
  return [values].flat().map((row) => Object.assign(givenColumns(writable, row), stamps));
}

function stampedSet(table: MySqlTable, set: Row, stamp: Stamp): Row {
  const given = givenColumns(writableOf(table), set);
  if (Object.keys(given).length === 0) throw new TenantGuardError("There are no columns to update");
  return { ...given, ...stampOf(table, "updated", stamp) };
}

/** The stamps for the columns that the table has. Null means that nobody is signed in. */
function stampOf(table: MySqlTable, verb: "created" | "updated", stamp: Stamp): Row {
  if (!(stampBrand in stamp)) throw new TenantGuardError("Timestamps are set by TenantDb");
  const { columns } = writableOf(table);
  const at = columns[`${verb}At`];
  const by = columns[`${verb}By`];
  return {
    ...(at && { [`${verb}At`]: timeFor(at, stamp.at) }),
    ...(by && { [`${verb}By`]: TenantContext.require().userId ?? null }),
  };
}

/** Unix seconds if the column is a number, as in `user`. */
function timeFor(column: MySqlColumn, now: Date): Date | number {
  return column.dataType === "number" ? Math.floor(now.getTime() / 1000) : now;
}

interface Writable {
  columns: Record<string, MySqlColumn>;
  /** Columns that callers cannot set: the tenant, generated ids, and the stamps. */
  closed: ReadonlySet<string>;
}

const writables = new WeakMap<MySqlTable, Writable>();

function writableOf(table: MySqlTable): Writable {
  const known = writables.get(table);
  if (known) return known;
  const columns = getTableColumns(table);
  const generated = Object.entries(columns).filter(([, column]) => isGenerated(column));
  const closed = [tenantKeyOf(table) ?? "", ...generated.map(([key]) => key)];
  const writable = {
    columns,
    closed: new Set([...closed, "createdAt", "updatedAt", "createdBy", "updatedBy"]),
  };
  writables.set(table, writable);
  return writable;
}

/** Filters the values that a caller may set; throws for any others, which the types refuse as well. */
function givenColumns({ columns, closed }: Writable, values: Row): Row {
  const given: Row = {};
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value === undefined) continue;
    if (!Object.hasOwn(columns, key)) throw new TenantGuardError(`There is no column ${key}`);
    if (closed.has(key)) throw new TenantGuardError(`Column ${key} is set by TenantDb`);
    given[key] = value;
  }
  return given;
}

function given(condition: SQL): SQL {
  if (!is(condition, SQL)) throw new TenantGuardError("A condition is missing");
  return condition;
}
