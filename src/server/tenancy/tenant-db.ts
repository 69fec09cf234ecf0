import { count, is, SQL, sql } from "drizzle-orm";
import type { MySqlTable, SelectedFields } from "drizzle-orm/mysql-core";
import type { Total } from "@/lib/pagination";
import { type Database, tenantScopedDatabase } from "@/server/db/client";
import { countTotal } from "@/server/db/lists";
import { readRows, write } from "@/server/db/prepared-query";
import type { GivenValue, KeptSelect } from "./kept-statement";
import { keptDelete, keptInsert, keptUpdate } from "./kept-writes";
import { type FormerStamp, Stamp, stampedRows, stampedSet } from "./stamped-rows";
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

type Row = Record<string, unknown>;
/** A database, or one of its transactions. */
type Handle = Pick<
  Database,
  "select" | "selectDistinct" | "with" | "$with" | "insert" | "update" | "delete" | "transaction" | "client"
>;

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

  /** organization.id of the tenant, for what is stored outside of the database. Throws in the context of another one. */
  get tenantId(): number {
    this.#current();
    return this.#tenantId;
  }

  /**
   * Drizzle's select builder, without anything that could leave the tenant. Sent when it is awaited; everything else is
   * sent at the call.
   */
  select(): TenantSelectFrom<undefined>;
  /** The same with only the given columns or expressions, by the names that rows get. */
  select<Selection extends SelectedFields>(fields: Selection): TenantSelectFrom<Selection>;
  select(fields?: SelectedFields): unknown {
    const db = this.#current();
    return fields ? db.select(fields) : db.select();
  }

  /** Like `select`, without equal rows. */
  selectDistinct(): TenantSelectFrom<undefined>;
  /** The same with only the given columns or expressions. */
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
  /** The same for a statement whose SQL depends on a shape. */
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
    stamp?: Stamp | FormerStamp,
  ): Promise<WriteResult>;
  update(
    table: MySqlTable,
    set: Row,
    condition: SQL,
    stamp: Stamp | FormerStamp = new Stamp(),
  ): Promise<WriteResult> {
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

  /**
   * Deletes as many of the tenant's rows as the limit allows, whichever they are, and returns their number. For removing all
   * of them in portions.
   */
  async deleteSome(table: OwnedTable, limit: number): Promise<number> {
    const [{ affectedRows }] = await this.#current().delete(table).where(sql`true`).limit(limit).execute();
    return affectedRows;
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

function given(condition: SQL): SQL {
  if (!is(condition, SQL)) throw new TenantGuardError("A condition is missing");
  return condition;
}
