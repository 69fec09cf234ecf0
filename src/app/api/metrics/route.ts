import { forOperators } from "@/server/http/operator";
import { metrics } from "@/server/observability/metrics";
import { metricsText } from "@/server/observability/watch";

export const dynamic = "force-dynamic";

/** What this process tells of itself, for Prometheus. */
export function GET(request: Request): Promise<Response> {
  return forOperators(
    request.headers,
    async () =>
      new Response(await metricsText(), { headers: { "content-type": metrics.registry.contentType } }),
  );
}
