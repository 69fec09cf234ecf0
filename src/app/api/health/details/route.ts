import { healthDetails } from "@/modules/platform/health/monitoring.service";
import { forOperators } from "@/server/http/operator";

export const dynamic = "force-dynamic";

/** The state of the process and its dependencies, for operators. */
export function GET(request: Request): Promise<Response> {
  return forOperators(request.headers, async () => Response.json(await healthDetails()));
}
