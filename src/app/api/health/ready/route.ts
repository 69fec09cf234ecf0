import { pingRedis } from "@/server/cache/redis";
import { pingDatabase } from "@/server/db/client";
import { isShuttingDown } from "@/server/shutdown";

export const dynamic = "force-dynamic";

/** 200 while requests can be served, 503 when MySQL or Redis is away or the process is about to stop. */
export async function GET(): Promise<Response> {
  const [database, redis] = await Promise.all([pingDatabase(1000), pingRedis()]);
  const stopping = isShuttingDown();
  const ready = database && redis && !stopping;
  const state = (ok: boolean) => (ok ? "up" : "down");
  return Response.json(
    {
      status: ready ? "ready" : stopping ? "stopping" : "unavailable",
      database: state(database),
      redis: state(redis),
    },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
