import { env } from "@/env";
import type { ExportPace } from "./open-telemetry";
import { isTracing, traceWith } from "./tracing";

/** Starts sending traces if OTEL_EXPORTER_OTLP_ENDPOINT is set; the library is loaded then only. */
export async function startTracing(pace?: ExportPace): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = env();
  if (!endpoint || isTracing()) return;
  const { openTelemetry } = await import("./open-telemetry");
  traceWith(openTelemetry(endpoint, pace));
}
