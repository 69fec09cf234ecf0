import { openApiDocument } from "@/api/openapi/document";
import { etagOf, isNoneMatch } from "@/api/rest/etag";
import { perProcess } from "@/server/per-process";

/** The OpenAPI document: the same on every host, and new with a new build alone. */
export function GET(request: Request): Response {
  const { body, etag } = perProcess("openapi document as text", () => {
    const body = JSON.stringify(openApiDocument());
    return { body, etag: etagOf(body, undefined, false) };
  });
  const headers = { etag, "cache-control": "public, no-cache", "access-control-allow-origin": "*" };
  const noneMatch = request.headers.get("if-none-match");
  if (noneMatch && isNoneMatch(noneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}
