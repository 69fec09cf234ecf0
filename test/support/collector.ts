import type { IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { startServer } from "./http-server";

const value = z.union([
  z.object({ stringValue: z.string() }).transform(({ stringValue }) => stringValue),
  z.object({ intValue: z.coerce.number() }).transform(({ intValue }) => intValue),
]);
const attributes = z
  .array(z.object({ key: z.string(), value }))
  .transform((list) => Object.fromEntries(list.map(({ key, value }) => [key, value])));
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes,
  status: z.object({ code: z.number().optional() }),
});
export type Span = z.infer<typeof span>;
/** ExportTraceServiceRequest of OTLP, as JSON (https://opentelemetry.io/docs/specs/otlp/). */
const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

interface CollectorOptions {
  /** To be where nobody was before. */
  port?: number;
  /** The only name of a service that it knows. */
  service?: string;
}

/** An OpenTelemetry collector; `spans` returns what it received so far, and throws for malformed data. */
export async function startCollector({ port, service = "mmr" }: CollectorOptions = {}) {
  const received: { body: string; headers: IncomingHttpHeaders }[] = [];
  const server = await startServer(async (request, response) => {
    const body = await text(request);
    const isKnown = request.method === "POST" && request.url === "/v1/traces";
    if (isKnown) received.push({ body, headers: request.headers });
    response.writeHead(isKnown ? 200 : 404, { "content-type": "application/json" }).end("{}");
  }, port);
  const spans = (): Span[] =>
    received
      .flatMap(({ body }) => exported.parse(JSON.parse(body)).resourceSpans)
      .flatMap(({ resource, scopeSpans }) => {
        const { "service.name": name } = resource.attributes;
        if (name !== service) throw new Error(`Spans of another service: ${name}`);
        return scopeSpans.flatMap(({ spans }) => spans);
      });
  return {
    ...server,
    spans,
    /** The headers of each request. */
    headers: () => received.map(({ headers }) => headers),
  };
}
