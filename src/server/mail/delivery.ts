import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import { outboxMails } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { unsealContent } from "./outbox";
import { type MailTransport, mailDomain } from "./transport";

/** How many mails a process sends at the same time. */
export const batchSize = 5;
/** After that a mail is taken for not sent, though nobody said so. */
const sendTimeoutMs = 60_000;
/** How long a claimed mail is left alone by others: longer than sending can take. */
const leaseSeconds = 120;
const giveUpAfterMs = 48 * 3600 * 1000;
const firstDelayMs = 5000;
const longestDelayMs = 300_000;
/** A mail server that says no to this very mail will hardly change its mind. */
const longestDelayAfterRefusalMs = 4 * 3600 * 1000;

type ClaimedMail = Awaited<ReturnType<typeof claim>>[number];

/** Sends what is due, a batch at most, and answers how many mails it tried. Throws when the database is away. */
export async function deliverDueMails(transport: MailTransport): Promise<number> {
  const mails = await claim();
  await Promise.all(mails.map((mail) => deliver(mail, transport)));
  return mails.length;
}

/**
 * Takes mails that are due, for as long as the lease. Rows that another process is claiming are skipped, so that no two
 * get the same; of a process that dies, others take over after the lease. All by the clock of the database.
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
      // Locks the rows alone, not the gaps between them, where others want to insert.
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
  // Where this fails, the mail goes out again after the lease, under the same Message-ID.
  await note(mail, { sentAt: new Date(), nextAttemptAt: null, contentSealed: null, lastError: null });
  logger().info(about, "mail sent");
}

async function send(mail: ClaimedMail, transport: MailTransport): Promise<void> {
  const { organizationId, id, recipient, bcc, createdAt, contentSealed } = mail;
  if (contentSealed === null) throw new Error("The mail has no content");
  const messageId = `<${createdAt.getTime().toString(36)}.${organizationId}.${id}@${mailDomain()}>`;
  const sending = transport.send({ messageId, recipient, bcc, createdAt, ...unsealContent(contentSealed) });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Sending took too long")), sendTimeoutMs);
  });
  await Promise.race([sending, timeout]).finally(() => clearTimeout(timer));
}

/** Sets the time of the next try, or gives up. */
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

/** Twice as long after each try, within half of it at random, so that not all who failed together come back together. */
function delayMs(attempts: number, error: unknown): number {
  const longest = isRefusal(error) ? longestDelayAfterRefusalMs : longestDelayMs;
  return Math.min(firstDelayMs * 2 ** (attempts - 1), longest) * (0.5 + Math.random() / 2);
}

/** True where the server refused the mail for good (5xx, RFC 5321 §4.2.1), as opposed to us or at the moment. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    "responseCode" in error &&
    Number(error.responseCode) >= 500 &&
    "code" in error &&
    error.code !== "EAUTH"
  );
}

/** Unless another process has taken the mail over since: then it is that one's to say. */
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
