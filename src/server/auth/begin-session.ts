import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { authSessions, user, userStatus } from "@/server/db/schema";
import { currentRequest } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { recordSecurityEvent } from "./security-events";
import { sessionExpiry, sessionLifetimeOf } from "./session-expiry";
import { deleteOldSessions, endOldestSessions } from "./session-limit";
import { hashToken, issueToken, newOpaqueId, refreshTokenTtlSeconds } from "./tokens";

const t = textsOf("authErrors");

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

/**
 * Begins a session of a user of the current tenant and records the sign-in; if they have too many sessions, the oldest
 * ends, and those that have been over for long are deleted. Needs a tenant context. Throws AppError INVALID_CREDENTIALS if
 * the password has changed since it was compared, or the account is no longer active, and throws when MySQL or Redis
 * fails; nobody holds a token then.
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
      throw new AppError("INVALID_CREDENTIALS", t("wrongCredentials"));
    }
    await endOldestSessions(tx, userId, impersonation ? "support" : "own");
    await deleteOldSessions(tx, userId);
    await tx.insert(authSessions, {
      id: sessionId,
      userId,
      refreshTokenHash: hashToken(refresh.token),
      impersonatorId: impersonation?.impersonatorId,
      impersonator: impersonation?.impersonator,
      ip,
      userAgent,
      lastUsedAt: now,
      expiresAt: sessionExpiry(
        refresh.expiresAtSeconds * 1000,
        now,
        impersonation,
        await sessionLifetimeOf(tx),
      ),
    });
    if (impersonation) return;
    await tx.update(user, { lastLoginTime: now }, eq(user.id, userId));
    await recordSecurityEvent(tx, { type: "session.begun", userId });
  });
  await redis().set(keys.refreshToken(userId, refresh.jti), "true", { ex: refreshTokenTtlSeconds });
  return { accessToken: access.token, refreshToken: refresh.token };
}
