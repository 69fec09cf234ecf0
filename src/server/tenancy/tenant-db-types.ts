import type {
  Assume,
  Column,
  ColumnsSelection,
  Placeholder,
  Simplify,
  SQL,
  SQLWrapper,
  Subquery,
} from "drizzle-orm";
import type {
  LockConfig,
  LockStrength,
  MySqlColumn,
  MySqlTable,
  SelectedFields,
  SubqueryWithSelection,
  WithSubqueryWithSelection,
} from "drizzle-orm/mysql-core";
import type {
  AppendToNullabilityMap,
  AppendToResult,
  BuildSubquerySelection,
  GetSelectTableName,
  GetSelectTableSelection,
  JoinNullability,
  SelectMode,
  SelectResult,
} from "drizzle-orm/query-builders/select.types";
import type { organization } from "@/server/db/schema";
import type { LastInsertId } from "./last-insert-id";

type Stamp = "createdAt" | "updatedAt" | "createdBy" | "updatedBy";

/** A table whose rows belong to tenants; also under an alias. */
export type OwnedTable = MySqlTable & { organizationId: MySqlColumn };
type OrganizationTable = MySqlTable & Record<keyof (typeof organization)["_"]["columns"], MySqlColumn>;
export type TenantTable = OwnedTable | OrganizationTable;

/** What can be selected from. Global tables, views and raw SQL cannot. */
export type TenantSource = TenantTable | Subquery;

type Columns<Table extends TenantTable> = Table["_"]["columns"];
type GeneratedKey<Table extends TenantTable> = {
  [Key in keyof Columns<Table> & string]: Columns<Table>[Key] extends Column<infer Config>
    ? Config extends { isAutoincrement: true }
      ? Key
      : never
    : never;
}[keyof Columns<Table> & string];

/** Columns that callers never set: the tenant, generated ids, and the stamps of who and when. */
type ProtectedKey<Table extends TenantTable> =
  | (Table extends OwnedTable ? "organizationId" : "id")
  | GeneratedKey<Table>
  | Stamp;
type Protected<Table extends TenantTable> = { [Key in ProtectedKey<Table>]?: never };

type Inserted<Table extends OwnedTable> = Omit<Table["$inferInsert"], ProtectedKey<Table>>;

/** A row to insert; TenantDb adds the tenant and the stamps. */
export type TenantInsert<Table extends OwnedTable> = Simplify<{
  [Key in keyof Inserted<Table>]: Inserted<Table>[Key] | LastInsertId;
}> &
  Protected<Table>;

/** The columns to change, to values or to expressions. */
export type TenantSet<Table extends TenantTable> = {
  [Key in Exclude<keyof Table["$inferInsert"], ProtectedKey<Table>>]?: Table["$inferInsert"][Key] | SQL;
} & Protected<Table>;

/** A first `select()` step, which waits for its source. */
export interface TenantSelectFrom<Selection extends SelectedFields | undefined> {
  from<Source extends TenantSource>(
    source: Source,
  ): TenantSelect<
    GetSelectTableName<Source>,
    Selection extends undefined ? GetSelectTableSelection<Source> : Assume<Selection, ColumnsSelection>,
    Selection extends undefined ? "single" : "partial"
  >;
}

type FirstNullability<Name extends string | undefined> = Record<Assume<Name, string>, "not-null">;

/**
 * Drizzle's select builder, limited to the methods that a tenant needs. Each can be called once, since a second call
 * would replace the first; `Used` holds those already called.
 */
export type TenantSelect<
  Name extends string | undefined,
  Selection extends ColumnsSelection,
  Mode extends SelectMode,
  Nullability extends Record<string, JoinNullability> = FirstNullability<Name>,
  Used extends string = never,
> = Omit<TenantSelectMethods<Name, Selection, Mode, Nullability, Used>, Used>;

interface TenantSelectMethods<
  Name extends string | undefined,
  Selection extends ColumnsSelection,
  Mode extends SelectMode,
  Nullability extends Record<string, JoinNullability>,
  Used extends string,
> extends Promise<SelectResult<Selection, Mode, Nullability>[]>,
    TenantQuery<BuildSubquerySelection<Selection, Nullability>> {
  /** Joins throw without a condition, since `and()` can return none. */
  innerJoin<Joined extends TenantSource>(
    source: Joined,
    on: SQL | undefined,
  ): TenantJoin<Name, Selection, Mode, Nullability, Used, Joined, "inner">;
  /** Rows without a match have null in the columns of the joined source. */
  leftJoin<Joined extends TenantSource>(
    source: Joined,
    on: SQL | undefined,
  ): TenantJoin<Name, Selection, Mode, Nullability, Used, Joined, "left">;
  where(condition: SQL | undefined): TenantSelect<Name, Selection, Mode, Nullability, Used | "where">;
  groupBy(
    ...columns: (MySqlColumn | SQL | SQL.Aliased)[]
  ): TenantSelect<Name, Selection, Mode, Nullability, Used | "groupBy">;
  having(condition: SQL | undefined): TenantSelect<Name, Selection, Mode, Nullability, Used | "having">;
  orderBy(
    ...columns: (MySqlColumn | SQL | SQL.Aliased)[]
  ): TenantSelect<Name, Selection, Mode, Nullability, Used | "orderBy">;
  limit(rows: number | Placeholder): TenantSelect<Name, Selection, Mode, Nullability, Used | "limit">;
  offset(rows: number | Placeholder): TenantSelect<Name, Selection, Mode, Nullability, Used | "offset">;
  /** Locks the rows until the transaction ends; useless outside one. */
  for(
    strength: LockStrength,
    config?: LockConfig,
  ): TenantSelect<Name, Selection, Mode, Nullability, Used | "for">;
  union(
    right: TenantRows<SelectResult<Selection, Mode, Nullability>>,
  ): TenantSelect<Name, Selection, Mode, Nullability, Used | AfterUnion>;
  unionAll(
    right: TenantRows<SelectResult<Selection, Mode, Nullability>>,
  ): TenantSelect<Name, Selection, Mode, Nullability, Used | AfterUnion>;
  /** The query as a table to select from or join. */
  as<Alias extends string>(
    alias: Alias,
  ): SubqueryWithSelection<BuildSubquerySelection<Selection, Nullability>, Alias>;
}

type AfterUnion = "where" | "groupBy" | "having" | "innerJoin" | "leftJoin" | "for";

type TenantJoin<
  Name extends string | undefined,
  Selection extends ColumnsSelection,
  Mode extends SelectMode,
  Nullability extends Record<string, JoinNullability>,
  Used extends string,
  Joined extends TenantSource,
  Type extends "inner" | "left",
> = TenantSelect<
  Name,
  AppendToResult<
    Name,
    Selection,
    GetSelectTableName<Joined>,
    Joined extends MySqlTable
      ? Joined["_"]["columns"]
      : Joined extends Subquery
        ? Assume<Joined["_"]["selectedFields"], SelectedFields>
        : never,
    Mode
  >,
  Mode extends "partial" ? Mode : "multiple",
  AppendToNullabilityMap<Nullability, GetSelectTableName<Joined>, Type>,
  Used
>;

/** A query whose rows have the given shape. */
export type TenantRows<Row> = SQLWrapper & PromiseLike<Row[]>;

/** A query that can be an operand of a condition or a WITH clause; its fields are those of `Selection`. */
export interface TenantQuery<Selection extends ColumnsSelection> extends SQLWrapper {
  readonly _: { readonly selectedFields: Selection };
}

/** Names a query, so that `with` can put it before others. */
export interface TenantWithAlias<Alias extends string> {
  as<Selection extends ColumnsSelection>(
    query: TenantQuery<Selection>,
  ): WithSubqueryWithSelection<Selection, Alias>;
}

export interface InsertResult {
  /** The generated id of the first row; 0 in a table without one. */
  insertId: number;
  affectedRows: number;
}

export interface WriteResult {
  /** Matched rows, including those that already had the new values. */
  affectedRows: number;
}
