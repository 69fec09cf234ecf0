import type { Connection, Statement, StatementResult } from "./connection";

/** The maximum number of reads that share a connection. More bring next to nothing. */
const maxStatements = 4;

interface SharedConnection {
  connection: Promise<Connection>;
  statements: number;
  pending: number;
}

/**
 * Lets brief reads of one tenant that begin in the same turn of the event loop share a connection: they are sent in one
 * write and read in one go, which costs less than the statements themselves. Each waits for those before it, so they
 * are few, brief, and never of another tenant.
 */
export class SharedReads {
  readonly #acquire: (tenantId: number) => Promise<Connection>;
  /** By tenant; for this turn of the event loop. */
  readonly #current = new Map<number, SharedConnection>();

  constructor(acquire: (tenantId: number) => Promise<Connection>) {
    this.#acquire = acquire;
  }

  /** Sends a brief read of the tenant, on a shared connection if there is one with room. Throws what the connection throws. */
  async query(statement: Statement, tenantId: number): Promise<StatementResult> {
    const shared = this.#join(tenantId);
    const connection = await shared.connection;
    try {
      return await connection.query(statement);
    } finally {
      shared.pending -= 1;
      if (shared.pending === 0) {
        this.#leave(tenantId, shared);
        connection.release();
      }
    }
  }

  #join(tenantId: number): SharedConnection {
    const current = this.#current.get(tenantId);
    if (current && current.statements < maxStatements) {
      current.statements += 1;
      current.pending += 1;
      return current;
    }
    const shared = { connection: this.#acquire(tenantId), statements: 1, pending: 1 };
    this.#current.set(tenantId, shared);
    setImmediate(() => this.#leave(tenantId, shared));
    return shared;
  }

  /** No more reads join it. */
  #leave(tenantId: number, shared: SharedConnection): void {
    if (this.#current.get(tenantId) === shared) this.#current.delete(tenantId);
  }
}
