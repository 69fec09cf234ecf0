import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { csrfHeader } from "@/lib/csrf-header";
import { bearerOf, type Credentials, readCredentials } from "@/server/auth/credentials";
import { isCsrfTokenOf } from "@/server/auth/csrf";
import { loadApiKey } from "@/server/auth/load-api-key";
import { loadSession } from "@/server/auth/load-session";
import { readGeneration } from "@/server/cache/generations";
import { recordedChanges } from "@/server/cache/groups";
import type { HeaderReader } from "@/server/http/api-request";
import { enforceRateLimit, noteReader, provenReader } from "@/server/http/enforce-rate-limit";
import { renewalFailedHeader } from "@/server/http/internal-headers";
import type { RateLimitState } from "@/server/http/rate-limit";
import { type RequestInfo, requestInfo } from "@/server/http/request-info";
import { isSameOrigin } from "@/server/http/same-origin";
import { type Timing, timingFor } from "@/server/http/server-timing";
import type { Principal, Reader } from "@/server/principal";
import { type Host, parseHost, tenantHeader } from "@/server/tenancy/host";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";
import { askedPath, tenantUrl } from "@/server/tenancy/urls";

const tRequest = textsOf("requests");

const t = textsOf("access");

/** What every procedure starts with. Everything is looked up lazily, and at most once per request. */
export interface Context {
  request: RequestInfo;
  /** Where the request came in: the host of a tenant, or the root domain. */
  hostKind: Host["kind"];
  /** The principal, as far as it is known; part of every log line. */
  logFields: {
    tenant: string | null;
    organization?: number;
    user?: number;
    impersonator?: string;
    apiKey?: number;
  };
  /** The cost of the request; present only if the client asks for `Server-Timing`. */
  timing: Timing | undefined;
  /** The rate limit state after the last counted call. */
  rateLimit?: RateLimitState;
  /** Resolves the active tenant of the host. Throws AppError TENANT_NOT_FOUND, TENANT_MOVED or TENANT_SUSPENDED. */
  tenant(): Promise<Tenant>;
  /** Resolves the principal, by session or API key. Throws AppError UNAUTHORIZED, or what `tenant` throws. */
  principal(): Promise<Principal>;
  /**
   * The likely principal, before the checks: the one that the credentials resolved to in this process within the last minute, or
   * that they resolve to now. Only for guesses that are checked. Null for invalid credentials; throws if they cannot be
   * checked.
   */
  likelyReader(): Promise<Reader | null>;
  /** Like `likelyReader`, but without checking: null if the credentials were not used in this process within the last minute. */
  knownReader(): Promise<Reader | null>;
  /**
   * Counts one call: for the principal and their organization if the credentials are valid, otherwise for the client's
   * network. Throws AppError TOO_MANY_REQUESTS when one of them has used up its limit for this minute.
   */
  enforceRateLimit(): Promise<void>;
  /**
   * The generation of the recorded changes of the principal's organization, for `readingDb`; null without replicas, since then
   * it makes no difference.
   */
  generation(): Promise<string | null>;
  /** Throws AppError CSRF unless the change is requested by a page of the session itself, or by a program. */
  assertCsrfToken(): Promise<void>;
}

interface RequestTarget {
  subdomain: string | null;
  path: `/${string}`;
}

interface Options {
  /**
   * The app's own pages: their reads belong to the navigation, so they are neither rate limited nor checked for CSRF.
   */
  isPageRender?: boolean;
}

/**
 * Reads host, credentials and origin of a request. Throws AppError BAD_REQUEST if the tenant set by middleware differs
 * from that of the host.
 */
export function createContext(headers: HeaderReader, { isPageRender = false }: Options = {}): Context {
  const host = parseHost(headers.get("host"), env().ROOT_DOMAIN);
  const subdomain = host.kind === "tenant" ? host.subdomain : null;
  if (headers.get(tenantHeader) !== subdomain) {
    throw new AppError("BAD_REQUEST", tRequest("otherTenant"));
  }
  // Only pages have a URL that makes sense on another host.
  const asked: RequestTarget = { subdomain, path: isPageRender ? askedPath(headers) : "/" };
  const request = requestInfo(headers);
  const credentials = lazy(() => readCredentials(headers));
  const found = lazy(async () => {
    const tenant = subdomain ? await resolveTenant(subdomain) : null;
    if (tenant) context.logFields.organization = tenant.organizationId;
    return tenant;
  });
  /** Resolves the credentials to a principal of this host's tenant, active or not; null if they are invalid. */
  const authenticated = lazy(async (): Promise<Principal | null> => {
    const given = await credentials();
    if (!given) return null;
    if (given.kind === "key") {
      const [tenant, asKey] = await Promise.all([found(), loadApiKey(given.presented, found())]);
      return asKey && tenant && { kind: "key", ...asKey, tenant };
    }
    const { token } = given;
    // Sent together, in one round trip.
    const [tenant, user] = await Promise.all([found(), loadSession(token)]);
    return user && tenant?.organizationId === token.organizationId
      ? { kind: "session", user, token, tenant }
      : null;
  });

  /** True if a browser sends the credentials by itself, even for a page of another site. */
  const isForeign = (given: Credentials) =>
    given.kind === "browser" && !isPageRender && !isSameOrigin(headers);

  const context: Context = {
    request,
    hostKind: host.kind,
    logFields: { tenant: subdomain },
    timing: timingFor(headers),

    tenant: lazy(async () => active(await found(), asked)),

    principal: lazy(async () => {
      const given = await credentials();
      if (!given && headers.has(renewalFailedHeader)) throw renewalFailed();
      // Pages are for people and are not rate limited.
      if (given?.kind === "key" && isPageRender) throw unauthorized(headers);
      if (given && isForeign(given)) throw csrfError();
      const [principal] = await Promise.all([authenticated(), found()]);
      if (!principal) throw unauthorized(headers);
      const { user } = principal;
      context.logFields.user = user.userId;
      if (user.impersonator) context.logFields.impersonator = user.impersonator;
      if (principal.kind === "key") context.logFields.apiKey = principal.key.id;
      active(principal.tenant, asked);
      // Calls do so when they are counted.
      if (given && isPageRender) noteReader(given, principal);
      return principal;
    }),

    async likelyReader() {
      const given = await credentials();
      if (!given || isForeign(given)) return null;
      return provenReader(given) ?? authenticated();
    },

    async knownReader() {
      const given = await credentials();
      return given && !isForeign(given) ? (provenReader(given) ?? null) : null;
    },

    async enforceRateLimit() {
      if (isPageRender) return;
      const given = await credentials();
      await enforceRateLimit({
        credentials: given && !isForeign(given) ? given : null,
        ip: request.ip,
        // If it cannot be resolved, `principal` reports why.
        authenticate: () => authenticated().catch(() => null),
        organizationLimit: async () => (await context.tenant()).limits.requestsPerMinute,
        note: (state) => {
          context.rateLimit = state;
        },
      });
    },

    generation: lazy(async () => {
      if (env().DATABASE_REPLICA_URLS.length === 0) return null;
      const given = await credentials();
      // Sent together with the session, in one round trip.
      const organizationId =
        given && given.kind !== "key" ? given.token.organizationId : (await found())?.organizationId;
      return organizationId === undefined ? null : readGeneration(organizationId, recordedChanges);
    }),

    async assertCsrfToken() {
      const given = await credentials();
      if (given?.kind !== "browser" || isPageRender) return;
      if (!isCsrfTokenOf(given.token.sessionId, headers.get(csrfHeader))) throw csrfError();
    },
  };
  return context;
}

const unauthorized = (headers: HeaderReader) =>
  new AppError("UNAUTHORIZED", bearerOf(headers)?.startsWith("mmr_") ? t("invalidApiKey") : t("signIn"));

const csrfError = () => new AppError("CSRF", t("foreign"));

const renewalFailed = () =>
  new AppError("SERVICE_UNAVAILABLE", t("notRenewed"), {
    retryAfterSeconds: 2,
  });

function active(tenant: Tenant | null, { subdomain, path }: RequestTarget): Tenant {
  if (!tenant) throw new AppError("TENANT_NOT_FOUND", t("noOrganization"));
  if (tenant.subdomain !== subdomain) {
    throw new AppError(
      "TENANT_MOVED",
      t("moved", { organization: tenant.name, subdomain: tenant.subdomain ?? "" }),
      {
        data: { url: tenantUrl(tenant.subdomain, path) },
      },
    );
  }
  if (!tenant.isActive) throw new AppError("TENANT_SUSPENDED", t("suspended", { organization: tenant.name }));
  return tenant;
}

function lazy<T>(make: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= make();
    return promise;
  };
}
