import { pruneActivityWithinBudget } from "@/server/activity-retention/worker";
import { isScheduler } from "@/server/http/scheduler";

export const dynamic = "force-dynamic";

/** Deletes expired activity, for deployments without long-lived processes. */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers)) return new Response(null, { status: 404 });
  const deleted = await pruneActivityWithinBudget();
  return Response.json({ deleted }, { headers: { "cache-control": "no-store" } });
}
