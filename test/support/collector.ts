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
      resource: z.object({ attributes: attributes.refine((found) => found["service.name"] === "mmr") }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

/** An OpenTelemetry collector; `spans` returns what it received so far, and throws for malformed data. */
export async function startCollector() {
  const bodies: string[] = [];
  const server = await startServer(async (request, response) => {
    const body = await text(request);
    const isKnown = request.method === "POST" && request.url === "/v1/traces";
    if (isKnown) bodies.push(body);
    response.writeHead(isKnown ? 200 : 404, { "content-type": "application/json" }).end("{}");
  });
  const spans = (): Span[] =>
    bodies
      .flatMap((body) => exported.parse(JSON.parse(body)).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  return { ...server, spans };
}
