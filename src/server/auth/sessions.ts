import { eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { allOf } from "@/server/db/conditions";
import { authSessions, organizationSettings, user, userStatus } from "@/server/db/schema";
import { currentRequest } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { recordSecurityEvent } from "./security-events";
import { endOldestSessions } from "./session-limit";
import { type SecretKeys, secretKeys } from "./signing-keys";
import {
  accessTokenTtlSeconds,
  hashToken,
  issueSuccessor,
  issueToken,
  newOpaqueId,
  refreshTokenTtlSeconds,
  type VerifiedToken,
} from "./tokens";

/** How long a rotated refresh token still yields its successor, for tabs and requests that renew at the same time. */
const graceMs = 30_000;

export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

interface Subject {
  userId: number;
  email: string;
  /** The hash that the password matched; absent if something else proved the identity. */
  passwordHash?: string;
  /** The superuser who acts as the user. */
  impersonation?: Impersonation;
}

export interface Impersonation {
  /** user.id in the platform's own organization. */
  impersonatorId: number;
  /** Their display name. */
  impersonator: string;
  reason: string;
}

/** The maximum length of a support session. */
const impersonationMinutes = 30;

/**
 * Begins a session of a user of the current tenant and records the sign-in; if they have too many sessions, the oldest
 * ends. Needs a tenant context. Throws AppError INVALID_CREDENTIALS if the password has changed since it was compared,
 * or the account is no longer active, and throws when MySQL or Redis fails; nobody holds a token then.
 */
export async function beginSession({ userId, email, passwordHash, impersonation }: Subject): Promise<Tokens> {
  const { tenantId } = TenantContext.require();
  const sessionId = newOpaqueId();
  const tokenSubject = { userId, email, organizationId: tenantId, sessionId };
  const [access, refresh] = await Promise.all([
    issueToken("access", tokenSubject),
    issueToken("refresh", tokenSubject),
  ]);
  const now = new Date();
  const { ip, userAgent } = currentRequest();
  await tenantDb().transaction(async (tx) => {
    // Comparing took a while. A concurrent password change or disabling of the account holds this lock while it ends
    // the existing sessions: this session either begins before and ends with them, or sees the change.
    const [owner] = await tx
      .select({ passwordHash: user.passwordHash, status: user.status })
      .from(user)
      .where(eq(user.id, userId))
      .limit(1)
      .for("update");
    const isSamePassword = passwordHash === undefined || passwordHash === owner?.passwordHash;
    if (owner?.status !== userStatus.active || !isSamePassword) {
      throw new AppError("INVALID_CREDENTIALS", "Email or password is wrong.");
    }
    await endOldestSessions(tx, userId, impersonation !== undefined);
    await tx.insert(authSessions, {
      id: sessionId,
      userId,
      refreshTokenHash: hashToken(refresh.token),
      impersonatorId: impersonation?.impersonatorId,
      impersonator: impersonation?.impersonator,
      ip,
      userAgent,
      lastUsedAt: now,
      expiresAt: earliest(refresh.expiresAtSeconds * 1000, now, impersonation, await lifetimeOf(tx)),
    });
    if (impersonation) return;
    await tx.update(user, { lastLoginTime: now }, eq(user.id, userId));
    await recordSecurityEvent(tx, { type: "session.begun", userId });
  });
  await redis().set(keys.refreshToken(userId, refresh.jti), "true", { ex: refreshTokenTtlSeconds });
  return { accessToken: access.token, refreshToken: refresh.token };
}

/**
 * The session length of the current tenant in minutes, after which people must sign in again even if active; null for
 * no limit.
 */
async function lifetimeOf(tx: TenantDb): Promise<number | null> {
  const [row] = await tx
    .select({ minutes: organizationSettings.sessionLifetimeMinutes })
    .from(organizationSettings)
    .limit(1);
  return row?.minutes ?? null;
}

/** When a session ends: when its refresh token expires, or earlier, when it reaches its maximum age. */
function earliest(
  tokenExpiresAtMs: number,
  begunAt: Date,
  impersonation: unknown,
  lifetimeMinutes: number | null,
): Date {
  const minutes = Math.min(
    impersonation ? impersonationMinutes : Number.POSITIVE_INFINITY,
    lifetimeMinutes ?? Number.POSITIVE_INFINITY,
  );
  return new Date(Math.min(tokenExpiresAtMs, begunAt.getTime() + minutes * 60_000));
}

/**
 * Renews the session of a verified refresh token, which can be used once; concurrent renewals get the same new tokens.
 * A token that was renewed before and is reused later counts as stolen: the session ends (RFC 9700 §4.14). Null if the
 * session has ended.
 */
export async function rotateSession(token: VerifiedToken, refreshToken: string): Promise<Tokens | null> {
  return TenantContext.run({ tenantId: token.organizationId, userId: token.userId }, async () => {
    const successor = await tenantDb().transaction(async (tx) => {
      const claimed = await claimSuccessor(tx, token, hashToken(refreshToken));
      // Before the commit: a renewal that nobody hears of, since Redis is away, must not have happened. The old token
      // would pass for stolen once its grace is over.
      if (claimed?.isFirst) {
        await Promise.all([
          redis().del(keys.refreshToken(token.userId, token.jti)),
          redis().set(keys.refreshToken(token.userId, claimed.refresh.jti), "true", {
            ex: refreshTokenTtlSeconds,
          }),
        ]);
      }
      return claimed;
    });
    return successor && { accessToken: successor.access.token, refreshToken: successor.refresh.token };
  });
}

async function claimSuccessor(tx: TenantDb, token: VerifiedToken, presentedHash: string) {
  const now = new Date();
  const isThisSession = allOf(eq(authSessions.id, token.sessionId), eq(authSessions.userId, token.userId));
  // The lock serializes renewals of one session.
  const [session] = await tx.select().from(authSessions).where(isThisSession).limit(1).for("update");
  if (!session || session.revokedAt || session.expiresAt <= now) return null;
  const [owner] = await tx
    .select({ status: user.status })
    .from(user)
    .where(eq(user.id, token.userId))
    .limit(1);
  if (owner?.status !== userStatus.active) return null;

  const isCurrent = presentedHash === session.refreshTokenHash;
  const isWithinGrace =
    presentedHash === session.previousRefreshTokenHash &&
    session.rotatedAt !== null &&
    now.getTime() - session.rotatedAt.getTime() <= graceMs;
  if (!isCurrent && !isWithinGrace) {
    await invalidateCached(keys.session(token.organizationId, token.userId));
    await tx.update(authSessions, { revokedAt: now }, isThisSession);
    await recordSecurityEvent(tx, { type: "session.refresh_reused", userId: token.userId });
    await recordEndedImpersonations(tx, [session]);
    return null;
  }
  const [currentSecret, ...previousSecrets] = secretKeys();
  if (!isCurrent) {
    // AUTH_SECRET may have changed since then: the valid successor is the one stored by the first renewal.
    for (const secret of [currentSecret, ...previousSecrets]) {
      const successor = await successorOf(token, session.rotatedAt ?? now, secret);
      if (hashToken(successor.refresh.token) === session.refreshTokenHash) {
        return { ...successor, isFirst: false };
      }
    }
    return null;
  }
  const successor = await successorOf(token, now, currentSecret);
  await tx.update(
    authSessions,
    {
      refreshTokenHash: hashToken(successor.refresh.token),
      previousRefreshTokenHash: presentedHash,
      rotatedAt: now,
      lastUsedAt: now,
      expiresAt: earliest(
        successor.refresh.expiresAtSeconds * 1000,
        session.createdAt,
        session.impersonatorId,
        await lifetimeOf(tx),
      ),
    },
    isThisSession,
  );
  return { ...successor, isFirst: true };
}

async function successorOf(token: VerifiedToken, rotatedAt: Date, secret: SecretKeys) {
  const [access, refresh] = await Promise.all([
    issueSuccessor("access", token, rotatedAt, secret),
    issueSuccessor("refresh", token, rotatedAt, secret),
  ]);
  return { access, refresh };
}

/**
 * Ends the live sessions of a user of the current tenant, a given one, or all but one, and returns their number. Takes
 * effect with the next request, on every instance, for every access token of theirs, even if Redis loses its data.
 * Needs a tenant context; given a transaction, it becomes part of it.
 */
export async function endSessionsOf(
  db: TenantDb,
  userId: number,
  { sessionId, exceptSessionId }: { sessionId?: string; exceptSessionId?: string } = {},
): Promise<number> {
  await invalidateCached(keys.session(TenantContext.require().tenantId, userId));
  return db.transaction(async (tx) => {
    const now = new Date();
    const isLive = allOf(
      eq(authSessions.userId, userId),
      isNull(authSessions.revokedAt),
      gt(authSessions.expiresAt, now),
      ...(sessionId ? [eq(authSessions.id, sessionId)] : []),
      ...(exceptSessionId ? [ne(authSessions.id, exceptSessionId)] : []),
    );
    const impersonations = await tx
      .select({ userId: authSessions.userId, impersonator: authSessions.impersonator })
      .from(authSessions)
      .where(allOf(isLive, isNotNull(authSessions.impersonator)))
      .for("update");
    const { affectedRows } = await tx.update(authSessions, { revokedAt: now }, isLive);
    await recordEndedImpersonations(tx, impersonations);
    if (affectedRows > 0) {
      const type = sessionId
        ? "session.ended"
        : exceptSessionId
          ? "session.others_ended"
          : "session.all_ended";
      await recordSecurityEvent(tx, { type, userId, details: { sessions: affectedRows } });
    }
    return affectedRows;
  });
}

/** Ends every live session of the current tenant; given a transaction, it becomes part of that. */
export async function endAllSessions(db: TenantDb): Promise<void> {
  const live = await invalidateAllSessions(db);
  await db.update(authSessions, { revokedAt: new Date() }, isLiveNow());
  await recordEndedImpersonations(db, live);
}

/** For the organization: ends all support sessions of these people. */
async function recordEndedImpersonations(
  db: TenantDb,
  sessions: { userId: number; impersonator: string | null }[],
): Promise<void> {
  for (const { userId, impersonator } of sessions) {
    if (impersonator === null) continue;
    await recordSecurityEvent(db, {
      type: "impersonation.ended",
      userId,
      details: { impersonator },
    });
  }
}

/**
 * Limits every live session of the current tenant to the given age; older ones end now. Call it in the transaction that
 * sets `sessionLifetimeMinutes`: later renewals respect that, even for a session that begins meanwhile.
 */
export async function shortenSessions(tx: TenantDb, lifetimeMinutes: number): Promise<void> {
  await invalidateAllSessions(tx);
  const end = sql`${authSessions.createdAt} + interval ${lifetimeMinutes} minute`;
  await tx.update(authSessions, { expiresAt: end }, allOf(isLiveNow(), gt(authSessions.expiresAt, end)));
}

const isLiveNow = () => allOf(isNull(authSessions.revokedAt), gt(authSessions.expiresAt, new Date()));

const portion = 500;

/** Invalidates the cached sessions of everyone in the current tenant and returns the ids of these users. */
async function invalidateAllSessions(db: TenantDb) {
  const { tenantId } = TenantContext.require();
  const live = await db
    .selectDistinct({ userId: authSessions.userId, impersonator: authSessions.impersonator })
    .from(authSessions)
    .where(isLiveNow());
  // In batches, so that Redis responds in time however many people there are.
  for (let begin = 0; begin < live.length; begin += portion) {
    const users = live.slice(begin, begin + portion);
    await Promise.all(users.map(({ userId }) => invalidateCached(keys.session(tenantId, userId))));
  }
  return live;
}

/** Ends the session of the given tokens: blacklists the access token and forgets the refresh token. */
export async function endSession(
  { organizationId, userId, sessionId }: Pick<VerifiedToken, "organizationId" | "userId" | "sessionId">,
  jtis: { access?: string; refresh?: string },
): Promise<void> {
  await TenantContext.run({ tenantId: organizationId, userId }, () =>
    endSessionsOf(tenantDb(), userId, { sessionId }),
  );
  await Promise.all([
    jtis.access && redis().set(keys.blacklist(jtis.access), "true", { ex: accessTokenTtlSeconds }),
    jtis.refresh && redis().del(keys.refreshToken(userId, jtis.refresh)),
  ]);
}
