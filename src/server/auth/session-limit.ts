import { and, desc, eq, gt, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { maxSessions } from "@/lib/session-limit";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { authSessions } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { recordSecurityEvent } from "./security-events";

/** An existing database may have far more than the limit: the next sign-ins end them, this many at a time. */
const maxEnded = 1000;

/** How long sessions that are over are kept, after their expiry: nothing in the app reads them, people may. */
const keptMs = 30 * 86_400_000;
/** Deleted at a sign-in: more than one adds, so that older ones become fewer. */
const maxDeleted = 100;

/**
 * Ends the oldest sessions of a person to make room for one more of its kind. Call it in the transaction that begins
 * that session, with the user locked, so that concurrent sign-ins see each other.
 */
export async function endOldestSessions(
  tx: TenantDb,
  userId: number,
  kind: "own" | "support",
): Promise<void> {
  const now = new Date();
  const { impersonatorId } = authSessions;
  const surplus = await tx
    .select({ id: authSessions.id })
    .from(authSessions)
    .where(
      and(
        eq(authSessions.userId, userId),
        isNull(authSessions.revokedAt),
        gt(authSessions.expiresAt, now),
        kind === "support" ? isNotNull(impersonatorId) : isNull(impersonatorId),
      ),
    )
    .orderBy(desc(authSessions.createdAt), desc(authSessions.id))
    .limit(maxEnded)
    .offset(maxSessions - 1);
  if (surplus.length === 0) return;
  await invalidateCached(keys.session(TenantContext.require().tenantId, userId));
  await tx.update(
    authSessions,
    { revokedAt: now },
    inArray(
      authSessions.id,
      surplus.map(({ id }) => id),
    ),
  );
  await recordSecurityEvent(tx, {
    type: "session.oldest_ended",
    userId,
    details: { sessions: surplus.length },
  });
}

/**
 * Deletes sessions of a person that have been over for long. Call it like `endOldestSessions`. The rows are chosen
 * without locks: nobody renews them, and a renewal of another session is not waited for.
 */
export async function deleteOldSessions(tx: TenantDb, userId: number): Promise<void> {
  const { id, expiresAt } = authSessions;
  const old = await tx
    .select({ id })
    .from(authSessions)
    .where(and(eq(authSessions.userId, userId), lt(expiresAt, new Date(Date.now() - keptMs))))
    .limit(maxDeleted);
  if (old.length === 0) return;
  await tx.delete(
    authSessions,
    inArray(
      id,
      old.map((session) => session.id),
    ),
  );
}
