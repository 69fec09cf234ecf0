import { isRedisWritable, pingRedis } from "@/server/cache/redis";
import { databaseSchemaFault, isDatabaseWritable, pingDatabase } from "@/server/db/client";
import { isShuttingDown } from "@/server/shutdown";

export const dynamic = "force-dynamic";

/**
 * 200 while requests can be served; 503 if MySQL or Redis is down or read-only, if this release cannot serve the
 * schema, or if the process is about to stop.
 */
export async function GET(): Promise<Response> {
  const [database, schemaFault, redis, ...taken] = await Promise.all([
    pingDatabase(1000),
    databaseSchemaFault(1000),
    pingRedis(),
    isDatabaseWritable(1000),
    isRedisWritable(),
  ]);
  const writes = taken.every(Boolean);
  const stopping = isShuttingDown();
  const schema = schemaFault === undefined;
  const ready = database && schema && writes && redis && !stopping;
  return Response.json(
    {
      status: ready ? "ready" : stopping ? "stopping" : "unavailable",
      database: database ? "up" : "down",
      /** Whether this release can serve the existing tables; the log says what is wrong with them. */
      schema: schema ? "up" : "down",
      /** Whether changes can be saved: not if the database or Redis is full or read-only. */
      writes: writes ? "up" : "down",
      redis: redis ? "up" : "down",
    },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
