import { LRUCache } from "lru-cache";
import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import { csrfHeader } from "@/lib/csrf-header";
import { bearerOf, type Credentials, readCredentials } from "@/server/auth/credentials";
import { isCsrfTokenOf } from "@/server/auth/csrf";
import { type ApiKey, type KeyUser, loadApiKey } from "@/server/auth/load-api-key";
import { loadSession, type SessionUser } from "@/server/auth/load-session";
import type { VerifiedToken } from "@/server/auth/tokens";
import type { HeaderReader } from "@/server/http/api-request";
import { renewalFailedHeader } from "@/server/http/internal-headers";
import { networkOf } from "@/server/http/network";
import {
  type Allowance,
  giveBack,
  organizationAllowance,
  takeFromAllowance,
  takeFromAllowances,
} from "@/server/http/rate-limit";
import { type RequestInfo, requestInfo } from "@/server/http/request-info";
import { isSameOrigin } from "@/server/http/same-origin";
import { type Timing, timingFor } from "@/server/http/server-timing";
import { metrics } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";
import { type Host, parseHost, tenantHeader } from "@/server/tenancy/host";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";
import { askedPath, tenantUrl } from "@/server/tenancy/urls";

/** A person who is signed in, or somebody who acts in their name. */
export interface SessionCaller {
  kind: "session";
  tenant: Tenant;
  user: SessionUser;
  token: VerifiedToken;
}

/** A program with an API key: its user is who made the key, narrowed to the scopes. */
export interface KeyCaller {
  kind: "key";
  tenant: Tenant;
  user: KeyUser;
  key: ApiKey;
}

export type Caller = SessionCaller | KeyCaller;

/** What every procedure starts with. Nothing is looked up before it is needed, and nothing twice in one request. */
export interface Context {
  request: RequestInfo;
  /** Where the request came in: on a tenant's host or on the root domain. */
  hostKind: Host["kind"];
  /** Who is served, as far as it is known: part of every log line. */
  logFields: {
    tenant: string | null;
    organization?: number;
    user?: number;
    impersonator?: string;
    apiKey?: number;
  };
  /** What the request costs, where the caller asks. */
  timing: Timing | undefined;
  /** What the caller may still do in this minute, as of the last call that was counted. */
  allowance?: Allowance;
  /** The active tenant of the host. Throws AppError TENANT_NOT_FOUND, TENANT_MOVED or TENANT_SUSPENDED. */
  tenant(): Promise<Tenant>;
  /** Who asks, by session or by API key. Throws AppError UNAUTHORIZED, or what `tenant` throws. */
  caller(): Promise<Caller>;
  /**
   * Counts one call: for who makes it and for their organization where the credentials turn out to be good, for the network
   * it comes from where not. Throws AppError TOO_MANY_REQUESTS when one of them made too many in this minute.
   */
  admit(): Promise<void>;
  /** Throws AppError CSRF unless a page of the session's own, or a program, asks for a change. */
  assertOwnPage(): Promise<void>;
}

type Identity = Omit<SessionCaller, "tenant"> | Omit<KeyCaller, "tenant">;

interface Asked {
  subdomain: string | null;
  path: `/${string}`;
}

interface Options {
  /** The app's own pages: what they read was asked for by the navigation, and is neither counted nor forged. */
  isPageRender?: boolean;
}

/**
 * Reads host, credentials and origin of a request.
 * Throws AppError BAD_REQUEST when the tenant that middleware named is not the tenant of the host.
 */
export function createContext(headers: HeaderReader, { isPageRender = false }: Options = {}): Context {
  const host = parseHost(headers.get("host"), env().ROOT_DOMAIN);
  const subdomain = host.kind === "tenant" ? host.subdomain : null;
  if (headers.get(tenantHeader) !== subdomain) {
    throw new AppError("BAD_REQUEST", "The request names another tenant than its host.");
  }
  // Only pages have an address that makes sense elsewhere.
  const asked: Asked = { subdomain, path: isPageRender ? askedPath(headers) : "/" };
  const request = requestInfo(headers);
  const credentials = lazy(() => readCredentials(headers));
  const found = lazy(async () => {
    const tenant = subdomain ? await resolveTenant(subdomain) : null;
    if (tenant) context.logFields.organization = tenant.organizationId;
    return tenant;
  });
  /** Whom the credentials are good for, on this host; null where for nobody. */
  const identified = lazy(async (): Promise<Identity | null> => {
    const given = await credentials();
    if (!given) return null;
    if (given.kind === "key") {
      const asKey = await loadApiKey(given.presented, found());
      return asKey && { kind: "key", ...asKey };
    }
    const { token } = given;
    // Sent together: one round trip.
    const [resolved, user] = await Promise.all([found(), loadSession(token)]);
    return user && resolved?.organizationId === token.organizationId
      ? { kind: "session", user, token }
      : null;
  });

  /** Whether it is a browser that a page of another site makes ask. */
  const isForeign = (given: Credentials) =>
    given.kind === "browser" && !isPageRender && !isSameOrigin(headers);

  /** Tells what is left of an allowance. Throws AppError TOO_MANY_REQUESTS where nothing was. */
  const charge = (own: Allowance) => {
    context.allowance = own;
    if (own.isExceeded) throw tooManyRequests(own);
  };

  const context: Context = {
    request,
    hostKind: host.kind,
    logFields: { tenant: subdomain },
    timing: timingFor(headers),

    tenant: lazy(async () => active(await found(), asked)),

    caller: lazy(async () => {
      const given = await credentials();
      if (!given && headers.has(renewalFailedHeader)) throw renewalFailed();
      // Pages are for people, and are not counted.
      if (given?.kind === "key" && isPageRender) throw unauthorized(headers);
      if (given && isForeign(given)) throw foreignPage();
      const [identity, resolved] = await Promise.all([identified(), found()]);
      if (!identity) throw unauthorized(headers);
      const { user } = identity;
      context.logFields.user = user.userId;
      if (user.impersonator) context.logFields.impersonator = user.impersonator;
      if (identity.kind === "key") context.logFields.apiKey = identity.key.id;
      return { ...identity, tenant: active(resolved, asked) };
    }),

    async admit() {
      if (isPageRender) return;
      const { RATE_LIMIT_PER_MINUTE, BROWSER_RATE_LIMIT_PER_MINUTE } = env();
      const given = await credentials();
      if (given && !isForeign(given)) {
        const allowances = [memberAllowance(given), organizationAllowance(organizationOf(given))] as const;
        const limit = given.kind === "browser" ? BROWSER_RATE_LIMIT_PER_MINUTE : RATE_LIMIT_PER_MINUTE;
        const credential = credentialOf(given);
        // Where it cannot be judged, `caller` says why.
        const identifying = identified().catch(() => null);
        // Credentials that were good a moment ago are counted while they are asked about again: one round trip. Any others are
        // asked about first: those who make them up, many at a time, would spend what is the organization's.
        if (provenCredentials().has(credential) || (await identifying)) {
          const [[own, shared], identity] = await Promise.all([
            takeFromAllowances(allowances, limit),
            identifying,
          ]);
          if (identity) {
            provenCredentials().set(credential, true);
            charge(own);
            const { requestsPerMinute } = (await context.tenant()).limits;
            if (requestsPerMinute !== null && shared.used > requestsPerMinute) throw tooManyRequests(shared);
            return;
          }
          provenCredentials().delete(credential);
          await giveBack(allowances);
        }
      }
      charge(await takeFromAllowance(`network:${networkOf(request.ip)}`, RATE_LIMIT_PER_MINUTE));
    },

    async assertOwnPage() {
      const given = await credentials();
      if (given?.kind !== "browser" || isPageRender) return;
      if (!isCsrfTokenOf(given.token.sessionId, headers.get(csrfHeader))) throw foreignPage();
    },
  };
  return context;
}

const organizationOf = (given: Credentials) =>
  given.kind === "key" ? given.presented.organizationId : given.token.organizationId;

function memberAllowance(given: Credentials): string {
  const organization = organizationAllowance(organizationOf(given));
  // By its secret: whoever merely saw the prefix of a key cannot use its allowance up.
  if (given.kind === "key") return `${organization}:api-key:${given.presented.hash}`;
  return `${organization}:user:${given.token.userId}:${given.kind}`;
}

/** By the secret, or the session: others of the same person prove nothing. */
const credentialOf = (given: Credentials) =>
  given.kind === "key" ? given.presented.hash : given.token.sessionId;

/** Credentials that were good in this process within the last minute. */
const provenCredentials = () =>
  perProcess("proven credentials", () => new LRUCache<string, true>({ max: 50_000, ttl: 60_000 }));

const unauthorized = (headers: HeaderReader) =>
  new AppError(
    "UNAUTHORIZED",
    bearerOf(headers)?.startsWith("mmr_")
      ? "This API key is not valid here: it is unknown, expired or revoked."
      : "Sign in to continue.",
  );

const foreignPage = () =>
  new AppError("CSRF", "The request did not come from a page of this workspace. Reload the page.");

function tooManyRequests({ resetSeconds }: Allowance): AppError {
  metrics.rateLimitRefusals.inc();
  return new AppError("TOO_MANY_REQUESTS", `Too many requests. Try again in ${inWords(resetSeconds)}.`, {
    retryAfterSeconds: resetSeconds,
  });
}

const inWords = (seconds: number) =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;

/** Takes one call out of an allowance (see `takeFromAllowance`). Throws AppError TOO_MANY_REQUESTS where it is used up. */
export async function spendAllowance(...allowance: Parameters<typeof takeFromAllowance>): Promise<void> {
  const taken = await takeFromAllowance(...allowance);
  if (taken.isExceeded) throw tooManyRequests(taken);
}

const renewalFailed = () =>
  new AppError("SERVICE_UNAVAILABLE", "Your session cannot be renewed at the moment. Try again shortly.", {
    retryAfterSeconds: 2,
  });

function active(tenant: Tenant | null, { subdomain, path }: Asked): Tenant {
  if (!tenant) throw new AppError("TENANT_NOT_FOUND", "There is no organization at this address.");
  if (tenant.subdomain !== subdomain) {
    throw new AppError("TENANT_MOVED", `${tenant.name} has moved to the address ${tenant.subdomain}.`, {
      data: { url: tenantUrl(tenant.subdomain, path) },
    });
  }
  if (!tenant.isActive) throw new AppError("TENANT_SUSPENDED", `${tenant.name} is suspended.`);
  return tenant;
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= make();
    return promise;
  };
}
