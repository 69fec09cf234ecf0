import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import { parseRoles } from "@/lib/roles";
import { secondFactorRuleOf } from "@/lib/second-factor-rule";
import { maxSessions } from "@/lib/session-limit";
import { beginSession } from "@/server/auth/begin-session";
import { endSession, endSessionsOf } from "@/server/auth/end-sessions";
import type { SessionUser } from "@/server/auth/load-session";
import { type Attempt, beginSignInAttempt } from "@/server/auth/lockout";
import { verifyPassword } from "@/server/auth/passwords";
import { rotateSession } from "@/server/auth/rotate-session";
import { spendSecondFactor } from "@/server/auth/second-factor";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { type VerifiedToken, verifyToken } from "@/server/auth/tokens";
import { columnsOf } from "@/server/db/columns";
import { authSessions, user, userDetails, userStatus } from "@/server/db/schema";
import { currentRequest } from "@/server/operation";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { LoginInput, Viewer } from "./auth.schema";
import { invalidTotp, totpRequired } from "./reauthentication";

const t = textsOf("authErrors");

/**
 * Checks email, password and, if the account has one, the second factor, and begins a session. Throws AppError
 * INVALID_CREDENTIALS, the same for an unknown user, a wrong password and a disabled account; TOTP_REQUIRED and
 * INVALID_TOTP once the password is right; TOO_MANY_REQUESTS if the account or IP is locked.
 */
export async function login(db: TenantDb, tenant: Tenant, input: LoginInput) {
  const attempt = await beginSignInAttempt(tenant.organizationId, input.email, currentRequest().ip);
  const { known, fits } = await compare(db, input).catch(async (error) => {
    await attempt.withdraw();
    throw error;
  });
  if (!known || !fits || known.status !== userStatus.active) {
    const { locksAccount } = await attempt.failed();
    await recordSecurityEvent(db, {
      type: locksAccount ? "sign_in.locked" : "sign_in.failed",
      userId: known?.id ?? null,
    });
    throw new AppError("INVALID_CREDENTIALS", t("wrongCredentials"));
  }
  if (known.totpSecretSealed) {
    await passSecondFactor(db, { ...known, totpSecretSealed: known.totpSecretSealed }, input.totp, attempt);
  }
  await attempt.succeeded();
  const { id, email, passwordHash, firstName, lastName } = known;
  const tokens = await beginSession({ userId: id, email, passwordHash });
  return {
    ...viewerOf(tenant, {
      userId: id,
      email,
      firstName,
      lastName,
      roles: parseRoles(known.roles),
      avatar: known.avatar,
      language: known.language,
      hasSecondFactor: known.totpSecretSealed !== null,
      impersonator: null,
    }),
    tokens,
  };
}

/**
 * Asking for the code counts as neither a failure nor a success: a success would reset the failures, so that codes
 * could be guessed forever.
 */
async function passSecondFactor(
  db: TenantDb,
  { id: userId, totpSecretSealed }: { id: number; totpSecretSealed: string },
  code: string | undefined,
  attempt: Attempt,
): Promise<void> {
  if (!code) {
    await attempt.withdraw();
    throw totpRequired("totp");
  }
  const isValid = await spendSecondFactor(db, { userId, totpSecretSealed }, code).catch(async (error) => {
    await attempt.withdraw();
    throw error;
  });
  if (isValid) return;
  const { locksAccount } = await attempt.failed();
  await recordSecurityEvent(db, {
    type: locksAccount ? "sign_in.locked" : "sign_in.code_failed",
    userId,
  });
  throw invalidTotp("totp");
}

/** Compares once, whether or not there is such a user: the time it takes reveals nothing. */
async function compare(db: TenantDb, input: LoginInput) {
  const [row] = await db
    .select({
      ...columnsOf(user, "id", "email", "passwordHash", "firstName", "lastName", "roles", "status"),
      totpSecretSealed: userDetails.totpSecretSealed,
      avatar: userDetails.avatarHash,
      language: userDetails.language,
    })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .where(eq(user.email, input.email))
    .limit(1);
  // The collation also finds emails that differ only in accents.
  const known = row && normalizeEmail(row.email) === input.email ? row : undefined;
  return { known, fits: await verifyPassword(input.password, known?.passwordHash ?? null) };
}

/** Describes the current session. */
export function viewerOf(
  tenant: Tenant,
  {
    userId,
    email,
    firstName,
    lastName,
    roles,
    avatar,
    language,
    hasSecondFactor,
    impersonator,
    sessionExpiresAt,
  }: Pick<SessionUser, "userId" | "email" | "firstName" | "lastName" | "roles" | "avatar" | "language"> &
    Pick<SessionUser, "hasSecondFactor" | "impersonator"> & { sessionExpiresAt?: number },
): Viewer {
  const { secondFactorRequiredFrom: requiredFrom } = tenant;
  return {
    user: {
      id: userId,
      email,
      firstName,
      lastName,
      organizationId: tenant.organizationId,
      roles,
      avatar,
      language,
      impersonator,
      impersonatedUntil: impersonator && sessionExpiresAt ? new Date(sessionExpiresAt).toISOString() : null,
    },
    organization: {
      id: tenant.organizationId,
      name: tenant.name,
      subdomain: tenant.subdomain,
      currency: tenant.currency,
      locale: tenant.locale,
      timeZone: tenant.timeZone,
      features: tenant.features,
      limits: tenant.limits,
      branding: tenant.branding,
    },
    secondFactor: {
      enabled: hasSecondFactor,
      rule: secondFactorRuleOf(roles, tenant, Date.now()),
      requiredFrom: requiredFrom === null ? null : new Date(requiredFrom).toISOString(),
    },
  };
}

/** New tokens for a refresh token. Throws AppError UNAUTHORIZED if it is no longer valid. */
export async function refresh(tenant: Tenant, refreshToken: string) {
  const token = verifyToken("refresh", refreshToken);
  const isOfTenant = token?.organizationId === tenant.organizationId;
  const tokens = isOfTenant ? await rotateSession(token, refreshToken) : null;
  if (!tokens) throw new AppError("UNAUTHORIZED", t("signInAgain"));
  return { tokens };
}

/** Ends the session of the access token, and forgets the refresh token if it belongs to the same session. */
export async function logout(access: VerifiedToken, refreshToken: string | undefined): Promise<void> {
  const refresh = refreshToken ? verifyToken("refresh", refreshToken) : null;
  const isOwn = refresh?.sessionId === access.sessionId && refresh.userId === access.userId;
  await endSession(access, { access: access.jti, refresh: isOwn ? refresh.jti : undefined });
}

/** The principal's live sessions, most recently used first. */
export async function listSessions(db: TenantDb, { userId, sessionId }: VerifiedToken) {
  const rows = await db
    .select({
      id: authSessions.id,
      impersonator: authSessions.impersonator,
      ip: authSessions.ip,
      userAgent: authSessions.userAgent,
      createdAt: authSessions.createdAt,
      lastUsedAt: authSessions.lastUsedAt,
      expiresAt: authSessions.expiresAt,
    })
    .from(authSessions)
    .where(
      and(
        eq(authSessions.userId, userId),
        isNull(authSessions.revokedAt),
        gt(authSessions.expiresAt, new Date()),
      ),
    )
    .orderBy(desc(authSessions.lastUsedAt), desc(authSessions.id))
    .limit(2 * maxSessions);
  return rows.map(({ createdAt, lastUsedAt, expiresAt, ...session }) => ({
    ...session,
    current: session.id === sessionId,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
}

/**
 * Ends a live session of the principal. Throws AppError NOT_FOUND, the same for another person's session and for an
 * unknown one.
 */
export async function revokeSession(
  db: TenantDb,
  { userId }: VerifiedToken,
  sessionId: string,
): Promise<void> {
  const ended = await endSessionsOf(db, userId, { sessionId });
  if (ended === 0) throw new AppError("NOT_FOUND", t("sessionNotFound"));
}
