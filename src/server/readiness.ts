import { isRedisWritable, pingRedis } from "@/server/cache/redis";
import { databaseSchemaFault, isDatabaseWritable, pingDatabase } from "@/server/db/client";

export interface Readiness {
  database: boolean;
  /** Whether this release can serve the existing tables; the log says what is wrong with them. */
  schema: boolean;
  /** Whether changes can be saved: not if the database or Redis is full or read-only. */
  writes: boolean;
  redis: boolean;
}

/** What requests need, as this process finds it now. */
export async function checkReadiness(): Promise<Readiness> {
  const [database, schemaFault, redis, ...taken] = await Promise.all([
    pingDatabase(1000),
    databaseSchemaFault(1000),
    pingRedis(),
    isDatabaseWritable(1000),
    isRedisWritable(),
  ]);
  return { database, schema: schemaFault === undefined, writes: taken.every(Boolean), redis };
}
