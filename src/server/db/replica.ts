import { logger } from "@/server/observability/logger";
import type { Statement, StatementResult } from "./connection";
import { ConnectionPool, databaseWithin } from "./connection-pool";
import { isDatabaseUnavailable, ShareUsedUpError } from "./errors";

const checkTimeoutMs = 2_000;

/** How a product names a position in its binary log, and asks a replica whether it has applied everything up to there. */
export interface Dialect {
  /** Selects the position of the primary; empty without a binary log or GTIDs. */
  position: string;
  /** Selects 1 if the replica has reached the position that is its parameter. */
  hasReached: string;
}

const mysql: Dialect = {
  // If GTIDs are turned off, earlier ones remain, and every replica has them.
  position: "select if(@@global.gtid_mode like 'ON%', @@global.gtid_executed, '')",
  hasReached: "select gtid_subset(?, @@global.gtid_executed)",
};
const mariadb: Dialect = {
  position: "select @@global.gtid_binlog_pos",
  hasReached: "select master_gtid_wait(?, 0) = 0",
};

/** The first value of the first row, as text. */
async function readValue(pool: ConnectionPool, sql: string, params: unknown[] = []): Promise<string> {
  const [rows] = await databaseWithin(checkTimeoutMs, pool.query({ sql, params, rowsAsArray: true }));
  const [row] = Array.isArray(rows) ? rows : [];
  return Array.isArray(row) ? String(row[0] ?? "") : "";
}

/** The statements for the position of a server: MariaDB and MySQL have their own. */
export async function dialectOf(pool: ConnectionPool): Promise<Dialect> {
  return (await readValue(pool, "select version()")).includes("MariaDB") ? mariadb : mysql;
}

/** The position of the primary; empty if it has none, so that nothing can be said about its replicas. */
export const positionOf = (primary: ConnectionPool, { position }: Dialect) => readValue(primary, position);

/**
 * A read replica. It is trusted only as far as proven: `freshAsOf` is the latest time (Unix milliseconds) up to which
 * it is known to have everything that the primary had committed; 0 if unknown.
 */
export class Replica {
  readonly pool: ConnectionPool;
  freshAsOf = 0;
  #isFailing = false;

  /** `place` is its place in DATABASE_REPLICA_URLS, counted from 1. */
  constructor(
    url: string,
    size: number,
    private readonly place: number,
  ) {
    this.pool = new ConnectionPool(url, size);
  }

  /** Asks whether it has reached a position that the primary had at the moment; logs once that it cannot be asked. */
  async check({ hasReached }: Dialect, position: string, moment: number): Promise<void> {
    try {
      const reached = await readValue(this.pool, hasReached, [position]);
      if (reached === "1") this.freshAsOf = Math.max(this.freshAsOf, moment);
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) logger().warn({ error, replica: this.place }, "a read replica cannot be asked");
      this.#isFailing = true;
    }
  }

  /**
   * Reads from the replica, or else from the primary: also if the replica refuses the statement, since a migration may not
   * have reached it. Throws what the primary throws.
   */
  async read(
    statement: Statement,
    tenantId: number | undefined,
    primary: ConnectionPool,
  ): Promise<StatementResult> {
    if (!/^\(?(?:select|with)\b/i.test(statement.sql)) throw new Error("A replica only serves selects");
    try {
      return await this.pool.query(statement, tenantId);
    } catch (error) {
      // Until it has proved itself again. A tenant that requests too much does not take it from others.
      if (isDatabaseUnavailable(error) && !(error instanceof ShareUsedUpError)) this.freshAsOf = 0;
      return primary.query(statement, tenantId);
    }
  }
}
