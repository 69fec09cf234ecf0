import { MySqlDialect } from "drizzle-orm/mysql-core";
import { env, isBuiltForFunctions } from "@/env";
import { logAndMeasureDatabase } from "@/server/observability/observe-database";
import { perProcess } from "@/server/per-process";
import { guardedClient } from "@/server/tenancy/guarded-client";
import { TenantDialect } from "@/server/tenancy/tenant-dialect";
import { columnCasing } from "@/server/tenancy/tenant-tables";
import { ConnectionPool, databaseWithin } from "./connection-pool";
import { isMissingTable } from "./errors";
import type { Replica } from "./replica";
import { Replicas } from "./replicas";
import { assertSchema, currentSchemaFault } from "./schema-health";
import { Database } from "./session";
import { takesWrites } from "./write-health";

export { isContention, isDatabaseUnavailable, isDuplicateKey, isWriteOutage } from "./errors";

export type { Database };

interface Handles {
  connections: ConnectionPool;
  /** Plain Drizzle, over the guard. */
  database: Database;
  /** Drizzle with the dialect that binds every statement to the current tenant. */
  tenantScoped: Database;
  replicas: Replicas;
  /** The same over a replica. */
  overReplicas: WeakMap<Replica, Database>;
}

const state = perProcess("database", (): { handles?: Handles } => ({}));

function open(): Handles {
  // Other processes do this at startup.
  if (isBuiltForFunctions()) logAndMeasureDatabase();
  const { DATABASE_URL, DATABASE_REPLICA_URLS, DATABASE_POOL_SIZE } = env();
  const connections = new ConnectionPool(
    DATABASE_URL,
    DATABASE_POOL_SIZE,
    isBuiltForFunctions() ? assertSchema : undefined,
  );
  const replicas = new Replicas(connections, DATABASE_REPLICA_URLS, DATABASE_POOL_SIZE);
  replicas.start();
  const client = guardedClient(connections);
  const over = (dialect: MySqlDialect) => new Database(connections, client, dialect);
  return {
    connections,
    database: over(new MySqlDialect({ casing: columnCasing })),
    tenantScoped: over(new TenantDialect()),
    replicas,
    overReplicas: new WeakMap(),
  };
}

function handles(): Handles {
  state.handles ??= open();
  return state.handles;
}

/** The whole database, for `withoutTenantScope`: anywhere else, the guard refuses its statements. */
export function database(): Database {
  return handles().database;
}

/** The database as the current tenant sees it, for `TenantDb`. */
export function tenantScopedDatabase(): Database {
  return handles().tenantScoped;
}

/**
 * Like `tenantScopedDatabase`, but possibly a replica, which can only be read. It has everything that was committed up to the
 * moment (Unix milliseconds), but may lack what came after.
 */
export function tenantScopedReplica(moment: number): Database {
  const { connections, tenantScoped, replicas, overReplicas } = handles();
  const replica = replicas.freshSince(moment);
  if (!replica) return tenantScoped;
  const known = overReplicas.get(replica);
  if (known) return known;
  const client = guardedClient({
    query: (statement, tenantId) => replica.read(statement, tenantId, connections),
    acquire: () => Promise.reject(new Error("A replica takes no transactions")),
  });
  const database = new Database(connections, client, new TenantDialect());
  overReplicas.set(replica, database);
  return database;
}

/** True in a Galera cluster, whose nodes know nothing of each other's locks. For use within a transaction. */
export const isClusterNode = (): boolean => handles().connections.isClusterNode;

/** For each replica, in their order: how long ago it was known to be level with the primary; null if it never was. */
export const replicasBehindMs = () => handles().replicas.behindMs();

/** Waits for running statements and closes all connections; a later call opens new ones. */
export async function closeDatabase(): Promise<void> {
  const closing = state.handles;
  state.handles = undefined;
  await Promise.all([closing?.replicas.close(), closing?.connections.close()]);
}

/** The usage of the connections of this process, and its peak since `forgetPoolPeak`. */
export const poolStats = () => handles().connections.stats();
/** The highest usage of the connections since `forgetPoolPeak`. */
export const poolPeak = () => handles().connections.peak();
/** Begins the measurement of the highest usage again. */
export const forgetPoolPeak = () => handles().connections.forgetPeak();

/** Of a table: a node that has lost its cluster still serves what needs none. */
const ping = "select 1 from `backfills` limit 1";

/** True if the database responds in time. */
export async function pingDatabase(timeoutMs: number): Promise<boolean> {
  const result = handles().connections.query({ sql: ping, params: [], rowsAsArray: true });
  return databaseWithin(timeoutMs, result).then(
    () => true,
    // There, and not migrated.
    (error) => isMissingTable(error),
  );
}

/**
 * True if the database accepts writes: its disk is not full, and it is not read-only. Checks at most once per second.
 */
export function isDatabaseWritable(timeoutMs: number): Promise<boolean> {
  return takesWrites(handles().connections, timeoutMs);
}

/**
 * Why this release cannot serve the database: it has not been migrated, or it is of a newer release that has left this one
 * behind. Undefined if it can, or if the database does not respond. Checks at most once in five seconds.
 */
export function databaseSchemaFault(timeoutMs: number): Promise<string | undefined> {
  return currentSchemaFault(handles().connections, timeoutMs);
}
