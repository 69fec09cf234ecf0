import { setTimeout as delay } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { normalizeEmail } from "@/lib/mailbox";
import { passwordChangedMail, resetPasswordMail } from "@/modules/accounts/password/password.mails";
import { assertNoPersonalWords, ownerOf } from "@/modules/accounts/password/password.service";
import { isEmailVerified, verification } from "@/server/auth/email-verification";
import { endSessionsOf } from "@/server/auth/end-sessions";
import { linkProblem } from "@/server/auth/link-problem";
import { liftLock } from "@/server/auth/lockout";
import {
  inspectOneTimeToken,
  issueOneTimeToken,
  type Redemption,
  redeemOneTimeToken,
} from "@/server/auth/one-time-tokens";
import { hashPassword } from "@/server/auth/passwords";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { user, userDetails, userStatus } from "@/server/db/schema";
import { consume } from "@/server/http/rate-limit";
import { enqueueMail } from "@/server/mail/outbox";
import { mayMailStranger } from "@/server/mail/stranger-limits";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ForgotPasswordInput, ResetPasswordInput } from "./recovery.schema";

/** Longer than writing a mail takes, so that the response time does not reveal whether one was written. */
const respondAfterMs = 300;

const mailsPerHour = 3;

/**
 * Sends a link to set a new password to the stored email of an active account. Neither the response nor its time
 * reveals whether there is one, or whether the hourly limit was reached: earlier links still work then.
 */
export async function forgotPassword(
  db: TenantDb,
  tenant: Tenant,
  input: ForgotPasswordInput,
): Promise<void> {
  await Promise.all([delay(respondAfterMs), sendLink(db, tenant, input.email)]);
}

async function sendLink(db: TenantDb, tenant: Tenant, email: string): Promise<void> {
  const counter = `password-reset:${tenant.organizationId}:${email}`;
  if ((await consume(counter, mailsPerHour, 3600)).isExceeded) return;
  await change(db, async (tx) => {
    const [row] = await tx
      .select({
        ...columnsOf(user, "id", "email", "status"),
        ...verification,
      })
      .from(user)
      .leftJoin(userDetails, eq(userDetails.userId, user.id))
      .where(eq(user.email, email))
      .limit(1);
    // The collation also finds emails that differ only in accents.
    const isKnown = row?.status === userStatus.active && normalizeEmail(row.email) === email;
    const userId = isKnown ? row.id : null;
    // Someone may have signed up with another person's email.
    if (isKnown && (isEmailVerified(row) || (await mayMailStranger(email)))) {
      await sendResetLink(tx, tenant, { userId: row.id, isCounted: true });
    }
    await recordSecurityEvent(tx, { type: "password.reset_requested", userId });
  });
}

/** Sends a link to set a new password to the stored email of a person. Earlier links become void. */
export async function sendResetLink(
  tx: TenantDb,
  tenant: Tenant,
  recipient: { userId: number; isCounted?: true },
): Promise<void> {
  const { userId } = recipient;
  const token = await issueOneTimeToken(tx, { kind: "reset_password", userId });
  await enqueueMail(tx, recipient, (chosen) => resetPasswordMail(tenant, chosen ?? tenant.language, token));
}

/** Whose password the link sets, without using it. Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN. */
export async function inspectResetLink(db: TenantDb, token: string) {
  const owner = await ownerOfLink(db, await inspectOneTimeToken(db, "reset_password", token));
  return { email: owner.email, firstName: owner.firstName, lastName: owner.lastName };
}

/**
 * Sets the password with a link and uses the link, ends every session of the account and unlocks it. Throws AppError
 * LINK_USED, LINK_EXPIRED, LINK_UNKNOWN, and BAD_REQUEST for a weak password: the link stays valid then.
 */
export async function resetPassword(
  db: TenantDb,
  tenant: Tenant,
  { token, password }: ResetPasswordInput,
): Promise<void> {
  const found = await ownerOfLink(db, await inspectOneTimeToken(db, "reset_password", token));
  assertNoPersonalWords("password", password, ownerOf(tenant, found));
  // Before the transaction: hashing takes longer than a lock should be held.
  const passwordHash = await hashPassword(password);
  await change(db, async (tx) => {
    // The account first, in the same order as a request for another link.
    await lockPerson(tx, found.id);
    const { id, email } = await ownerOfLink(tx, await redeemOneTimeToken(tx, "reset_password", token));
    await tx.update(user, { passwordHash }, eq(user.id, id));
    await recordSecurityEvent(tx, { type: "password.reset", userId: id });
    await enqueueMail(tx, { userId: id }, (chosen) =>
      passwordChangedMail(tenant, chosen ?? tenant.language, new Date()),
    );
    await endSessionsOf(tx, id);
    await liftLock(tenant.organizationId, normalizeEmail(email));
  });
}

/** The active account of a valid link. */
async function ownerOfLink(db: TenantDb, link: Redemption) {
  if (link.status !== "good") throw linkProblem(link.status);
  const [owner] = await db
    .select(columnsOf(user, "id", "email", "firstName", "lastName", "status"))
    .from(user)
    .where(eq(user.id, link.userId))
    .limit(1);
  if (owner?.status !== userStatus.active) throw linkProblem("unknown");
  return owner;
}
