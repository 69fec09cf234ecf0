import NextAuth from "next-auth";
import { nextAuthOptions } from "@/modules/accounts/sign-in/next-auth";
import { createContext } from "@/server/context";
import { toAppError } from "@/server/errors";
import { isSameOrigin } from "@/server/http/same-origin";
import { logger } from "@/server/observability/logger";

/**
 * The endpoints of NextAuth that the app uses; the others stay closed. `session` is one of them: it would write the
 * cookie it received back to the browser, over a newer one that middleware may have set meanwhile.
 */
const doors = new Set(["GET csrf", "GET providers", "POST callback/credentials", "POST signout"]);

async function handler(
  request: Request,
  route: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await route.params;
  if (!doors.has(`${request.method} ${nextauth.join("/")}`)) return new Response(null, { status: 404 });
  // NextAuth has its own CSRF token, but sibling subdomains could plant its cookie.
  if (request.method === "POST" && !isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const context = createContext(request.headers);
  let signOutFailure: unknown;
  const options = nextAuthOptions(context, (error) => {
    signOutFailure = error;
  });
  const response: Response = await NextAuth(options)(request, route);
  if (signOutFailure) return notSignedOut(signOutFailure, context.request.requestId);
  response.headers.set("cache-control", "no-store");
  if (nextauth[0] === "signout") response.headers.set("clear-site-data", clearSiteData);
  return response;
}

/**
 * Not "cookies": browsers would clear those of the whole registered domain, and sign people out of every other
 * workspace.
 */
const clearSiteData = '"cache", "storage"';

/** The session is still alive, so its cookie must stay: without it, nobody could end the session. */
function notSignedOut(error: unknown, requestId: string): Response {
  logger().error({ error, requestId }, "not signed out");
  const known = toAppError(error);
  return Response.json(
    { error: known?.code ?? "INTERNAL_SERVER_ERROR" },
    {
      status: known?.statusCode ?? 500,
      headers: { "cache-control": "no-store", "retry-after": String(known?.details.retryAfterSeconds ?? 5) },
    },
  );
}

export { handler as GET, handler as POST };
