import { isScheduler } from "@/server/http/scheduler";
import { recordSystemMetrics } from "@/server/system-metrics/worker";

export const dynamic = "force-dynamic";

/** Stores how the instance that answers is doing, where no process lives long enough to do it by itself. */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers)) return new Response(null, { status: 404 });
  const stored = await recordSystemMetrics();
  return Response.json({ stored }, { headers: { "cache-control": "no-store" } });
}
