import { eq } from "drizzle-orm";
import type { Language } from "@/i18n/languages";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { linkProblem } from "@/server/auth/link-problem";
import type { SessionUser } from "@/server/auth/load-session";
import { issueOneTimeToken, redeemOneTimeToken } from "@/server/auth/one-time-tokens";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { user, userDetails, userStatus } from "@/server/db/schema";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import type { Sender } from "@/server/mail/mail";
import { enqueueMail } from "@/server/mail/outbox";
import { consumeMailsToStrangers } from "@/server/mail/stranger-limits";
import { assertNotDemo } from "@/server/tenancy/assert-not-demo";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { verificationMail } from "./verification.mail";

const t = textsOf("authErrors");

const mailsPerHour = 3;

/**
 * Sends the user a link that verifies the stored email. Earlier links become void. Throws AppError TOO_MANY_REQUESTS as
 * `consumeMailsToStrangers` does.
 */
export async function sendVerification(
  tx: TenantDb,
  userId: number,
  organization: Sender & { language: Language },
): Promise<void> {
  const [owner] = await tx
    .select({ email: user.email, firstName: user.firstName })
    .from(user)
    .where(eq(user.id, userId))
    .limit(1);
  if (!owner) throw new AppError("NOT_FOUND", t("userNotFound"));
  const { email, firstName } = owner;
  await consumeMailsToStrangers(TenantContext.require().tenantId, [email]);
  const token = await issueOneTimeToken(tx, { kind: "verify_email", userId, data: { email } });
  // Behind the "#", the token reaches no server before the button is pressed: no log, no referrer, no link scanner.
  const url = tenantUrl(organization.subdomain, `/verify-email#token=${token}`);
  await enqueueMail(tx, { userId, isCounted: true }, (chosen) =>
    verificationMail({ language: chosen ?? organization.language, organization, firstName, url }),
  );
}

/** Sends the principal a new link; false if the email is already verified. Throws AppError TOO_MANY_REQUESTS. */
export async function resendVerification(
  db: TenantDb,
  tenant: Tenant,
  { userId, organizationId, isEmailVerified }: SessionUser,
): Promise<boolean> {
  if (isEmailVerified) return false;
  await consumeOrThrow(`verify-email:${organizationId}:${userId}`, mailsPerHour, 3600);
  await change(db, (tx) => sendVerification(tx, userId, tenant));
  return true;
}

/** Marks the email of the token's user as verified. Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN. */
export async function verifyEmail(
  db: TenantDb,
  { organizationId }: Tenant,
  token: string,
): Promise<{ email: string }> {
  return change(db, async (tx) => {
    const redemption = await redeemOneTimeToken(tx, "verify_email", token);
    if (redemption.status !== "good") throw linkProblem(redemption.status);
    const { userId, data } = redemption;
    const [owner] = await tx
      .select({ email: user.email, status: user.status })
      .from(user)
      .where(eq(user.id, userId))
      .limit(1)
      .for("share");
    // A disabled or removed person proves nothing; and after a change of the email, the link is about another one.
    if (owner?.status !== userStatus.active || owner.email !== data?.email) throw linkProblem("expired");
    await invalidateCached(keys.session(organizationId, userId));
    const now = new Date();
    await tx.upsert(userDetails, { userId, emailVerifiedAt: now }, { emailVerifiedAt: now });
    await recordSecurityEvent(tx, { type: "account.email_verified", userId });
    return { email: owner.email };
  });
}

/** Throws AppError EMAIL_NOT_VERIFIED, and FORBIDDEN in a demo. For operations that reach other people, such as invitations. */
export function assertEmailVerified({ isEmailVerified }: Pick<SessionUser, "isEmailVerified">): void {
  assertNotDemo();
  if (isEmailVerified) return;
  throw new AppError("EMAIL_NOT_VERIFIED", t("emailNotVerified"));
}
