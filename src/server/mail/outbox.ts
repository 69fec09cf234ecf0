import "@/i18n/texts.server";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Language } from "@/i18n/languages";
import { exactEmail } from "@/lib/email";
import { reachesNobody } from "@/lib/mailbox";
import { isEmailVerified, verification } from "@/server/auth/email-verification";
import { seal, unseal } from "@/server/auth/secret-box";
import { afterCommit } from "@/server/db/after-commit";
import { organization, outboxMails, user, userDetails } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { assertNotDemo } from "@/server/tenancy/assert-not-demo";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { kickMailWorker } from "./kick";
import type { Mail } from "./mail";
import { consumeMailsToStrangers, mayMailStranger } from "./stranger-limits";

/**
 * A user receives mail at the stored email; a plain email is for people who have no account yet. `isCounted` if the
 * function that calls has already counted the mail as one to a stranger.
 */
type Recipient = { userId: number; isCounted?: true } | { email: string };

/** A mail, or how to write it in the language that its recipient has chosen; null if they have chosen none, or have no account. */
type MailToSend = Mail | ((chosen: Language | null) => Mail);

const content = z.strictObject({ subject: z.string(), text: z.string(), html: z.string() });
type Content = z.infer<typeof content>;

/**
 * Puts a mail of the current tenant into the outbox. Call it with the transaction of the change that it reports: both
 * happen, or neither. It is sent right after the commit, or later if the mail server is down. Throws AppError
 * TOO_MANY_REQUESTS if an email without an account has reached its daily limit; a mail to a user whose email is
 * unverified, and possibly somebody else's, is left out then, and always to one that reaches nobody. Throws AppError FORBIDDEN
 * in a demo, for an email without an account.
 */
export function enqueueMail(tx: TenantDb, to: Recipient, mail: MailToSend): Promise<void> {
  return enqueueMails(tx, [{ to, mail }]);
}

/**
 * Like `enqueueMail`, for one or more mails at once. Throws AppError TOO_MANY_REQUESTS as `consumeMailsToStrangers` does, and
 * FORBIDDEN likewise.
 */
export async function enqueueMails(
  tx: TenantDb,
  mails: { to: Recipient; mail: MailToSend }[],
): Promise<void> {
  const strangers = mails.flatMap(({ to }) => ("email" in to ? [to.email] : []));
  if (strangers.length > 0) {
    assertNotDemo();
    await consumeMailsToStrangers(TenantContext.require().tenantId, strangers);
  }
  const nextAttemptAt = new Date();
  const rows = await Promise.all(
    mails.map(async ({ to, mail }) => {
      const { recipient, language } =
        "userId" in to ? await storedRecipient(tx, to) : { recipient: to.email, language: null };
      if (recipient === null) return [];
      const { kind, isSecret, subject, text, html } = typeof mail === "function" ? mail(language) : mail;
      const bcc = isSecret ? null : await auditEmail(tx);
      return [{ kind, recipient, bcc, contentSealed: sealContent({ subject, text, html }), nextAttemptAt }];
    }),
  );
  const toSend = rows.flat();
  if (toSend.length === 0) return;
  await tx.insert(outboxMails, toSend);
  afterCommit(kickMailWorker);
}

/** No recipient if the email reaches nobody, or is unverified and has received as many mails today as a stranger may. */
async function storedRecipient(
  tx: TenantDb,
  { userId, isCounted }: Extract<Recipient, { userId: number }>,
): Promise<{ recipient: string | null; language: Language | null }> {
  const [row] = await tx
    .select({ email: user.email, language: userDetails.language, ...verification })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .where(eq(user.id, userId))
    .limit(1);
  if (!row) throw new Error(`There is no user ${userId} to send a mail to`);
  const { email, language } = row;
  const isReached =
    !reachesNobody(email) && (isEmailVerified(row) || isCounted || (await mayMailStranger(email)));
  return { recipient: isReached ? email : null, language };
}

async function auditEmail(tx: TenantDb): Promise<string | null> {
  const [row] = await tx.select({ email: organization.bccAuditEmailAddress }).from(organization).limit(1);
  if (!row?.email) return null;
  // It was not validated when it was written: one invalid email must not block every mail.
  const email = exactEmail.safeParse(row.email.trim());
  if (!email.success)
    logger().warn({ tenantId: TenantContext.require().tenantId }, "audit email is not valid");
  return email.data ?? null;
}

function sealContent(plain: Content): string {
  return seal(JSON.stringify(plain));
}

/** Opens the sealed content. Throws if DATA_ENCRYPTION_KEY has changed since. */
export function unsealContent(sealed: string): Content {
  return content.parse(JSON.parse(unseal(sealed)));
}
