import { type NextRequest, NextResponse } from "next/server";
import { hasValidSettings } from "@/env";
import { isBrandingPath } from "@/lib/branding";
import { parsePreferences, preferencesCookie } from "@/lib/preferences";
import { type ApiResponse, webResponseOf } from "@/server/http/api-request";
import { askedLanguage } from "@/server/http/asked-language";
import { type Ingress, renewSession, takeIn, unknownHostResponse } from "@/server/http/ingress";
import { renewalFailedHeader } from "@/server/http/internal-headers";
import { isLegacyAuthPath } from "@/server/http/legacy-routes.mjs";
import { misconfiguredResponse } from "@/server/http/misconfigured";
import { countPage } from "@/server/http/page-limit";
import { refusalOf, targetProblem } from "@/server/http/request-target";
import type { Wait } from "@/server/http/wait-page";

/** Health checks, metrics scrapers and cron call these paths by IP, so the Host header is not validated. */
const anyHost = /^\/api\/((health|cron)\/|metrics$)/;

/** NextAuth writes the session cookie itself there; and shared caches keep what shows the branding. */
const withoutRenewal = (pathname: string) =>
  (pathname.startsWith("/api/auth/") && !isLegacyAuthPath(pathname)) || isBrandingPath(pathname);

/** The first code of Next's to see a request; API calls may have been handled before, see src/api/node-entry.ts. */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (!hasValidSettings()) return nextResponseOf(misconfiguredResponse(pathname));
  const ingress = takeIn({ headers: request.headers, pathname, search });
  // Next adds the nonce that it finds here to the page's scripts.
  ingress.forwarded["content-security-policy"] = ingress.policy;
  const response = await answer(request, ingress);
  for (const [name, value] of Object.entries(ingress.responseHeaders)) response.headers.set(name, value);
  return response;
}

async function answer(request: NextRequest, ingress: Ingress): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const problem = targetProblem(request.method, pathname, search);
  if (problem) return nextResponseOf(refusalOf(problem, ingress.requestId));
  const waitSeconds = pathname.startsWith("/api/") ? null : countPage(request.headers);
  if (waitSeconds !== null)
    return explained(request, ingress, { status: 429, retryAfterSeconds: waitSeconds });
  const isUnknown = ingress.host.kind === "unknown" && !anyHost.test(pathname);
  return isUnknown ? unknownHost(request, ingress) : await known(request, ingress);
}

async function known(request: NextRequest, ingress: Ingress): Promise<NextResponse> {
  const isTenant = ingress.host.kind === "tenant";
  const isTenantPage = isTenant && asksForPage(request);
  if (isTenantPage && (await isDegraded())) return explained(request, ingress, unavailable);
  const mayRenew = isTenant && !withoutRenewal(request.nextUrl.pathname);
  const cookie = mayRenew ? await renewSession(ingress, request.headers) : null;
  if (isTenantPage && ingress.forwarded[renewalFailedHeader]) return explained(request, ingress, unavailable);
  const response = NextResponse.next({ request: { headers: forwardedHeaders(request, ingress) } });
  if (cookie) response.headers.append("set-cookie", cookie);
  return response;
}

/** Loads what reaches the database with the first page: calls of the API, which do without, need not wait for it. */
const isDegraded = async () => (await import("@/server/dependency-health")).isDegraded();

/** The headers of the request as the app sees them. */
function forwardedHeaders(request: NextRequest, { forwarded }: Ingress): Headers {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(forwarded)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
}

/**
 * A browser or a program that opens a page, as opposed to fetches of the app's own pages, which show an outage themselves, and to files
 * such as robots.txt. Next hides the headers that would tell.
 */
function asksForPage({ headers, nextUrl }: NextRequest): boolean {
  const { pathname } = nextUrl;
  if (pathname.startsWith("/api/")) return false;
  return (
    headers.get("accept")?.includes("text/html") || !(headers.has("sec-fetch-mode") || isFile.test(pathname))
  );
}

const isFile = /\.\w+$/;

const unavailable: Wait = { status: 503, retryAfterSeconds: 5 };

/** Pages themselves cannot return 503 or 429: Next responds with 500 to whatever is thrown during a render. */
async function explained(request: NextRequest, ingress: Ingress, wait: Wait): Promise<NextResponse> {
  const { theme } = parsePreferences(request.cookies.get(preferencesCookie)?.value);
  // Loaded when it is needed for the first time: it has texts in all languages.
  const { waitResponse } = await import("@/server/http/wait-page");
  return nextResponseOf(waitResponse(ingress, { theme, language: askedLanguage(request.headers) }, wait));
}

function unknownHost(request: NextRequest, ingress: Ingress): NextResponse {
  if (request.nextUrl.pathname.startsWith("/api/")) {
    return nextResponseOf(unknownHostResponse(ingress));
  }
  const headers = forwardedHeaders(request, ingress);
  return NextResponse.rewrite(new URL("/unknown-host", request.url), { request: { headers }, status: 404 });
}

function nextResponseOf(answer: ApiResponse): NextResponse {
  const { body, status, headers } = webResponseOf(answer);
  return new NextResponse(body, { status, headers });
}

export const config = {
  runtime: "nodejs",
  // Everything except build files, which are the same for all tenants.
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"],
};
