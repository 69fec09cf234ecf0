import type { Pool, PoolConnection } from "mysql2/promise";
import type { ConnectionPool, Statement } from "@/server/db/connection-pool";
import { notify } from "@/server/db/observer";
import { assertPlainParameters, assertTenantStatement, initSqlGuard, isSqlGuardReady } from "./sql-guard";
import { TenantContext } from "./tenant-context";
import { TenantGuardError } from "./tenant-guard-error";

/**
 * The client that Drizzle receives instead of the pool: only what Drizzle needs of it, and each statement checked. The
 * check happens at the call, in the caller's context; further down, on the physical connections, a statement runs in
 * the context of whichever request came before it.
 */
export function guardedClient(connections: ConnectionPool): Pool {
  return withOnly(connections.pool, {
    query: (...call: DrizzleCall) => {
      const statement = statementOf(call);
      return guarded(statement, () => connections.query(statement));
    },
    getConnection: async () => {
      // Before a connection is taken: Drizzle loses one whose first statement is refused.
      requireScope();
      return guardedConnection(connections, await connections.acquire());
    },
  });
}

function guardedConnection(connections: ConnectionPool, connection: PoolConnection): PoolConnection {
  let released = false;
  return withOnly(connection, {
    query: async (...call: DrizzleCall) => {
      if (released) throw new TenantGuardError("The transaction of this database handle has ended");
      const statement = statementOf(call);
      return guarded(statement, () => connections.queryOn(connection, statement));
    },
    release: () => {
      released = true;
      connection.release();
    },
    destroy: () => {
      released = true;
      connection.destroy();
    },
    /** Drizzle's iterators reach for the connection below the guard, and would lose it if this only were missing. */
    get connection(): never {
      connection.destroy();
      throw new TenantGuardError("The physical connection is not given out");
    },
  });
}

/** Runs the statement when the current context allows it; otherwise throws, without sending anything. */
function guarded<T>(statement: Statement, send: () => Promise<T>): Promise<T> {
  const tenantId = requireScope();
  const check = () => {
    try {
      assertPlainParameters(statement.params);
      if (tenantId !== undefined) assertTenantStatement(tenantId, statement.sql, statement.params);
    } catch (error) {
      if (error instanceof Error) notify.refusal(error);
      throw error;
    }
  };
  if (tenantId === undefined || isSqlGuardReady()) {
    check();
    return send();
  }
  return initSqlGuard().then(() => {
    check();
    return send();
  });
}

/** The tenant to check against; undefined where the scope is lifted. Throws outside of both. */
function requireScope(): number | undefined {
  return TenantContext.bypassReason() === undefined ? TenantContext.require().tenantId : undefined;
}

type DrizzleCall = [
  options: string | { sql: string; values?: unknown[]; rowsAsArray?: boolean },
  params?: unknown[],
];

/** Leaves out Drizzle's typeCast: the pool returns dates as text already, and a call for each column is expensive. */
function statementOf([options, params]: DrizzleCall): Statement {
  const { sql, values, rowsAsArray } = typeof options === "string" ? { sql: options } : options;
  return { sql, params: [...(params ?? values ?? [])], rowsAsArray: rowsAsArray ?? false };
}

/** The target with these members and no others. */
function withOnly<T extends object>(target: T, members: object): T {
  return new Proxy(target, { get: (_target, property) => Reflect.get(members, property) });
}
