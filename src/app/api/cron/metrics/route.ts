import { isScheduler } from "@/server/http/scheduler";
import { recordSystemMetrics } from "@/server/system-metrics/worker";

export const dynamic = "force-dynamic";

/** Stores a sample of the responding instance, for deployments without long-lived processes. */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers)) return new Response(null, { status: 404 });
  const stored = await recordSystemMetrics();
  return Response.json({ stored }, { headers: { "cache-control": "no-store" } });
}
