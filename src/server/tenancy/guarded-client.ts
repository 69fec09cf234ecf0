import type { Connection, Statement, StatementResult } from "@/server/db/connection";
import type { ConnectionPool } from "@/server/db/connection-pool";
import { notify } from "@/server/db/observer";
import type { PoolClient } from "@/server/db/session";
import type { ConnectionClient } from "@/server/db/transaction";
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
    query: (statement) =>
      guarded(statement, { isInTransaction: false }, () =>
        connections.query(statement, TenantContext.behalfOf()),
      ),
    getConnection: async () => {
      // Before a connection is taken.
      assertScope();
      return guardedConnection(await connections.acquire(TenantContext.behalfOf()));
    },
  };
}

function guardedConnection(connection: Connection): ConnectionClient {
  let released = false;
  const whileHeld = <T>(body: () => Promise<T>): Promise<T> =>
    released
      ? Promise.reject(new TenantGuardError("The transaction of this database handle has ended"))
      : body();
  return {
    query: (statement) =>
      whileHeld(() => guarded(statement, { isInTransaction: true }, () => connection.query(statement))),
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

/** Runs the statement if the current context allows it; otherwise rejects, without sending anything. */
function guarded(
  statement: Statement,
  where: { isInTransaction: boolean },
  send: () => Promise<StatementResult>,
): Promise<StatementResult> {
  try {
    const tenantId = assertScope();
    if (tenantId === undefined || isSqlGuardReady()) {
      check(tenantId, statement, where);
      return send();
    }
    return initSqlGuard().then(() => {
      check(tenantId, statement, where);
      return send();
    });
  } catch (error) {
    return Promise.reject(error);
  }
}

function check(
  tenantId: number | undefined,
  { sql, params }: Statement,
  where: { isInTransaction: boolean },
): void {
  try {
    assertPlainParameters(params);
    if (tenantId !== undefined) assertTenantStatement(tenantId, sql, params, where);
  } catch (error) {
    if (error instanceof Error) notify.refusal(error);
    throw error;
  }
}

/** The tenant to check against; undefined if the scope is lifted. Throws outside both. */
function assertScope(): number | undefined {
  return TenantContext.bypassReason() === undefined ? TenantContext.require().tenantId : undefined;
}
