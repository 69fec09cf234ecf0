import { checkReadiness } from "@/server/readiness";
import { isShuttingDown } from "@/server/shutdown";

export const dynamic = "force-dynamic";

/**
 * 200 while requests can be served; 503 if MySQL or Redis is down or read-only, if this release cannot serve the
 * schema, or if the process is about to stop.
 */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  const stopping = isShuttingDown();
  const ready = Object.values(readiness).every((state) => state === "up") && !stopping;
  return Response.json(
    { status: ready ? "ready" : stopping ? "stopping" : "unavailable", ...readiness },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
