import { forOperators } from "@/server/http/operator";
import { metrics } from "@/server/observability/metrics";
import { metricsText } from "@/server/observability/prometheus";

export const dynamic = "force-dynamic";

/** The metrics of this process, for Prometheus. */
export function GET(request: Request): Promise<Response> {
  return forOperators(
    request.headers,
    async () =>
      new Response(await metricsText(), { headers: { "content-type": metrics.registry.contentType } }),
  );
}
