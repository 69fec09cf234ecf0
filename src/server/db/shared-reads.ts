import type { Answer, Connection, Statement } from "./connection";

/** As many as wait for each other at most. More bring next to nothing. */
const maxStatements = 4;

interface SharedConnection {
  connection: Promise<Connection>;
  statements: number;
  unanswered: number;
}

/**
 * Lets brief reads of one tenant that begin in the same turn of the event loop share a connection: they leave in one write
 * and are answered in one read, which costs less than the statements themselves. Each waits for those before it, so
 * they are few, brief, and never another tenant's.
 */
export class SharedReads {
  readonly #acquire: (tenantId: number) => Promise<Connection>;
  /** By tenant; of this turn of the event loop. */
  readonly #current = new Map<number, SharedConnection>();

  constructor(acquire: (tenantId: number) => Promise<Connection>) {
    this.#acquire = acquire;
  }

  async query(statement: Statement, tenantId: number): Promise<Answer> {
    const shared = this.#join(tenantId);
    const connection = await shared.connection;
    try {
      return await connection.query(statement);
    } finally {
      shared.unanswered -= 1;
      if (shared.unanswered === 0) {
        this.#leave(tenantId, shared);
        connection.release();
      }
    }
  }

  #join(tenantId: number): SharedConnection {
    const current = this.#current.get(tenantId);
    if (current && current.statements < maxStatements) {
      current.statements += 1;
      current.unanswered += 1;
      return current;
    }
    const shared = { connection: this.#acquire(tenantId), statements: 1, unanswered: 1 };
    this.#current.set(tenantId, shared);
    setImmediate(() => this.#leave(tenantId, shared));
    return shared;
  }

  /** Nobody joins it any more. */
  #leave(tenantId: number, shared: SharedConnection): void {
    if (this.#current.get(tenantId) === shared) this.#current.delete(tenantId);
  }
}
