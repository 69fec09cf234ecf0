import { isRedisWritable, pingRedis } from "@/server/cache/redis";
import { databaseSchemaFault, isDatabaseWritable, pingDatabase } from "@/server/db/client";

/** The state of what requests need, as this process sees it. */
export interface Readiness {
  database: "up" | "down";
  /** Whether this release can serve the existing tables; the log says what is wrong with them. */
  schema: "up" | "down";
  /** Whether changes can be saved: not if the database or Redis is full or read-only. */
  writes: "up" | "down";
  redis: "up" | "down";
}

/** Asks database and Redis, each for at most a second. What does not respond in time is down. */
export async function checkReadiness(): Promise<Readiness> {
  const [database, schemaFault, redis, ...taken] = await Promise.all([
    pingDatabase(1000),
    databaseSchemaFault(1000),
    pingRedis(),
    isDatabaseWritable(1000),
    isRedisWritable(),
  ]);
  return {
    database: database ? "up" : "down",
    schema: schemaFault === undefined ? "up" : "down",
    writes: taken.every(Boolean) ? "up" : "down",
    redis: redis ? "up" : "down",
  };
}
