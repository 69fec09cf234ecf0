import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { linkProblem } from "@/server/auth/link-problem";
import type { SessionUser } from "@/server/auth/load-session";
import { issueOneTimeToken, redeemOneTimeToken } from "@/server/auth/one-time-tokens";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { spendAllowance } from "@/server/context";
import { user, userDetails, userStatus } from "@/server/db/schema";
import type { Sender } from "@/server/mail/mail";
import { enqueueMail } from "@/server/mail/outbox";
import { admitMailsToStrangers } from "@/server/mail/stranger-limits";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { verificationMail } from "./verification.mail";

const mailsPerHour = 3;

/**
 * Sends the user a link that verifies the stored address. Links that were sent before become void.
 * Throws AppError TOO_MANY_REQUESTS as `admitMailsToStrangers` does.
 */
export async function sendVerification(tx: TenantDb, userId: number, organization: Sender): Promise<void> {
  const [account] = await tx
    .select({ email: user.email, firstName: user.firstName })
    .from(user)
    .where(eq(user.id, userId))
    .limit(1);
  if (!account) throw new AppError("NOT_FOUND", "There is no such user.");
  const { email, firstName } = account;
  await admitMailsToStrangers(TenantContext.require().tenantId, [email]);
  const token = await issueOneTimeToken(tx, { kind: "verify_email", userId, data: { email } });
  // Behind the "#" it reaches no server before the button is pressed: no log, no referrer, no scanner that opens links.
  const url = tenantUrl(organization.subdomain, `/verify-email#token=${token}`);
  await enqueueMail(tx, { userId }, verificationMail({ organization, firstName, url }));
}

/** Sends the caller a new link; false where the address is verified already. Throws AppError TOO_MANY_REQUESTS. */
export async function resendVerification(
  db: TenantDb,
  tenant: Tenant,
  { userId, organizationId, isEmailVerified }: SessionUser,
): Promise<boolean> {
  if (isEmailVerified) return false;
  await spendAllowance(`verify-email:${organizationId}:${userId}`, mailsPerHour, 3600);
  await change(db, (tx) => sendVerification(tx, userId, tenant));
  return true;
}

/** Notes that the address of the token's user is theirs. Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN. */
export async function verifyEmail(
  db: TenantDb,
  { organizationId }: Tenant,
  token: string,
): Promise<{ email: string }> {
  return change(db, async (tx) => {
    const redemption = await redeemOneTimeToken(tx, "verify_email", token);
    if (redemption.status !== "good") throw linkProblem(redemption.status);
    const { userId, data } = redemption;
    const [account] = await tx
      .select({ email: user.email, status: user.status })
      .from(user)
      .where(eq(user.id, userId))
      .limit(1)
      .for("share");
    // Who was disabled or removed proves nothing; and after a change of the address, the link is about another one.
    if (account?.status !== userStatus.active || account.email !== data?.email) throw linkProblem("expired");
    await invalidateCached(keys.session(organizationId, userId));
    const now = new Date();
    await tx.upsert(userDetails, { userId, emailVerifiedAt: now }, { emailVerifiedAt: now });
    await recordSecurityEvent(tx, { type: "account.email_verified", userId });
    return { email: account.email };
  });
}

/** Throws AppError EMAIL_NOT_VERIFIED. For what reaches other people, such as inviting them. */
export function requireVerifiedEmail({ isEmailVerified }: Pick<SessionUser, "isEmailVerified">): void {
  if (isEmailVerified) return;
  throw new AppError("EMAIL_NOT_VERIFIED", "Verify your e-mail address first: we have sent you a link.");
}
