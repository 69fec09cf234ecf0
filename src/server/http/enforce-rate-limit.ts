import { LRUCache } from "lru-cache";
import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { roundedWait } from "@/lib/rounded-wait";
import type { Credentials } from "@/server/auth/credentials";
import { metrics } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";
import type { Reader } from "@/server/principal";
import { networkOf } from "./network";
import {
  consume,
  consumeForPrincipal,
  organizationLimitKey,
  type RateLimitState,
  refund,
} from "./rate-limit";

const t = textsOf("service");

interface LimitedRequest {
  /** The key that the request counts against if it turns out to be valid; null if only the network counts. */
  credentials: Credentials | null;
  ip: string | null;
  /** Resolves the credentials; null if they are invalid. */
  authenticate(): Promise<Reader | null>;
  /** How many calls the organization may make in a minute; null for no limit. */
  organizationLimit(): Promise<number | null>;
  /** Called with what is left to the principal or network, even if that is nothing. */
  note(state: RateLimitState): void;
}

/**
 * Counts one call for the principal and their organization if the credentials turn out to be valid, otherwise for the
 * network that it comes from. Throws AppError TOO_MANY_REQUESTS.
 */
export async function enforceRateLimit({
  credentials,
  ip,
  authenticate,
  organizationLimit,
  note,
}: LimitedRequest): Promise<void> {
  const { RATE_LIMIT_PER_MINUTE, BROWSER_RATE_LIMIT_PER_MINUTE } = env();
  const charge = (own: RateLimitState) => {
    note(own);
    if (own.isExceeded) throw tooManyRequests(own);
  };
  if (credentials) {
    const keys = [principalLimitKey(credentials), organizationLimitKey(organizationOf(credentials))] as const;
    const limit = credentials.kind === "browser" ? BROWSER_RATE_LIMIT_PER_MINUTE : RATE_LIMIT_PER_MINUTE;
    const credential = credentialOf(credentials);
    const authenticating = authenticate();
    // Credentials that were valid within the last minute are counted while they are checked again: one round trip.
    // All others are checked first: otherwise anyone could use up an organization's limit with made-up credentials.
    if (provenCredentials().has(credential) || (await authenticating)) {
      const [[own, shared], principal] = await Promise.all([
        consumeForPrincipal(keys, limit),
        authenticating,
      ]);
      if (principal) {
        noteReader(credentials, principal);
        charge(own);
        const ofOrganization = await organizationLimit();
        if (ofOrganization !== null && shared.used > ofOrganization) throw tooManyRequests(shared);
        return;
      }
      provenCredentials().delete(credential);
      await refund(keys);
    }
  }
  charge(await consume(`network:${networkOf(ip)}`, RATE_LIMIT_PER_MINUTE));
}

const organizationOf = (given: Credentials) =>
  given.kind === "key" ? given.presented.organizationId : given.token.organizationId;

function principalLimitKey(given: Credentials): string {
  const organization = organizationLimitKey(organizationOf(given));
  // By its secret: knowing only the prefix of a key must not be enough to use up its limit.
  if (given.kind === "key") return `${organization}:api-key:${given.presented.hash}`;
  return `${organization}:user:${given.token.userId}:${given.kind}`;
}

/** By the secret or the session: other credentials of the same person prove nothing. */
const credentialOf = (given: Credentials) =>
  given.kind === "key" ? given.presented.hash : given.token.sessionId;

/** Of 0.8 kB each: 16 MB. Others are checked before they are counted, which is one more request to Redis. */
const maxProven = 20_000;

/** Whose credentials were valid in this process within the last minute. */
const provenCredentials = () =>
  perProcess("proven credentials", () => new LRUCache<string, Reader>({ max: maxProven, ttl: 60_000 }));

/** The credentials have turned out to be valid, and whose they are. */
export const noteReader = (given: Credentials, { user, tenant }: Reader): void => {
  provenCredentials().set(credentialOf(given), { user, tenant });
};

/** Who the credentials stood for in this process within the last minute; undefined if they were not used. */
export const provenReader = (given: Credentials): Reader | undefined =>
  provenCredentials().get(credentialOf(given));

/** Whether the key was valid in this process within the last minute. */
export const isProvenApiKey = (hash: string) => provenCredentials().has(hash);

function tooManyRequests({ resetSeconds }: RateLimitState): AppError {
  metrics.rateLimitRefusals.inc();
  return new AppError("TOO_MANY_REQUESTS", t("tooManyRequests", roundedWait(resetSeconds)), {
    retryAfterSeconds: resetSeconds,
  });
}

/** Consumes one call of a rate limit (see `consume`). Throws AppError TOO_MANY_REQUESTS if none is left. */
export async function consumeOrThrow(...call: Parameters<typeof consume>): Promise<void> {
  const taken = await consume(...call);
  if (taken.isExceeded) throw tooManyRequests(taken);
}
