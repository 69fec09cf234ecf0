import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { languages } from "@/i18n/languages";
import { can, roles } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { maxSessions } from "@/lib/session-limit";
import { platformSubdomain } from "@/lib/subdomain";
import { isEmailVerified, verification } from "@/server/auth/email-verification";
import { beginRead, type ReadStart, readCached, refillCached } from "@/server/cache/cached";
import { cacheEntry } from "@/server/cache/entry";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { columnsOf } from "@/server/db/columns";
import { authSessions, user, userDetails, userStatus } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { VerifiedToken } from "./tokens";
import { throwAuthUnavailable } from "./unavailable";

/** A session in use is written again after this interval. */
const touchAfterMs = 300_000;

const activeUser = z.object({
  userId: z.number().int().positive(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  organizationId: z.number().int().positive(),
  roles: z.array(z.enum(roles)),
  hasSecondFactor: z.boolean(),
  isEmailVerified: z.boolean(),
  /** The hash of the person's picture. Absent from what the previous release has cached. */
  avatar: z.string().nullable().default(null),
  /** Null for that of the organization. Absent from what the previous release has cached. */
  language: z.enum(languages).nullable().default(null),
});
/** An active person. */
export type ActiveUser = z.infer<typeof activeUser>;

const cachedSession = activeUser.extend({
  /** The live sessions of the user, by id. */
  sessions: z.record(
    z.string(),
    z.object({
      /** Unix milliseconds. */
      expiresAt: z.number(),
      impersonator: z.string().nullable(),
      impersonatorId: z.number().int().positive().nullable(),
    }),
  ),
  /** Unix milliseconds. */
  lastActivity: z.number(),
});
type CachedSession = z.infer<typeof cachedSession>;

/** Sliding expiry: see `touchAfterMs`. */
const sessionEntry = cacheEntry({ name: "session", schema: cachedSession, ttlSeconds: 3600 });

export type SessionUser = ActiveUser & {
  sessionId: string;
  /** When the session ends at the latest, in Unix milliseconds. */
  sessionExpiresAt: number;
  /** The display name of the superuser who acts as the user; null outside a support session. */
  impersonator: string | null;
  /** The superuser in their own organization; null outside a support session. */
  superuser: Pick<ActiveUser, "userId" | "organizationId"> | null;
};

/**
 * Resolves a verified access token to its user; null if its session has ended. One round trip to Redis reads the
 * session and the blacklist together; MySQL is read if the session is not cached. Throws AppError SERVICE_UNAVAILABLE
 * when Redis does not respond: nobody is let in, and nobody is signed out.
 */
export async function loadSession(token: VerifiedToken): Promise<SessionUser | null> {
  const key = keys.session(token.organizationId, token.userId);
  const begunBefore = beginRead();
  const [cached, blacklisted] = await Promise.all([
    readCached(sessionEntry, key),
    redis().get(keys.blacklist(token.jti)),
  ]).catch(throwAuthUnavailable);
  if (blacklisted !== null) return null;
  if (cached && Object.hasOwn(cached.sessions, token.sessionId)) {
    if (Date.now() - cached.lastActivity > touchAfterMs) {
      refill(key, { ...cached, lastActivity: Date.now() }, begunBefore);
    }
    return withSession(cached, token.sessionId);
  }
  // Not cached, or cached before this session began: MySQL decides.
  const began = beginRead();
  const current = await findSession(token);
  if (!current) return null;
  refill(key, current, began);
  return withSession(current, token.sessionId);
}

/** The person from the cache; undefined if `findActiveUser` has to load it. Throws when Redis does not respond. */
export async function readCachedUser(
  organizationId: number,
  userId: number,
): Promise<ActiveUser | undefined> {
  const cached = await readCached(sessionEntry, keys.session(organizationId, userId));
  return cached && activeUser.parse(cached);
}

/** An active person from MySQL; null if there is none. */
export async function findActiveUser(organizationId: number, userId: number): Promise<ActiveUser | null> {
  const began = beginRead();
  const current = await findSession({ organizationId, userId });
  if (!current) return null;
  refill(keys.session(organizationId, userId), current, began);
  return activeUser.parse(current);
}

/** The person of a session from MySQL; null if one of them has ended. Throws as `loadSession`. */
export async function findLiveSession(
  owner: Pick<ActiveUser, "organizationId" | "userId">,
  sessionId: string,
): Promise<SessionUser | null> {
  const current = await findSession(owner);
  return current && withSession(current, sessionId);
}

async function withSession(cached: CachedSession, sessionId: string): Promise<SessionUser | null> {
  const { sessions, hasSecondFactor } = cached;
  const session = Object.hasOwn(sessions, sessionId) ? sessions[sessionId] : undefined;
  if (!session || session.expiresAt <= Date.now()) return null;
  const { expiresAt, impersonator, impersonatorId } = session;
  const superuser = impersonatorId === null ? null : await findSuperuser(impersonatorId);
  if (impersonatorId !== null && !superuser) return null;
  return {
    userId: cached.userId,
    email: cached.email,
    firstName: cached.firstName,
    lastName: cached.lastName,
    organizationId: cached.organizationId,
    roles: cached.roles,
    isEmailVerified: cached.isEmailVerified,
    avatar: cached.avatar,
    language: cached.language,
    sessionId,
    sessionExpiresAt: expiresAt,
    impersonator,
    superuser,
    // The superuser has already used their own second factor, and cannot set up another person's.
    hasSecondFactor: hasSecondFactor || impersonator !== null,
  };
}

/** A support session ends when the superuser loses the role, which each of its requests checks: they are few. */
async function findSuperuser(superuserId: number): Promise<SessionUser["superuser"]> {
  const platform = await resolveTenant(platformSubdomain);
  if (!platform) return null;
  const { organizationId } = platform;
  const superuser =
    (await readCachedUser(organizationId, superuserId).catch(throwAuthUnavailable)) ??
    (await findActiveUser(organizationId, superuserId));
  if (!superuser || !can(superuser, "tenants:impersonate")) return null;
  return { userId: superuserId, organizationId };
}

function refill(key: string, session: CachedSession, began: ReadStart): void {
  refillCached(sessionEntry, key, session, began).catch((error) =>
    logger().warn({ error }, "session cache not refilled"),
  );
}

async function findSession({
  organizationId,
  userId,
}: Pick<ActiveUser, "organizationId" | "userId">): Promise<CachedSession | null> {
  return TenantContext.run({ tenantId: organizationId, userId }, async () => {
    const rows = await tenantDb()
      .select({
        ...columnsOf(user, "email", "firstName", "lastName", "roles"),
        totpSecretSealed: userDetails.totpSecretSealed,
        ...verification,
        avatar: userDetails.avatarHash,
        language: userDetails.language,
        session: columnsOf(authSessions, "id", "expiresAt", "impersonator", "impersonatorId"),
      })
      .from(user)
      // People without a session may still have API keys.
      .leftJoin(
        authSessions,
        and(
          eq(authSessions.userId, user.id),
          isNull(authSessions.revokedAt),
          gt(authSessions.expiresAt, new Date()),
        ),
      )
      .leftJoin(userDetails, eq(userDetails.userId, user.id))
      .where(and(eq(user.id, userId), eq(user.status, userStatus.active)))
      // The person's own sessions, and those of platform support.
      .orderBy(desc(authSessions.createdAt), desc(authSessions.id))
      .limit(2 * maxSessions);
    const [first] = rows;
    if (!first) return null;
    return {
      userId,
      organizationId,
      email: first.email,
      firstName: first.firstName,
      lastName: first.lastName,
      roles: parseRoles(first.roles),
      avatar: first.avatar,
      language: first.language,
      hasSecondFactor: first.totpSecretSealed !== null,
      isEmailVerified: isEmailVerified(first),
      sessions: Object.fromEntries(
        rows.flatMap(({ session }) => {
          if (!session) return [];
          const { id, expiresAt, ...actedBy } = session;
          return [[id, { expiresAt: expiresAt.getTime(), ...actedBy }]];
        }),
      ),
      lastActivity: Date.now(),
    };
  });
}
