import { pruneActivityWithinBudget } from "@/server/activity-retention/worker";
import { isScheduler } from "@/server/http/scheduler";

export const dynamic = "force-dynamic";

/** Deletes activity that is not kept any more, where no process lives long enough to do it by itself. */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers)) return new Response(null, { status: 404 });
  const deleted = await pruneActivityWithinBudget();
  return Response.json({ deleted }, { headers: { "cache-control": "no-store" } });
}
