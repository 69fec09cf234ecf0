import { checkReadiness } from "@/server/readiness";
import { isShuttingDown } from "@/server/shutdown";

export const dynamic = "force-dynamic";

/**
 * 200 while requests can be served; 503 if MySQL or Redis is down or read-only, if this release cannot serve the
 * schema, or if the process is about to stop.
 */
export async function GET(): Promise<Response> {
  const { database, schema, writes, redis } = await checkReadiness();
  const stopping = isShuttingDown();
  const ready = database && schema && writes && redis && !stopping;
  return Response.json(
    {
      status: ready ? "ready" : stopping ? "stopping" : "unavailable",
      database: inWords(database),
      schema: inWords(schema),
      writes: inWords(writes),
      redis: inWords(redis),
    },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

const inWords = (isUp: boolean) => (isUp ? "up" : "down");
