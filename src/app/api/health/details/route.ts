import { healthDetails } from "@/modules/monitoring/monitoring.service";
import { forOperators } from "@/server/http/operator";

export const dynamic = "force-dynamic";

/** What the process needs, and how it is doing, for those who operate it. */
export function GET(request: Request): Promise<Response> {
  return forOperators(request.headers, async () => Response.json(await healthDetails()));
}
