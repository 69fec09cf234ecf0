import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { parseTraceParent } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { env } from "@/env";
import { requestIdHeader } from "@/server/http/internal-headers";
import { logger } from "./logger";
import type { Tracing } from "./tracing";

const requestStart = "http.server.request.start";
export interface ExportPace {
  /** How long spans are collected before they are sent; as long as the library does if absent. */
  collectMs?: number;
  /** How long sending them may take. */
  timeoutMs: number;
}

const usualPace: ExportPace = { timeoutMs: 5000 };
/** There is little time during shutdown: spans are not worth a slow restart. */
const stopWaitMs = 2000;
const pauseBetweenWarningsMs = 60_000;

/** Spans that cannot be sent are dropped, never waited for; logged once a minute. */
class Exporter extends OTLPTraceExporter {
  #warnedAt = 0;

  override export(...[spans, done]: Parameters<OTLPTraceExporter["export"]>): void {
    super.export(spans, (result) => {
      if (result.error && Date.now() - this.#warnedAt > pauseBetweenWarningsMs) {
        this.#warnedAt = Date.now();
        logger().warn({ error: result.error }, "traces not sent");
      }
      done(result);
    });
  }
}

/**
 * Creates spans and sends them to the collector in batches. Nothing is registered globally: Next would then add its own
 * spans, whose attributes are whole URLs, with personal data in the query.
 */
export function openTelemetry(endpoint: string, { collectMs, timeoutMs } = usualPace): Tracing {
  const exporter = new Exporter({
    url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
    timeoutMillis: timeoutMs,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      "service.name": env().OTEL_SERVICE_NAME,
      "service.instance.id": `${hostname()}:${process.pid}`,
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(env().OTEL_TRACES_SAMPLER_ARG) }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter, scheduledDelayMillis: collectMs, exportTimeoutMillis: timeoutMs }),
    ],
  });
  const tracer = provider.getTracer("mmr");
  const under = (parent?: Span) => (parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT);

  return {
    start: (name, attributes, parent, startTime) =>
      tracer.startSpan(name, { attributes, ...(startTime !== undefined && { startTime }) }, under(parent)),
    fail,
    watchRequests(enter) {
      const onRequest = (message: unknown) => {
        const { request, response } = partsOf(message);
        if (!request || !response) return;
        const path = request.url?.split("?", 1)[0] ?? "";
        // A connection may carry several requests: one without a span must not end up in the span of another.
        if (isUninteresting(path)) return enter(undefined);
        const span = tracer.startSpan(
          request.method ?? "HTTP",
          {
            kind: SpanKind.SERVER,
            attributes: { "http.request.method": request.method, "url.path": path },
          },
          under(remoteParent(request)),
        );
        enter(span);
        response.once("close", () => {
          span.setAttribute("http.response.status_code", response.statusCode);
          const requestId = response.getHeader(requestIdHeader);
          if (typeof requestId === "string") span.setAttribute("request.id", requestId);
          if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        });
      };
      subscribe(requestStart, onRequest);
      return () => {
        unsubscribe(requestStart, onRequest);
      };
    },
    async stop() {
      await Promise.race([provider.shutdown().catch(() => {}), delay(stopWaitMs, undefined, { ref: false })]);
    },
  };
}

function fail(span: Span, error: unknown): void {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  span.setAttribute("error.type", code ?? (error instanceof Error ? error.name : "unknown"));
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Static files and probes. */
const isUninteresting = (path: string) =>
  path.startsWith("/_next/static/") || path.startsWith("/api/health/");

/** The client's span, if our proxies vouch for it: otherwise anyone could join a trace that is not theirs. */
function remoteParent({ headers: { traceparent } }: IncomingMessage): Span | undefined {
  const context =
    env().TRUST_PROXY > 0 && typeof traceparent === "string" ? parseTraceParent(traceparent) : null;
  return context ? trace.wrapSpanContext({ ...context, isRemote: true }) : undefined;
}

function partsOf(message: unknown): { request?: IncomingMessage; response?: ServerResponse } {
  if (!message || typeof message !== "object") return {};
  const { request, response } = message as { request?: unknown; response?: unknown };
  return {
    ...(request instanceof IncomingMessage && { request }),
    ...(response instanceof ServerResponse && { response }),
  };
}
