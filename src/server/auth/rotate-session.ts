import { eq } from "drizzle-orm";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { allOf } from "@/server/db/conditions";
import { authSessions, user, userStatus } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import type { Tokens } from "./begin-session";
import { recordEndedImpersonations } from "./end-sessions";
import { recordSecurityEvent } from "./security-events";
import { sessionExpiry, sessionLifetimeOf } from "./session-expiry";
import { type SecretKeys, secretKeys } from "./signing-keys";
import { hashToken, issueSuccessor, refreshTokenTtlSeconds, type VerifiedToken } from "./tokens";

/** How long a rotated refresh token still yields its successor, for tabs and requests that renew at the same time. */
const graceMs = 30_000;

/**
 * Renews the session of a verified refresh token, which can be used once; concurrent renewals get the same new tokens.
 * A token that was renewed before and is reused later counts as stolen: the session ends (RFC 9700 §4.14). Null if the
 * session has ended.
 */
export async function rotateSession(token: VerifiedToken, refreshToken: string): Promise<Tokens | null> {
  return TenantContext.run({ tenantId: token.organizationId, userId: token.userId }, async () => {
    const successor = await tenantDb().transaction(async (tx) => {
      const claimed = await claimSuccessor(tx, token, hashToken(refreshToken));
      // Before the commit: a renewal that is not announced because Redis is down must not have happened. The old token
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
      expiresAt: sessionExpiry(
        successor.refresh.expiresAtSeconds * 1000,
        session.createdAt,
        session.impersonatorId,
        await sessionLifetimeOf(tx),
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
