import { eq, gt, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import { reauthenticate } from "@/modules/accounts/sign-in/reauthentication";
import type { SessionUser } from "@/server/auth/load-session";
import { issueOneTimeToken, voidOneTimeTokens } from "@/server/auth/one-time-tokens";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { oneTimeTokens, user } from "@/server/db/schema";
import { consumeOrThrow } from "@/server/http/enforce-rate-limit";
import { enqueueMails } from "@/server/mail/outbox";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { confirmEmailMail, emailChangeRequestedMail, emailTakenMail } from "./email-change.mails";
import type { EmailChange, RequestEmailChangeInput } from "./email-change.schema";
import { isEmailTaken } from "./taken-emails";

const t = textsOf("memberErrors");

const requestsPerHour = 3;

/** The content of the links of a change. */
export const changeData = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** The session that asked: it stays when the others end. */
  sessionId: z.string(),
  /** Whether `from` was shown to be the person's; the owner of any other mailbox may not object. */
  isFromVerified: z.boolean(),
});

/** The state of a change of the principal's email. */
export async function getEmailChange(db: TenantDb, userId: number): Promise<EmailChange> {
  const [[stored], links] = await Promise.all([
    db.select({ email: user.email }).from(user).where(eq(user.id, userId)).limit(1),
    db
      .select(columnsOf(oneTimeTokens, "kind", "data", "expiresAt"))
      .from(oneTimeTokens)
      .where(
        allOf(
          eq(oneTimeTokens.userId, userId),
          inArray(oneTimeTokens.kind, ["change_email", "keep_email"]),
          isNull(oneTimeTokens.usedAt),
          gt(oneTimeTokens.expiresAt, new Date()),
        ),
      ),
  ]);
  const valid = links.flatMap(({ kind, data, expiresAt }) => {
    const parsed = changeData.safeParse(data).data;
    return parsed ? [{ ...parsed, kind, expiresAt: expiresAt.toISOString() }] : [];
  });
  const pending = valid.find(({ kind, from }) => kind === "change_email" && from === stored?.email);
  const applied = valid.find(({ kind, to }) => kind === "keep_email" && to === stored?.email);
  return {
    pendingEmail: pending?.to ?? null,
    expiresAt: pending?.expiresAt ?? null,
    changeableAt: applied?.expiresAt ?? null,
  };
}

/**
 * Sends a link to the new email, with which it replaces the current one, and tells the current one, which can object.
 * If the new email belongs to someone else, the principal sees no difference, but a mail tells its owner. Throws what
 * `reauthenticate` throws, AppError BAD_REQUEST for the current email, TOO_MANY_REQUESTS, also while the former email
 * can still object to the last change, and CONFLICT if the account was changed elsewhere meanwhile.
 */
export async function requestEmailChange(
  db: TenantDb,
  tenant: Tenant,
  sessionUser: SessionUser,
  { email: to, ...identity }: RequestEmailChangeInput,
): Promise<EmailChange> {
  const { userId, organizationId, sessionId } = sessionUser;
  if (normalizeEmail(sessionUser.email) === to) {
    throw fieldError("BAD_REQUEST", "email", t("alreadyYourEmail"));
  }
  const confirmedHash = await reauthenticate(db, sessionUser, identity);
  await consumeOrThrow(`email-change:${organizationId}:${userId}`, requestsPerHour, 3600);
  return change(db, async (tx, audit) => {
    await lockPerson(tx, userId);
    const [stored] = await tx
      .select(columnsOf(user, "email", "firstName", "passwordHash"))
      .from(user)
      .where(eq(user.id, userId))
      .limit(1);
    if (stored?.passwordHash !== confirmedHash || stored.email !== sessionUser.email) {
      throw new AppError("CONFLICT", t("accountChanged"));
    }
    await assertMayChange(tx, userId);
    const { email: from, firstName } = stored;
    const language = sessionUser.language ?? tenant.language;
    const isFromVerified = sessionUser.isEmailVerified;
    const data = { from, to, sessionId, isFromVerified };
    const token = await issueOneTimeToken(tx, { kind: "change_email", userId, data });
    const isTaken = await isEmailTaken(tx, userId, to);
    const mails = [
      {
        to: { email: to },
        mail: isTaken
          ? emailTakenMail(tenant, tenant.language)
          : confirmEmailMail(tenant, language, firstName, token),
      },
    ];
    const notices = isFromVerified
      ? [
          {
            to: { userId },
            mail: emailChangeRequestedMail(tenant, language, {
              firstName,
              email: to,
              token: await issueOneTimeToken(tx, { kind: "keep_email", userId, data }),
            }),
          },
        ]
      : [];
    await enqueueMails(tx, [...mails, ...notices]);
    await recordSecurityEvent(tx, { type: "account.email_change_requested", userId, details: { to } });
    await audit.record({
      action: "user.request_email_change",
      entityId: userId,
      before: { email: from },
      after: { pendingEmail: to },
    });
    return getEmailChange(tx, userId);
  });
}

/** A second change would void the link with which the former email can object to the first. */
async function assertMayChange(tx: TenantDb, userId: number): Promise<void> {
  const { changeableAt } = await getEmailChange(tx, userId);
  if (!changeableAt) return;
  throw new AppError("TOO_MANY_REQUESTS", t("emailChangedLately"), {
    retryAfterSeconds: Math.ceil((Date.parse(changeableAt) - Date.now()) / 1000),
  });
}

/** Voids the link of a requested change. Returns whether there was one. */
export async function cancelEmailChange(db: TenantDb, { userId, email }: SessionUser): Promise<boolean> {
  return change(db, async (tx, audit) => {
    await lockPerson(tx, userId);
    const { pendingEmail } = await getEmailChange(tx, userId);
    if (pendingEmail === null) return false;
    await voidOneTimeTokens(tx, "change_email", userId);
    await audit.record({
      action: "user.cancel_email_change",
      entityId: userId,
      before: { pendingEmail },
      after: { email },
    });
    return true;
  });
}
