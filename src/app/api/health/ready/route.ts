import { pingRedis } from "@/server/cache/redis";
import { isDatabaseWritable, pingDatabase } from "@/server/db/client";
import { isShuttingDown } from "@/server/shutdown";

export const dynamic = "force-dynamic";

/**
 * 200 while requests can be served; 503 when MySQL or Redis is unavailable, MySQL is read-only, or the process is
 * shutting down.
 */
export async function GET(): Promise<Response> {
  const [database, writes, redis] = await Promise.all([
    pingDatabase(1000),
    isDatabaseWritable(1000),
    pingRedis(),
  ]);
  const stopping = isShuttingDown();
  const ready = database && writes && redis && !stopping;
  const state = (ok: boolean) => (ok ? "up" : "down");
  return Response.json(
    {
      status: ready ? "ready" : stopping ? "stopping" : "unavailable",
      database: state(database),
      /** Whether changes can be saved: not if the database's disk is full, or it is read-only. */
      writes: state(writes),
      redis: state(redis),
    },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
