import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/env";
import { isLogoPath } from "@/lib/branding";
import { parsePreferences, preferencesCookie } from "@/lib/preferences";
import { sessionCookieName, sessionCookieOptions } from "@/server/auth/browser-session";
import { renewBrowserSession } from "@/server/auth/renew-browser-session";
import { refreshTokenTtlSeconds } from "@/server/auth/tokens";
import { isServiceAway } from "@/server/availability";
import { errorAnswer } from "@/server/http/error-answer";
import { pathHeader, renewalFailedHeader, requestIdHeader } from "@/server/http/internal-headers";
import { isPlainAuthUrl } from "@/server/http/plain-urls.mjs";
import { requestInfo } from "@/server/http/request-info";
import { contentSecurityPolicy, securityHeaders } from "@/server/http/security-headers";
import { unavailablePage, unavailableRetrySeconds } from "@/server/http/unavailable-page";
import { logger } from "@/server/observability/logger";
import { doing } from "@/server/observability/work";
import { type Host, parseHost, tenantHeader } from "@/server/tenancy/host";

/** Who watches a process reaches it by address, and schedulers by an address of the platform's: any host will do. */
const anyHost = /^\/api\/((health|cron)\/|metrics$)/;

/** NextAuth writes the session cookie itself there; and a logo is kept by caches that many people share. */
const withoutRenewal = (pathname: string) =>
  (pathname.startsWith("/api/auth/") && !isPlainAuthUrl(pathname)) || isLogoPath(pathname);

/**
 * The first to see a request. The tenant comes from the Host alone: what the client says about it is deleted, and the
 * app derives it once more and refuses a mismatch. An expired browser session is renewed here and nowhere else.
 */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  const requestId = crypto.randomUUID();
  headers.set(requestIdHeader, requestId);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.delete(renewalFailedHeader);
  headers.delete(tenantHeader);
  const host = parseHost(request.headers.get("host"), env().ROOT_DOMAIN);
  if (host.kind === "tenant") headers.set(tenantHeader, host.subdomain);

  const { pathname } = request.nextUrl;
  // Next gives the nonce that it finds here to the scripts of the page.
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, { host, pathname });
  headers.set("content-security-policy", policy);

  const response =
    host.kind === "unknown" && !anyHost.test(pathname)
      ? unknownHost(request, headers)
      : await known(request, headers, host, nonce);
  response.headers.set(requestIdHeader, requestId);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(securityHeaders({ pathname })))
    response.headers.set(name, value);
  return response;
}

async function known(
  request: NextRequest,
  headers: Headers,
  host: Host,
  nonce: string,
): Promise<NextResponse> {
  const isTenantPage = host.kind === "tenant" && asksForPage(request);
  if (isTenantPage && (await isServiceAway())) return unavailable(request, nonce);
  const mayRenew = host.kind === "tenant" && !withoutRenewal(request.nextUrl.pathname);
  const cookie = mayRenew ? await renewCookie(request, headers) : null;
  if (isTenantPage && headers.has(renewalFailedHeader)) return unavailable(request, nonce);
  const response = NextResponse.next({ request: { headers } });
  if (cookie) {
    response.cookies.set(sessionCookieName(), cookie, {
      ...sessionCookieOptions(),
      maxAge: refreshTokenTtlSeconds,
    });
  }
  return response;
}

/** Renews the session of the request in its headers, which go on to the app; gives the cookie for the response. */
async function renewCookie(request: NextRequest, headers: Headers): Promise<string | null> {
  const name = sessionCookieName();
  const current = request.cookies.get(name)?.value;
  if (!current) return null;
  try {
    const info = requestInfo(headers);
    const renewed = await doing({ name: "session-renewal", requestId: info.requestId }, () =>
      renewBrowserSession(current, info),
    );
    if (!renewed) return null;
    const others = request.cookies.getAll().filter((cookie) => cookie.name !== name);
    headers.set(
      "cookie",
      [...others, { name, value: renewed }].map(({ name, value }) => `${name}=${value}`).join("; "),
    );
    return renewed;
  } catch (error) {
    // The app answers 503: the session is not over, it only cannot be renewed at the moment.
    logger().error({ error, requestId: headers.get(requestIdHeader) }, "session not renewed");
    headers.set(renewalFailedHeader, "1");
    return null;
  }
}

/** A browser that opens an address, as opposed to what the app's own pages fetch: those show an outage themselves. */
function asksForPage({ headers, nextUrl }: NextRequest): boolean {
  return Boolean(headers.get("accept")?.includes("text/html")) && !nextUrl.pathname.startsWith("/api/");
}

/** Pages themselves cannot answer 503: Next answers 500 for whatever is thrown while one is rendered. */
function unavailable(request: NextRequest, nonce: string): NextResponse {
  const { theme } = parsePreferences(request.cookies.get(preferencesCookie)?.value);
  return new NextResponse(unavailablePage(nonce, theme), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(unavailableRetrySeconds),
    },
  });
}

function unknownHost(request: NextRequest, headers: Headers): NextResponse {
  if (request.nextUrl.pathname.startsWith("/api/")) {
    const message = "There is no organization at this address.";
    const answer = errorAnswer({ code: "TENANT_NOT_FOUND", message, statusCode: 404 });
    return new NextResponse(answer.body, answer);
  }
  return NextResponse.rewrite(new URL("/unknown-host", request.url), { request: { headers }, status: 404 });
}

export const config = {
  runtime: "nodejs",
  // Everything but the files of the build, which are the same for all tenants.
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"],
};
