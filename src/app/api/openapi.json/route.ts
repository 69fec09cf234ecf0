import { openApiText } from "@/api/openapi/document";
import { etagOf, isNoneMatch } from "@/api/rest/etag";
import { originOf } from "@/app/docs/origin";
import { env } from "@/env";
import { parseHost } from "@/server/tenancy/host";

/** The OpenAPI document: the same on every host except for its own URL, and changed only by a new build. */
export async function GET(request: Request): Promise<Response> {
  const body = await openApiText(originOf(parseHost(request.headers.get("host"), env().ROOT_DOMAIN)));
  const etag = etagOf(body);
  const headers = { etag, "cache-control": "public, no-cache", "access-control-allow-origin": "*" };
  const noneMatch = request.headers.get("if-none-match");
  if (noneMatch && isNoneMatch(noneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } });
}
