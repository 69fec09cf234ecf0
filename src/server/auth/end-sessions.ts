import { eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { allOf } from "@/server/db/conditions";
import { authSessions } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { recordSecurityEvent } from "./security-events";
import { accessTokenTtlSeconds, type VerifiedToken } from "./tokens";

interface EndedSessions {
  sessionId?: string;
  exceptSessionId?: string;
  /** The session ends itself: it is the principal's own. */
  isOwn?: boolean;
}

/**
 * Ends the live sessions of a user of the current tenant, a given one, or all but one, and returns their number. Takes
 * effect with the next request, on every instance, for each of their access tokens, even if Redis loses its data.
 * Needs a tenant context; given a transaction, it becomes part of it.
 */
export async function endSessionsOf(
  db: TenantDb,
  userId: number,
  { sessionId, exceptSessionId, isOwn = false }: EndedSessions = {},
): Promise<number> {
  const context = TenantContext.require();
  return db.transaction(async (tx) => {
    await invalidateCached(keys.session(context.tenantId, userId));
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
    // A support session that ends itself is recorded under both names.
    const impersonator = isOwn ? impersonations[0]?.impersonator : context.impersonator;
    await TenantContext.run({ ...context, impersonator }, async () => {
      await recordEndedImpersonations(tx, impersonations);
      if (affectedRows === 0) return;
      const type = sessionId
        ? "session.ended"
        : exceptSessionId
          ? "session.others_ended"
          : "session.all_ended";
      await recordSecurityEvent(tx, { type, userId, details: { sessions: affectedRows } });
    });
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
export async function recordEndedImpersonations(
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

/** Invalidates the cached sessions of everyone in the current tenant and returns their user ids. */
async function invalidateAllSessions(db: TenantDb) {
  const { tenantId } = TenantContext.require();
  const live = await db
    .selectDistinct({ userId: authSessions.userId, impersonator: authSessions.impersonator })
    .from(authSessions)
    .where(isLiveNow());
  // In batches, so that Redis responds in time even for many people.
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
    endSessionsOf(tenantDb(), userId, { sessionId, isOwn: true }),
  );
  await Promise.all([
    jtis.access && redis().set(keys.blacklist(jtis.access), "true", { ex: accessTokenTtlSeconds }),
    jtis.refresh && redis().del(keys.refreshToken(userId, jtis.refresh)),
  ]);
}
