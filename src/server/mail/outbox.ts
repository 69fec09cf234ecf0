import "@/i18n/texts.server";
import { eq } from "drizzle-orm";
import { z } from "zod";
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

const content = z.strictObject({ subject: z.string(), text: z.string(), html: z.string() });
type Content = z.infer<typeof content>;

/**
 * Puts a mail of the current tenant into the outbox. Call it with the transaction of the change that it reports: both
 * happen, or neither. It is sent right after the commit, or later if the mail server is down. Throws AppError
 * TOO_MANY_REQUESTS if an email without an account has reached its daily limit; a mail to a user whose email is
 * unverified, and possibly somebody else's, is left out then, and always to one that reaches nobody. Throws AppError FORBIDDEN
 * in a demo, for an email without an account.
 */
export function enqueueMail(tx: TenantDb, to: Recipient, mail: Mail): Promise<void> {
  return enqueueMails(tx, [{ to, mail }]);
}

/**
 * Like `enqueueMail`, for one or more mails at once. Throws AppError TOO_MANY_REQUESTS as `consumeMailsToStrangers` does, and
 * FORBIDDEN likewise.
 */
export async function enqueueMails(tx: TenantDb, mails: { to: Recipient; mail: Mail }[]): Promise<void> {
  const strangers = mails.flatMap(({ to }) => ("email" in to ? [to.email] : []));
  if (strangers.length > 0) {
    assertNotDemo();
    await consumeMailsToStrangers(TenantContext.require().tenantId, strangers);
  }
  const nextAttemptAt = new Date();
  const rows = await Promise.all(
    mails.map(async ({ to, mail: { kind, isSecret, subject, text, html } }) => {
      const recipient = "userId" in to ? await storedEmail(tx, to) : to.email;
      if (recipient === null) return [];
      const bcc = isSecret ? null : await auditEmail(tx);
      return [{ kind, recipient, bcc, contentSealed: sealContent({ subject, text, html }), nextAttemptAt }];
    }),
  );
  const toSend = rows.flat();
  if (toSend.length === 0) return;
  await tx.insert(outboxMails, toSend);
  afterCommit(kickMailWorker);
}

/** Null if the email reaches nobody, or is unverified and has received as many mails today as a stranger may. */
async function storedEmail(
  tx: TenantDb,
  { userId, isCounted }: Extract<Recipient, { userId: number }>,
): Promise<string | null> {
  const [row] = await tx
    .select({ email: user.email, ...verification })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .where(eq(user.id, userId))
    .limit(1);
  if (!row) throw new Error(`There is no user ${userId} to send a mail to`);
  if (reachesNobody(row.email)) return null;
  return isEmailVerified(row) || isCounted || (await mayMailStranger(row.email)) ? row.email : null;
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
