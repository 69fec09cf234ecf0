import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { env } from "@/env";
import { formatPreferences, parsePreferences, preferencesCookie } from "@/lib/preferences";
import { sessionCookieName } from "@/server/auth/browser-session";
import { impersonationCookieName } from "@/server/auth/impersonation-cookie";
import { acceptedLanguage } from "@/server/http/asked-language";
import { cookiePairs } from "@/server/http/cookie-pairs";
import { namesOneHost } from "@/server/http/node-message";
import { type Host, parseHost } from "@/server/tenancy/host";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";

/** The pages that look the same to everyone without credentials. On other hosts they redirect. */
export const sharedPages = {
  root: new Set(["/", "/signup", "/workspaces", "/help"]),
  tenant: new Set([
    "/login",
    "/forgot-password",
    "/reset-password",
    "/verify-email",
    "/accept-invitation",
    "/confirm-audit-email",
    "/change-email",
    "/keep-email",
    "/help",
  ]),
};

/** All other queries are left to Next: links from emails, and anything that people type. */
const sharedQuery = /^\?next=(?:[\w./~-]|%[\dA-Fa-f]{2})*$/;
const maxQueryLength = 200;

/** Headers that request something other than the page, or part of it. */
const special = [
  "authorization",
  "content-length",
  "expect",
  "if-match",
  "if-modified-since",
  "if-none-match",
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "purpose",
  "range",
  "rsc",
  "sec-purpose",
  "transfer-encoding",
  "x-nextjs-data",
];

/** A request for a page that is rendered once for everyone who asks for the same. */
export interface PageRequest {
  host: Exclude<Host, { kind: "unknown" }>;
  pathname: string;
  search: string;
  /** Everything that the rendered page may depend on, apart from the tenant; and the client's IP, for the page limit. */
  headers: IncomingHttpHeaders;
}

/** Undefined for requests that are left to Next, such as those with credentials. */
export function pageRequestOf(message: IncomingMessage): PageRequest | undefined {
  const { method, url = "", headers } = message;
  if (method !== "GET") return undefined;
  const queryAt = url.indexOf("?");
  const pathname = queryAt === -1 ? url : url.slice(0, queryAt);
  const search = queryAt === -1 ? "" : url.slice(queryAt);
  const host = parseHost(headers.host, env().ROOT_DOMAIN);
  if (host.kind === "unknown" || !sharedPages[host.kind].has(pathname)) return undefined;
  if (search && !(pathname === "/login" && search.length <= maxQueryLength && sharedQuery.test(search)))
    return undefined;
  // Next renders titles differently for clients without a user agent.
  if (!headers.accept?.includes("text/html") || !headers["user-agent"]) return undefined;
  if (special.some((name) => headers[name] !== undefined)) return undefined;
  if (!namesOneHost(message)) return undefined;
  const cookie = sharedCookie(headers.cookie);
  if (cookie === undefined) return undefined;
  const seen = visible(headers, cookie);
  // Elsewhere pages are in the language of the organization. As one of ours, whatever a browser sends to say so.
  if (host.kind === "root") seen["accept-language"] = acceptedLanguage(headers["accept-language"] ?? null);
  return { host, pathname, search, headers: seen };
}

/** The cookie with the preferences, in the form that we write; undefined if a cookie may identify the person. */
function sharedCookie(sent: string | undefined): string | undefined {
  const own = [sessionCookieName(), impersonationCookieName()];
  const pairs = sent ? cookiePairs(sent) : [];
  if (pairs.some(({ name }) => own.includes(name))) return undefined;
  const values = pairs.filter(({ name }) => name === preferencesCookie).map(({ value }) => value);
  if (values.length > 1 || values[0]?.includes("%")) return undefined;
  return `${preferencesCookie}=${formatPreferences(parsePreferences(values[0]))}`;
}

/**
 * The headers that Next sees. A page that is kept for others cannot depend on anything else that was sent.
 */
function visible(sent: IncomingHttpHeaders, cookie: string): IncomingHttpHeaders {
  const forwarded = ["host", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"].flatMap((name) =>
    sent[name] === undefined ? [] : [[name, sent[name]]],
  );
  return { ...Object.fromEntries(forwarded), accept: "text/html", "user-agent": "Mozilla/5.0", cookie };
}

/** Everything that the page depends on; null if there is no active tenant. Throws if that cannot be determined. */
export async function keyOf({ host, pathname, search, headers }: PageRequest): Promise<string | null> {
  const tenant = host.kind === "tenant" ? await resolveTenant(host.subdomain) : undefined;
  const isServed = host.kind === "root" || (tenant?.isActive && tenant.subdomain === host.subdomain);
  // The rendering counts it against the page limit, which no kept page shows.
  const { "x-forwarded-for": _client, ...seen } = headers;
  return isServed ? JSON.stringify([pathname, search, seen, tenant]) : null;
}
