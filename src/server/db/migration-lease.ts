import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { type Connection, createConnection, type ResultSetHeader } from "mysql2/promise";
import { connectionOptions, initializeSession } from "./connection-pool";
import { isContention } from "./errors";

/** How long a process that died keeps the others waiting. */
const leaseSeconds = 30;
const renewMs = 5_000;
const askMs = 500;

/**
 * The right to migrate, for one process at a time: a row that says who has it and until when. GET_LOCK and row locks
 * hold on only one node of a cluster; all nodes agree on the write of a row. A long schema change does not let it run
 * out, since a connection of its own renews it.
 */
export class MigrationLease {
  readonly holder = `${hostname()}:${process.pid}:${randomUUID()}`.slice(-100);
  readonly #connection: Connection;
  #renewing: NodeJS.Timeout | undefined;
  #heldUntil = 0;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Waits for it. Throws when another process still has it after `waitSeconds`. */
  static async acquire(url: string, waitSeconds: number): Promise<MigrationLease> {
    const connection = await createConnection(connectionOptions(url));
    try {
      await initializeSession(connection);
      const lease = new MigrationLease(connection);
      for (const until = performance.now() + waitSeconds * 1000; !(await lease.#take()); ) {
        if (performance.now() > until) {
          throw new Error("Another process has held the migration lock for too long");
        }
        await delay(askMs);
      }
      lease.#renewing = setInterval(() => void lease.#take(), renewMs);
      return lease;
    } catch (error) {
      await connection.end();
      throw error;
    }
  }

  /** Takes it if it is free or its own; false if another process has it, or the database did not let it write. */
  async #take(): Promise<boolean> {
    const askedAt = performance.now();
    try {
      const [{ affectedRows }] = await this.#connection.query<ResultSetHeader>(
        `update migration_state set holder = ?, held_until = utc_timestamp(3) + interval ${leaseSeconds} second where id = 1 and (holder is null or holder = ? or held_until < utc_timestamp(3))`,
        [this.holder, this.holder],
      );
      if (affectedRows === 1) this.#heldUntil = askedAt + leaseSeconds * 1000;
      return affectedRows === 1;
    } catch (error) {
      // If two nodes of a cluster take it at the same time, one of them fails at its commit.
      if (this.#renewing === undefined && !isContention(error)) throw error;
      return false;
    }
  }

  /** Throws when it may have run out: another process may be migrating. */
  assertHeld(): void {
    if (performance.now() < this.#heldUntil) return;
    throw new Error("The migration lock was lost: the database could not be reached for too long");
  }

  /** Gives the lease back, and ends its connection. Never throws. */
  async release(): Promise<void> {
    clearInterval(this.#renewing);
    try {
      await this.#connection.query(
        "update migration_state set holder = null, held_until = null where id = 1 and holder = ?",
        [this.holder],
      );
      await this.#connection.end();
    } catch {
      // It runs out by itself.
      this.#connection.destroy();
    }
  }
}
