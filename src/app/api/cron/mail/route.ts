import { isScheduler } from "@/server/http/scheduler";
import { sendWaitingMails } from "@/server/mail/worker";

export const dynamic = "force-dynamic";

/** Sends the outbox, for deployments without long-lived processes. */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers)) return new Response(null, { status: 404 });
  const tried = await sendWaitingMails();
  return Response.json({ tried }, { headers: { "cache-control": "no-store" } });
}
