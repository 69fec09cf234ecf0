import { LRUCache } from "lru-cache";
import { env } from "@/env";
import { parseApiKey } from "@/server/auth/api-key";
import { decodeBrowserSession, sessionCookieName } from "@/server/auth/browser-session";
import { bearerOf, cookieValue } from "@/server/auth/credentials";
import { verifyToken } from "@/server/auth/tokens";
import type { HeaderReader } from "@/server/http/api-request";
import { isProvenApiKey } from "@/server/http/enforce-rate-limit";
import { perProcess } from "@/server/per-process";
import { parseHost } from "@/server/tenancy/host";
import { isKnownSubdomain } from "@/server/tenancy/known-subdomains";

/** The name of an organization's share. */
export const shareOfOrganization = (organizationId: number) => `organization ${organizationId}`;

/**
 * Whose share of the process a request counts for: the organization that issued its credentials, valid or just ended;
 * otherwise, what all requests to its host without credentials share. Made-up credentials use up nothing of an organization,
 * and made-up hosts have one share: if each had its own, it would have used nothing yet and go before everyone.
 */
export function shareOf(headers: HeaderReader): string | Promise<string> {
  if (headers.has("authorization")) return shareOfIssuer(organizationOfBearer(bearerOf(headers)), headers);
  const cookie = cookieValue(headers.get("cookie"), sessionCookieName());
  if (!cookie) return shareOfIssuer(undefined, headers);
  const known = organizationsOfCookies().get(cookie);
  return known === undefined ? shareOfCookie(cookie, headers) : shareOfOrganization(known);
}

function shareOfIssuer(organizationId: number | undefined, headers: HeaderReader): string {
  if (organizationId !== undefined) return shareOfOrganization(organizationId);
  const host = parseHost(headers.get("host"), env().ROOT_DOMAIN);
  if (host.kind === "root") return "visitors of the root host";
  const isKnown = host.kind === "tenant" && isKnownSubdomain(host.subdomain);
  return isKnown ? `visitors of ${host.subdomain}` : "visitors of unknown hosts";
}

function organizationOfBearer(bearer: string | undefined): number | undefined {
  if (bearer === undefined) return undefined;
  if (!bearer.startsWith("mmr_")) return verifyToken("access", bearer)?.organizationId;
  const key = parseApiKey(bearer);
  return key && isProvenApiKey(key.hash) ? key.organizationId : undefined;
}

async function shareOfCookie(cookie: string, headers: HeaderReader): Promise<string> {
  const session = await decodeBrowserSession(cookie);
  // The access token may have expired: it is renewed later.
  const organizationId = session && verifyToken("refresh", session.refreshToken)?.organizationId;
  if (organizationId) organizationsOfCookies().set(cookie, organizationId);
  return shareOfIssuer(organizationId ?? undefined, headers);
}

/** Decrypting one costs as much as a small call. */
const organizationsOfCookies = () =>
  perProcess("organizations of cookies", () => new LRUCache<string, number>({ max: 2000, ttl: 900_000 }));
