import { isScheduler } from "@/server/http/scheduler";

/** A route that a scheduler calls to have something done, where no process lives long enough to do it by itself. */
export const scheduled =
  (job: () => Promise<object>) =>
  async (request: Request): Promise<Response> =>
    isScheduler(request.headers)
      ? Response.json(await job(), { headers: { "cache-control": "no-store" } })
      : new Response(null, { status: 404 });
