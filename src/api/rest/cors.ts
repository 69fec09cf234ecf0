import type { Context } from "@/server/context";
import type { ApiRequest, ApiResponse } from "@/server/http/api-request";
import { isSameOrigin } from "@/server/http/same-origin";

/** The response headers that a page of another origin can read. */
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
 * Headers for pages of the organization's allowed origins (Fetch standard §3.2). They send a Bearer token: there is no
 * Allow-Credentials, and cookies are ignored.
 */
export async function corsHeaders(
  request: Pick<ApiRequest, "headers">,
  context: Context,
): Promise<Record<string, string>> {
  const vary = { vary: "Origin" };
  const origin = request.headers.get("origin");
  if (!origin || isSameOrigin(request.headers)) return vary;
  // Errors of the tenant are reported in the response, to clients of this origin only.
  const allowed = await context.tenant().then(
    ({ allowedOrigins }) => allowedOrigins,
    (): string[] => [],
  );
  if (!allowed.includes(origin)) return vary;
  return { ...vary, "access-control-allow-origin": origin, "access-control-expose-headers": exposed };
}

/**
 * The response to OPTIONS: the allowed methods of a path and, for a page of an allowed origin, the preflight result.
 */
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
