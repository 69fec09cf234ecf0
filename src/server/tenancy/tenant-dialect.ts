import { getTableColumns, is, Param, Placeholder, type SQL, Subquery, sql } from "drizzle-orm";
import {
  type MySqlColumn,
  type MySqlDeleteConfig,
  MySqlDialect,
  type MySqlInsertConfig,
  type MySqlSelectConfig,
  MySqlTable,
  type MySqlUpdateConfig,
} from "drizzle-orm/mysql-core";
import { sharedLock } from "./sql-lexer";
import { TenantContext } from "./tenant-context";
import { TenantGuardError } from "./tenant-guard-error";
import { columnCasing, isGenerated, tenantKeyOf, tenantTableInfo } from "./tenant-tables";

/**
 * Writes SQL for the current tenant. The predicate is added when the statement is built, after everything that callers
 * can add: a second `where` cannot replace it, an `or` cannot widen it, and every subquery, join and union has it too.
 */
export class TenantDialect extends MySqlDialect {
  readonly #kept: { tenant: Param } | undefined;

  /** In kept statements, the tenant is a placeholder, and row counts may be. */
  constructor(kept?: { tenant: Param }) {
    super({ casing: columnCasing });
    this.#kept = kept;
  }

  override buildSelectQuery(config: MySqlSelectConfig): SQL {
    this.#assertRowCounts(config);
    for (const operator of config.setOperators) this.#assertRowCounts(operator);
    const { lockingClause } = config;
    const isShared = lockingClause?.strength === "share";
    const query = super.buildSelectQuery({
      ...config,
      lockingClause: isShared ? undefined : lockingClause,
      where: this.#withTenant(config.table, config.where),
      joins: config.joins?.map((join) => {
        if (join.lateral || (join.joinType !== "inner" && join.joinType !== "left")) {
          throw new TenantGuardError("Only inner and left joins are supported");
        }
        if (!join.on) throw new TenantGuardError("A join needs a condition");
        return { ...join, on: this.#withTenant(join.table, join.on) };
      }),
    });
    return isShared ? sql`${query}${sql.raw(sharedLock)}` : query;
  }

  override buildUpdateQuery(config: MySqlUpdateConfig): SQL {
    if (!config.where) throw new TenantGuardError("An update needs a condition");
    this.#assertRowCounts(config);
    return super.buildUpdateQuery({ ...config, where: this.#withTenant(config.table, config.where) });
  }

  override buildDeleteQuery(config: MySqlDeleteConfig): SQL {
    if (!config.where) throw new TenantGuardError("A delete needs a condition");
    this.#assertRowCounts(config);
    return super.buildDeleteQuery({ ...config, where: this.#withTenant(config.table, config.where) });
  }

  /** Also writes the `set` of an upsert. */
  override buildUpdateSet(table: MySqlTable, set: Parameters<MySqlDialect["buildUpdateSet"]>[1]): SQL {
    const tenantKey = assertTenantKey(table);
    for (const [key, column] of Object.entries(getTableColumns(table))) {
      if (set[key] !== undefined && (key === tenantKey || isGenerated(column))) {
        throw new TenantGuardError(`Column ${key} cannot be set`);
      }
    }
    return super.buildUpdateSet(table, set);
  }

  override buildInsertQuery(config: MySqlInsertConfig) {
    const { table, values } = config;
    const tenantKey = assertTenantKey(table);
    const columns = getTableColumns(table);
    if (config.select || config.ignore || !Array.isArray(values)) {
      throw new TenantGuardError("Only inserts of plain rows are supported");
    }
    if (config.onConflict && !tenantTableInfo(table)?.upsertIsSafe) {
      throw new TenantGuardError("An upsert into this table could reach another tenant's row");
    }
    const tenant = this.#tenant(columns[tenantKey]);
    return super.buildInsertQuery({
      ...config,
      values: values.map((row) => {
        for (const [key, column] of Object.entries(columns)) {
          if (row[key] !== undefined && (key === tenantKey || isGenerated(column))) {
            throw new TenantGuardError(`Column ${key} cannot be inserted`);
          }
        }
        return { ...row, [tenantKey]: tenant };
      }),
    });
  }

  /** The condition, narrowed to the current tenant. The parentheses contain an `or` in it. */
  #withTenant(source: MySqlSelectConfig["table"], condition: SQL | undefined): SQL | undefined {
    // A subquery was narrowed when it was built; the guard refuses one built elsewhere.
    if (is(source, Subquery)) return condition;
    if (!is(source, MySqlTable))
      throw new TenantGuardError("Only tables and subqueries can be selected from");
    const column = getTableColumns(source)[assertTenantKey(source)];
    const tenant = sql`${column} = ${this.#tenant(column)}`;
    return condition ? sql`(${tenant} and (${condition}))` : tenant;
  }

  #tenant(column: MySqlColumn | undefined): Param {
    return this.#kept?.tenant ?? new Param(TenantContext.require().tenantId, column);
  }

  /** Drizzle drops a limit that is not a number, and then returns, updates or deletes everything. */
  #assertRowCounts(config: { limit?: unknown; offset?: unknown }): void {
    for (const name of ["limit", "offset"] as const) {
      const value = config[name];
      if (!(name in config) || (this.#kept && is(value, Placeholder))) continue;
      if (!(typeof value === "number" && Number.isSafeInteger(value) && value >= 0)) {
        throw new TenantGuardError(`The ${name} must be a whole number`);
      }
    }
  }
}

function assertTenantKey(table: MySqlTable) {
  const key = tenantKeyOf(table);
  if (!key) throw new TenantGuardError("Global tables can only be read with withoutTenantScope");
  return key;
}
