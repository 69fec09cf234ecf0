import { allowWorkAfterResponses } from "@/api/work-after-responses";
import { isScheduler } from "@/server/http/scheduler";

allowWorkAfterResponses();

/** A route that a scheduler calls to run a job, on platforms where no process lives long enough to run it by itself. */
export const scheduled =
  (job: () => Promise<object>) =>
  async (request: Request): Promise<Response> =>
    isScheduler(request.headers)
      ? Response.json(await job(), { headers: { "cache-control": "no-store" } })
      : new Response(null, { status: 404 });
