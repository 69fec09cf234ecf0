import type { Connection as PromiseConnection } from "mysql2/promise";
import { elapsedMs, longAgo, type Moment, now } from "@/server/elapsed";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";
import type { ConnectionPool } from "./connection-pool";
import { databaseWithin } from "./connection-pool";
import { DatabaseUnavailableError } from "./errors";
import { readSchemaVersion, schemaFault } from "./schema-version";

/** Migrations are rare, and readiness asks often. */
const freshMs = 5_000;

const state = perProcess("schema health", (): { askedAt: Moment; fault: string | undefined } => ({
  askedAt: longAgo,
  fault: undefined,
}));

/**
 * Why this release cannot serve the schema of the database; undefined if it can. Keeps to the last result while the database
 * gives none.
 */
export async function currentSchemaFault(
  connections: ConnectionPool,
  timeoutMs: number,
): Promise<string | undefined> {
  if (elapsedMs(state.askedAt) < freshMs) return state.fault;
  const query = async (sql: string) => {
    const [rows] = await connections.query({ sql, params: [], rowsAsArray: true });
    return rowsOf(rows);
  };
  try {
    noteFault(schemaFault(await databaseWithin(timeoutMs, readSchemaVersion(query))));
  } catch {
    // Whether the database is there is another question.
  }
  return state.fault;
}

/**
 * For the first connection of a process that has not checked the schema before: throws DatabaseUnavailableError if this release
 * cannot serve it, so that the process refuses whatever needs the database.
 */
export async function assertSchema(connection: Pick<PromiseConnection, "query">): Promise<void> {
  const query = async (sql: string) => {
    const [rows] = await connection.query({ sql, rowsAsArray: true });
    return rowsOf(rows);
  };
  noteFault(schemaFault(await readSchemaVersion(query)));
  if (state.fault) throw new DatabaseUnavailableError(state.fault);
}

const rowsOf = (rows: unknown): unknown[][] => (Array.isArray(rows) ? rows.map((row) => [row].flat()) : []);

function noteFault(fault: string | undefined): void {
  if (fault && fault !== state.fault) logger().error({ fault }, "this release cannot serve the database");
  Object.assign(state, { fault, askedAt: now() });
}
