import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";
import type { ConnectionPool } from "./connection-pool";
import { databaseWithin } from "./connection-pool";
import { readSchemaVersion, schemaFault } from "./schema-version";

/** Migrations are rare, and readiness asks often. */
const freshMs = 5_000;

const state = perProcess("schema health", (): { askedAt: number; fault: string | undefined } => ({
  askedAt: Number.NEGATIVE_INFINITY,
  fault: undefined,
}));

/**
 * Why this release cannot serve the schema of the database; undefined if it can. Keeps to the last answer while the database
 * gives none.
 */
export async function currentSchemaFault(
  connections: ConnectionPool,
  timeoutMs: number,
): Promise<string | undefined> {
  if (performance.now() - state.askedAt < freshMs) return state.fault;
  const query = async (sql: string) => {
    const [rows] = await connections.query({ sql, params: [], rowsAsArray: true });
    return Array.isArray(rows) ? rows.map((row) => [row].flat()) : [];
  };
  try {
    const fault = schemaFault(await databaseWithin(timeoutMs, readSchemaVersion(query)));
    if (fault && fault !== state.fault) logger().error({ fault }, "this release cannot serve the database");
    Object.assign(state, { fault, askedAt: performance.now() });
  } catch {
    // Whether the database is there is another question.
  }
  return state.fault;
}
