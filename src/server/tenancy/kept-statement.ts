import { is, Param, Placeholder } from "drizzle-orm";
import { MySqlDatabase, type MySqlPreparedQueryConfig, type SelectedFields } from "drizzle-orm/mysql-core";
import { LRUCache } from "lru-cache";
import { type Client, PreparedQuery } from "@/server/db/prepared-query";
import { ClientSession } from "@/server/db/transaction";
import type { TenantRows, TenantSelectFrom } from "./tenant-db-types";
import { TenantDialect } from "./tenant-dialect";
import { TenantGuardError } from "./tenant-guard-error";

/** Values that can be passed to a kept statement. */
export type GivenValue = string | number | boolean | Date | null;

/** The SQL of a select, and the order of its parameters. */
interface Template {
  sql: string;
  params: readonly unknown[];
  mapRow: NonNullable<ReturnType<PreparedQuery<MySqlPreparedQueryConfig>["mapper"]>>;
}

/** For a statement whose shape varies. */
const maxShapes = 200;

/** Stands for the tenant at the time the statement runs. */
export const tenant = new Param(new Placeholder("tenant"));

const nobody: Client = {
  query: () => Promise.reject(new TenantGuardError("Run a kept statement with `TenantDb.run`")),
};
/** Writes kept statements, which belong to no particular tenant. */
export const dialect = new TenantDialect({ tenant });
/** Builds kept statements; what it builds cannot run by itself. */
export const handle = new MySqlDatabase(dialect, new ClientSession(nobody, dialect), undefined, "default");

/** The part of `TenantDb` with which kept statements are written. */
class Writer {
  select(): TenantSelectFrom<undefined>;
  select<Selection extends SelectedFields>(fields: Selection): TenantSelectFrom<Selection>;
  select(fields?: SelectedFields): unknown {
    return fields ? handle.select(fields) : handle.select();
  }

  selectDistinct(): TenantSelectFrom<undefined>;
  selectDistinct<Selection extends SelectedFields>(fields: Selection): TenantSelectFrom<Selection>;
  selectDistinct(fields?: SelectedFields): unknown {
    return fields ? handle.selectDistinct(fields) : handle.selectDistinct();
  }
}

export type StatementWriter = Pick<Writer, "select" | "selectDistinct">;

/** A placeholder in a kept statement. */
export interface Given<Values> {
  (name: keyof Values & string): Placeholder;
  /** Exists only for the compiler, as the type of the values. */
  readonly values?: Values;
}

interface KeptSelectOptions<Values> {
  /** The values with which other brief reads of the tenant may be combined on the same connection. */
  isBriefRead?: (values: Values) => boolean;
}

type Write<Values, Row, Shape> = (db: StatementWriter, given: Given<Values>, shape: Shape) => TenantRows<Row>;

/**
 * A select whose SQL is written once per shape, since writing costs more than everything else about a small one.
 * `write` may depend only on the shape: values, and above all the tenant, are parameters. Run it with `TenantDb.run`.
 */
export class KeptSelect<Values extends Record<string, GivenValue>, Row, Shape = undefined> {
  readonly #write: Write<Values, Row, Shape>;
  readonly #isBriefRead: (values: Values) => boolean;
  readonly #templates = new LRUCache<string, Template>({ max: maxShapes });

  constructor(
    write: Write<Values, Row, Shape>,
    { isBriefRead = () => false }: KeptSelectOptions<Values> = {},
  ) {
    this.#write = write;
    this.#isBriefRead = isBriefRead;
  }

  /** The statement for a tenant. For `TenantDb.run`, which has verified that it is the current one. */
  statementFor(tenantId: number, values: Values, shape: Shape) {
    const { sql, params, mapRow } = this.#templateOf(shape);
    const given: Record<string, GivenValue> = values;
    return {
      query: {
        sql,
        params: params.map((param) => {
          if (param === tenant) return tenantId;
          return param instanceof Placeholder ? given[param.name] : param;
        }),
        isBriefRead: this.#isBriefRead(values),
      },
      mapRow,
    };
  }

  #templateOf(shape: Shape): Template {
    const key = JSON.stringify(shape) ?? "";
    const known = this.#templates.get(key);
    if (known) return known;
    const query = prepared(this.#write(new Writer(), (name) => new Placeholder(name), shape));
    const mapRow = query.mapper();
    if (!mapRow || query.query.params.some((param) => is(param, Param) && param !== tenant)) {
      throw new TenantGuardError("A placeholder replaces a value in the form in which it is sent");
    }
    const template = { ...query.query, mapRow };
    this.#templates.set(key, template);
    return template;
  }
}

/** The SQL and parameters of a Drizzle builder over `handle`. */
export function prepared(builder: object): PreparedQuery<MySqlPreparedQueryConfig> {
  const prepare: unknown = Reflect.get(builder, "prepare");
  const query: unknown = typeof prepare === "function" ? prepare.call(builder) : undefined;
  if (!(query instanceof PreparedQuery))
    throw new TenantGuardError("This query was not built by the query builder");
  return query;
}
