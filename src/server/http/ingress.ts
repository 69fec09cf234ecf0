import { randomUUID } from "node:crypto";
import { env } from "@/env";
import { sessionCookieName, setSessionCookie } from "@/server/auth/browser-session";
import { renewBrowserSession } from "@/server/auth/renew-browser-session";
import { logger } from "@/server/observability/logger";
import { runInOperation } from "@/server/operation";
import { type Host, parseHost, tenantHeader } from "@/server/tenancy/host";
import type { ApiResponse, HeaderReader } from "./api-request";
import { cookiePairs } from "./cookie-pairs";
import { errorResponse } from "./error-response";
import { pathHeader, renewalFailedHeader, requestIdHeader } from "./internal-headers";
import { requestInfo } from "./request-info";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

/** What is known about every request before it is handled, whichever entry it used. */
export interface Ingress {
  /** The meaning of the Host header. */
  host: Host;
  requestId: string;
  /** The CSP nonce for scripts of a page. */
  nonce: string;
  policy: string;
  /** Request headers that only we set: null for one that must not reach the app, whatever the client sent. */
  forwarded: Record<string, string | null>;
  /** Headers of every response. */
  responseHeaders: Record<string, string>;
}

interface Target {
  headers: HeaderReader;
  pathname: string;
  search: string;
}

/**
 * Processes an incoming request. The tenant comes only from the Host: client-sent values are deleted, and the app
 * derives it again and refuses a mismatch.
 */
export function takeIn({ headers, pathname, search }: Target): Ingress {
  const requestId = randomUUID();
  const host = parseHost(headers.get("host"), env().ROOT_DOMAIN);
  const nonce = Buffer.from(randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, { host, pathname });
  return {
    host,
    requestId,
    nonce,
    policy,
    forwarded: {
      [requestIdHeader]: requestId,
      [pathHeader]: `${pathname}${search}`,
      [renewalFailedHeader]: null,
      [tenantHeader]: host.kind === "tenant" ? host.subdomain : null,
    },
    responseHeaders: {
      [requestIdHeader]: requestId,
      "content-security-policy": policy,
      ...securityHeaders({ pathname }),
    },
  };
}

/**
 * Renews a browser session whose access token has expired: writes the cookie for the app into `forwarded` and returns
 * the Set-Cookie for the response; null if nothing was renewed. Renewal happens only here.
 */
export async function renewSession(ingress: Ingress, headers: HeaderReader): Promise<string | null> {
  const sent = headers.get("cookie");
  const name = sessionCookieName();
  const pairs = sent?.includes(name) ? cookiePairs(sent) : [];
  const current = pairs.find((pair) => pair.name === name)?.value;
  if (!current) return null;
  const { requestId, forwarded } = ingress;
  try {
    const info = Object.assign(requestInfo(headers), { requestId });
    const renewed = await runInOperation({ name: "session-renewal", request: info }, () =>
      renewBrowserSession(current),
    );
    if (!renewed) return null;
    const others = pairs.filter((pair) => pair.name !== name);
    forwarded.cookie = [...others, { name, value: renewed }]
      .map((pair) => `${pair.name}=${pair.value}`)
      .join("; ");
    return setSessionCookie(renewed);
  } catch (error) {
    // The app responds with 503: the session is not over, it just cannot be renewed at the moment.
    logger().error({ error, requestId }, "session not renewed");
    forwarded[renewalFailedHeader] = "1";
    return null;
  }
}

/** For an API call on a host that is neither the root domain nor a tenant's. */
export function unknownHostResponse({ requestId }: Pick<Ingress, "requestId">): ApiResponse {
  const message = "There is no organization on this subdomain.";
  return errorResponse({ code: "TENANT_NOT_FOUND", message, statusCode: 404 }, { requestId });
}
