import { healthDetails } from "@/modules/platform/health/monitoring.service";
import { forOperators } from "@/server/http/operator";

export const dynamic = "force-dynamic";

/** Dependencies of the process and their state, for operators. */
export function GET(request: Request): Promise<Response> {
  return forOperators(request.headers, async () => Response.json(await healthDetails()));
}
