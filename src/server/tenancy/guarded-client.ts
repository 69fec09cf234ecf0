import type { Connection, Statement, StatementResult } from "@/server/db/connection";
import type { ConnectionPool } from "@/server/db/connection-pool";
import { notify } from "@/server/db/observer";
import type { ConnectionClient, PoolClient } from "@/server/db/session";
import { assertPlainParameters, assertTenantStatement, initSqlGuard, isSqlGuardReady } from "./sql-guard";
import { TenantContext } from "./tenant-context";
import { TenantGuardError } from "./tenant-guard-error";

/**
 * The client through which Drizzle's session sends statements; each is checked. The check happens at the call, in the
 * caller's context; further down, on the physical connections, a statement runs in the context of whichever request
 * came before it.
 */
export function guardedClient(connections: Pick<ConnectionPool, "query" | "acquire">): PoolClient {
  return {
    query: (statement) => guarded(statement, () => connections.query(statement, TenantContext.behalfOf())),
    getConnection: async () => {
      // Before a connection is taken.
      assertScope();
      return guardedConnection(await connections.acquire(TenantContext.behalfOf()));
    },
  };
}

function guardedConnection(connection: Connection): ConnectionClient {
  let released = false;
  const whileHeld = async <T>(body: () => Promise<T>): Promise<T> => {
    if (released) throw new TenantGuardError("The transaction of this database handle has ended");
    return body();
  };
  return {
    query: (statement) => whileHeld(() => guarded(statement, () => connection.query(statement))),
    begin: (options) => whileHeld(() => connection.begin(options)),
    commit: () => whileHeld(() => connection.commit()),
    rollback: () => connection.rollback(),
    release: () => {
      released = true;
      connection.release();
    },
    destroy: () => {
      released = true;
      connection.destroy();
    },
  };
}

/** Runs the statement if the current context allows it; otherwise throws, without sending anything. */
function guarded(statement: Statement, send: () => Promise<StatementResult>): Promise<StatementResult> {
  const tenantId = assertScope();
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

/** The tenant to check against; undefined if the scope is lifted. Throws outside both. */
function assertScope(): number | undefined {
  return TenantContext.bypassReason() === undefined ? TenantContext.require().tenantId : undefined;
}
