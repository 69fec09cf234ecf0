import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { outboxMails } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { within } from "@/server/within";
import { unsealContent } from "./outbox";
import { type MailTransport, mailDomain } from "./transport";

/** How many mails a process sends in parallel. */
export const batchSize = 5;
/** After this, a mail counts as not sent, even without an error. */
const sendTimeoutMs = 60_000;
/** The lease of a claimed mail, during which others leave it alone: longer than sending can take. */
const leaseSeconds = 120;
const giveUpAfterMs = 48 * 3600 * 1000;
const firstDelayMs = 5000;
const longestDelayMs = 300_000;
/** A mail server that rejects this particular mail will not accept it later. */
const longestDelayAfterRefusalMs = 4 * 3600 * 1000;

type ClaimedMail = Awaited<ReturnType<typeof claim>>[number];

/** Sends one batch of due mails and returns the number of attempts. Throws when the database is unavailable. */
export async function deliverDueMails(transport: MailTransport): Promise<number> {
  const mails = await claim();
  await Promise.all(mails.map((mail) => deliver(mail, transport)));
  return mails.length;
}

/**
 * Claims due mails for the length of the lease. Rows that another process is claiming are skipped, so that no two get
 * the same; after the lease, others take over the mails of a process that died. All by the clock of the database.
 */
async function claim() {
  return withoutTenantScope("send the outbox of all tenants", (db) =>
    db.transaction(
      async (tx) => {
        const mails = await tx
          .select({
            organizationId: outboxMails.organizationId,
            id: outboxMails.id,
            kind: outboxMails.kind,
            recipient: outboxMails.recipient,
            bcc: outboxMails.bcc,
            contentSealed: outboxMails.contentSealed,
            attempts: outboxMails.attempts,
            createdAt: outboxMails.createdAt,
          })
          .from(outboxMails)
          .where(lte(outboxMails.nextAttemptAt, sql`utc_timestamp(3)`))
          .orderBy(asc(outboxMails.nextAttemptAt))
          .limit(batchSize)
          .for("update", { skipLocked: true });
        if (mails.length === 0) return [];
        const ids = mails.map(({ id }) => id);
        await tx
          .update(outboxMails)
          .set({
            attempts: sql`${outboxMails.attempts} + 1`,
            nextAttemptAt: sql`utc_timestamp(3) + interval ${sql.raw(String(leaseSeconds))} second`,
          })
          .where(inArray(outboxMails.id, ids));
        return mails.map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
      },
      // Locks the rows without gap locks: others insert into these gaps.
      { isolationLevel: "read committed" },
    ),
  );
}

async function deliver(mail: ClaimedMail, transport: MailTransport): Promise<void> {
  const { organizationId, id, kind, attempts } = mail;
  const about = { mail: id, kind, tenantId: organizationId, attempts };
  try {
    await send(mail, transport);
  } catch (error) {
    await postpone(mail, error);
    return;
  }
  // If this fails, the mail is sent again after the lease, with the same Message-ID.
  await note(mail, { sentAt: new Date(), nextAttemptAt: null, contentSealed: null, lastError: null });
  logger().info(about, "mail sent");
}

async function send(mail: ClaimedMail, transport: MailTransport): Promise<void> {
  const { organizationId, id, recipient, bcc, createdAt, contentSealed } = mail;
  if (contentSealed === null) throw new Error("The mail has no content");
  const messageId = `<${createdAt.getTime().toString(36)}.${organizationId}.${id}@${mailDomain()}>`;
  const sending = transport.send({ messageId, recipient, bcc, createdAt, ...unsealContent(contentSealed) });
  await within(sendTimeoutMs, sending, () => new Error("Sending took too long"));
}

/** Schedules the next attempt, or abandons the mail. */
async function postpone(mail: ClaimedMail, error: unknown): Promise<void> {
  const { organizationId, id, kind, attempts, createdAt } = mail;
  const about = { mail: id, kind, tenantId: organizationId, attempts, error };
  const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 255);
  const now = Date.now();
  if (now - createdAt.getTime() > giveUpAfterMs) {
    logger().error(about, "mail abandoned after the last attempt");
    await note(mail, { failedAt: new Date(now), nextAttemptAt: null, contentSealed: null, lastError });
    return;
  }
  logger().warn(about, "mail not sent");
  await note(mail, { nextAttemptAt: new Date(now + delayMs(attempts, error)), lastError });
}

/** Exponential backoff with jitter of half the delay, so that failed mails do not all return together. */
function delayMs(attempts: number, error: unknown): number {
  const longest = isRefusal(error) ? longestDelayAfterRefusalMs : longestDelayMs;
  return Math.min(firstDelayMs * 2 ** (attempts - 1), longest) * (0.5 + Math.random() / 2);
}

/**
 * True if the server rejected this mail permanently (5xx, RFC 5321 §4.2.1), as opposed to rejecting us or a temporary
 * failure.
 */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    "responseCode" in error &&
    Number(error.responseCode) >= 500 &&
    "code" in error &&
    error.code !== "EAUTH"
  );
}

/** Unless another process has taken over the mail since: then that one records the outcome. */
async function note(mail: ClaimedMail, changes: Partial<typeof outboxMails.$inferInsert>): Promise<void> {
  await withoutTenantScope("record the outcome of a mail", (db) =>
    db
      .update(outboxMails)
      .set({ ...changes, updatedAt: new Date() })
      .where(
        and(
          eq(outboxMails.organizationId, mail.organizationId),
          eq(outboxMails.id, mail.id),
          eq(outboxMails.attempts, mail.attempts),
        ),
      ),
  );
}
