import type { Context } from "@/server/context";
import type { ApiRequest, ApiResponse } from "@/server/http/api-request";
import { isSameOrigin } from "@/server/http/same-origin";

/** What a page of another origin may read besides the body. */
const exposed = [
  "ETag",
  "Location",
  "Idempotency-Replayed",
  "RateLimit-Limit",
  "RateLimit-Remaining",
  "RateLimit-Reset",
  "Retry-After",
  "WWW-Authenticate",
  "X-Request-Id",
].join(", ");

const preflightSeconds = 600;

/**
 * Headers for pages of other origins that the organization lets in (Fetch standard §3.2). They send a Bearer token: there
 * is no Allow-Credentials, and a cookie never counts for them.
 */
export async function corsHeaders(
  request: Pick<ApiRequest, "headers">,
  context: Context,
): Promise<Record<string, string>> {
  const vary = { vary: "Origin" };
  const origin = request.headers.get("origin");
  if (!origin || isSameOrigin(request.headers)) return vary;
  // Whatever is wrong with the tenant is answered as such, to callers of this origin alone.
  const allowed = await context.tenant().then(
    ({ allowedOrigins }) => allowedOrigins,
    (): string[] => [],
  );
  if (!allowed.includes(origin)) return vary;
  return { ...vary, "access-control-allow-origin": origin, "access-control-expose-headers": exposed };
}

/** The answer to OPTIONS: what can be done at a path, and, where a page of an allowed origin asks, that it may. */
export async function preflight(
  request: ApiRequest,
  context: Context,
  methods: string[],
): Promise<ApiResponse> {
  const allow = ["OPTIONS", ...methods].join(", ");
  const cors = await corsHeaders(request, context);
  return {
    status: 204,
    headers: {
      allow,
      ...cors,
      ...("access-control-allow-origin" in cors && {
        "access-control-allow-methods": allow,
        "access-control-allow-headers":
          "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match",
        "access-control-max-age": String(preflightSeconds),
      }),
    },
    body: null,
  };
}
