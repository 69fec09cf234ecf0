import { isScheduler } from "@/server/http/scheduler";
import { sendWaitingMails } from "@/server/mail/worker";

export const dynamic = "force-dynamic";

/** Sends what waits in the outbox, where no process lives long enough to do it by itself. */
export async function GET(request: Request): Promise<Response> {
  if (!isScheduler(request.headers)) return new Response(null, { status: 404 });
  const tried = await sendWaitingMails();
  return Response.json({ tried }, { headers: { "cache-control": "no-store" } });
}
