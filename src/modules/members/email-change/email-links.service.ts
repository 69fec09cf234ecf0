import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import { sendResetLink } from "@/modules/accounts/recovery/recovery.service";
import { endSessionsOf } from "@/server/auth/end-sessions";
import { linkProblem } from "@/server/auth/link-problem";
import { liftLock } from "@/server/auth/lockout";
import {
  inspectOneTimeToken,
  issueOneTimeToken,
  type OneTimeTokenKind,
  type Redemption,
  redeemOneTimeToken,
  voidOneTimeTokens,
} from "@/server/auth/one-time-tokens";
import { hashPassword } from "@/server/auth/passwords";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { user, userDetails, userStatus } from "@/server/db/schema";
import { enqueueMail } from "@/server/mail/outbox";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { emailChangedMail } from "./email-change.mails";
import { changeData } from "./email-change.service";
import { isEmailTaken } from "./taken-emails";

const t = textsOf("memberErrors");

/**
 * Makes the email of a link the person's own, which ends their other sessions and voids links sent to the former one. Throws
 * AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN, and DUPLICATE if another account has the email by now.
 */
export async function confirmEmailChange(
  db: TenantDb,
  tenant: Tenant,
  token: string,
): Promise<{ email: string }> {
  return change(db, async (tx, audit) => {
    const { owner, data } = await redeem(tx, "change_email", token);
    const { id: userId, firstName } = owner;
    const { from, to: email, sessionId, isFromVerified } = data;
    if (owner.email !== from) throw linkProblem("expired");
    if (await isEmailTaken(tx, userId, email)) {
      throw new AppError("DUPLICATE", t("emailTaken"));
    }
    if (isFromVerified) {
      const objection = await issueOneTimeToken(tx, { kind: "keep_email", userId, data });
      // Before the change: the stored email is still the former one.
      const notice = { firstName, email, token: objection };
      const language = owner.language ?? tenant.language;
      await enqueueMail(tx, { userId }, emailChangedMail(tenant, language, notice));
    }
    await tx.update(user, { email }, eq(user.id, userId));
    await voidMailedLinks(tx, userId);
    await renewDetails(tx, owner);
    await endSessionsOf(tx, userId, { exceptSessionId: sessionId });
    const values = { before: { email: from }, after: { email } };
    // Recorded as the person who asked: the link proves who that is, no matter who is signed in where it is opened.
    await TenantContext.run({ ...TenantContext.require(), userId }, async () => {
      await recordSecurityEvent(tx, { type: "account.email_changed", userId, details: { from, to: email } });
      await audit.record({ action: "user.change_email", entityId: userId, ...values });
    });
    return { email };
  });
}

/**
 * Keeps the former email, or puts it back. Somebody else knows the password then, so it no longer works: sessions end, and
 * a link to choose a new one is sent. Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN, and CONFLICT if the
 * former email belongs to another account by now.
 */
export async function keepEmail(db: TenantDb, tenant: Tenant, token: string): Promise<{ email: string }> {
  assertGood(await inspectOneTimeToken(db, "keep_email", token));
  // Before the transaction: hashing takes longer than a lock should be held.
  const passwordHash = await hashPassword(randomBytes(32).toString("base64url"));
  return change(db, async (tx, audit) => {
    const { owner, data } = await redeem(tx, "keep_email", token);
    const { id: userId } = owner;
    const { from: email, to } = data;
    if (owner.email !== email && owner.email !== to) throw linkProblem("expired");
    if (await isEmailTaken(tx, userId, email)) {
      throw new AppError("CONFLICT", t("formerEmailTaken"));
    }
    await tx.update(user, { email, passwordHash }, eq(user.id, userId));
    await voidMailedLinks(tx, userId);
    await renewDetails(tx, owner);
    await endSessionsOf(tx, userId);
    await liftLock(tenant.organizationId, normalizeEmail(email));
    await sendResetLink(tx, tenant, { userId });
    await recordSecurityEvent(tx, { type: "account.email_change_refused", userId, details: { to } });
    await audit.record({
      action: "user.refuse_email_change",
      entityId: userId,
      before: { email: owner.email, pendingEmail: owner.email === to ? null : to },
      after: { email, pendingEmail: null },
    });
    return { email };
  });
}

/**
 * Uses a link, and locks its active account. First the organization, then the person, as everyone who changes an account
 * does.
 */
async function redeem(tx: TenantDb, kind: OneTimeTokenKind, token: string) {
  await lockOrganization(tx);
  await lockPerson(tx, assertGood(await inspectOneTimeToken(tx, kind, token)).userId);
  const { userId, data } = assertGood(await redeemOneTimeToken(tx, kind, token));
  const [owner] = await tx
    .select({
      ...columnsOf(user, "id", "email", "firstName", "status"),
      ...columnsOf(userDetails, "version", "language"),
    })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .where(eq(user.id, userId))
    .limit(1);
  if (owner?.status !== userStatus.active) throw linkProblem("expired");
  return { owner, data: changeData.parse(data) };
}

function assertGood(link: Redemption) {
  if (link.status !== "good") throw linkProblem(link.status);
  return link;
}

/** Links that were sent to the other email: whoever reads it must not get in. */
async function voidMailedLinks(tx: TenantDb, userId: number): Promise<void> {
  for (const kind of ["change_email", "reset_password", "verify_email"] as const) {
    await voidOneTimeTokens(tx, kind, userId);
  }
}

/** The link was sent to what is now the person's email, so it is verified. */
async function renewDetails(tx: TenantDb, { id, version }: { id: number; version: number | null }) {
  await invalidateCached(keys.session(TenantContext.require().tenantId, id));
  const renewed = { version: (version ?? 1) + 1, emailVerifiedAt: new Date() };
  await tx.upsert(userDetails, { userId: id, ...renewed }, renewed);
}
