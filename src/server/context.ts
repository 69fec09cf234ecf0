import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import { decodeBrowserSession, sessionCookieName } from "@/server/auth/browser-session";
import { loadSession, type SessionUser } from "@/server/auth/load-session";
import { type VerifiedToken, verifyToken } from "@/server/auth/tokens";
import { renewalFailedHeader } from "@/server/http/internal-headers";
import { type RequestInfo, requestInfo } from "@/server/http/request-info";
import { parseHost, tenantHeader } from "@/server/tenancy/host";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";

export interface Caller {
  tenant: Tenant;
  user: SessionUser;
  token: VerifiedToken;
}

/** What every procedure starts with. Nothing is looked up before it is needed, and nothing twice in one request. */
export interface Context {
  request: RequestInfo;
  /** Who is served, as far as it is known: part of every log line. */
  logFields: { tenant: string | null; user?: number };
  /** The active tenant of the host. Throws AppError TENANT_NOT_FOUND or TENANT_SUSPENDED. */
  tenant(): Promise<Tenant>;
  /** The signed-in caller. Throws AppError UNAUTHORIZED, or what `tenant` throws. */
  caller(): Promise<Caller>;
}

/**
 * Reads host, credentials and origin of a request.
 * Throws AppError BAD_REQUEST when the tenant that middleware named is not the tenant of the host.
 */
export function createContext(headers: Headers): Context {
  const host = parseHost(headers.get("host"), env().ROOT_DOMAIN);
  const subdomain = host.kind === "tenant" ? host.subdomain : null;
  if (headers.get(tenantHeader) !== subdomain) {
    throw new AppError("BAD_REQUEST", "The request names another tenant than its host.");
  }
  const logFields: Context["logFields"] = { tenant: subdomain };
  const found = lazy(async () => (subdomain ? resolveTenant(subdomain) : null));
  const tenant = lazy(async () => active(await found()));
  const caller = lazy(async () => {
    const token = await readToken(headers);
    if (!token) throw headers.has(renewalFailedHeader) ? renewalFailed() : unauthorized();
    // Sent together: one round trip.
    const [resolved, user] = await Promise.all([found(), loadSession(token)]);
    if (!user || resolved?.organizationId !== token.organizationId) throw unauthorized();
    logFields.user = user.userId;
    return { tenant: active(resolved), user, token };
  });
  return { request: requestInfo(headers), logFields, tenant, caller };
}

const unauthorized = () => new AppError("UNAUTHORIZED", "Sign in to continue.");

const renewalFailed = () =>
  new AppError("SERVICE_UNAVAILABLE", "Your session cannot be renewed at the moment. Try again shortly.", {
    retryAfterSeconds: 2,
  });

function active(tenant: Tenant | null): Tenant {
  if (!tenant) throw new AppError("TENANT_NOT_FOUND", "There is no organization at this address.");
  if (!tenant.isActive) throw new AppError("TENANT_SUSPENDED", `${tenant.name} is suspended.`);
  return tenant;
}

/** Programs send a Bearer token, browsers their session cookie; a request that has both is judged by the token. */
async function readToken(headers: Headers): Promise<VerifiedToken | null> {
  const authorization = headers.get("authorization");
  if (authorization) {
    const bearer = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    return bearer ? verifyToken("access", bearer) : null;
  }
  const cookie = cookieValue(headers.get("cookie"), sessionCookieName());
  const session = cookie ? await decodeBrowserSession(cookie) : null;
  return session ? verifyToken("access", session.accessToken) : null;
}

function cookieValue(header: string | null, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name) return value;
  }
  return undefined;
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= make();
    return promise;
  };
}
