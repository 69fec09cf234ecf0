import { index, int, mediumtext, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, organizationId, utc } from "../columns";
import { ofOrganization } from "../references";
import { organization } from "./organization";

/** Emails to send, written in the transaction of the change that they report. */
export const outboxMails = mysqlTable(
  "outbox_mails",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** The template, for example `verify_email`. */
    kind: varchar({ length: 64 }).notNull(),
    recipient: varchar({ length: 255 }).notNull(),
    /** The blind copy recipient: the organization's audit email, never for a mail with a secret. */
    bcc: varchar({ length: 255 }),
    /** Subject and text, sealed with DATA_ENCRYPTION_KEY; null once there is nothing left to send. */
    contentSealed: mediumtext(),
    attempts: int({ unsigned: true }).notNull().default(0),
    /** When to try next; null once there is nothing left to send. */
    nextAttemptAt: utc(),
    sentAt: utc(),
    /** When sending was abandoned. */
    failedAt: utc(),
    lastError: varchar({ length: 255 }),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_outbox_mail_id").on(t.id),
    // Does not start with the tenant: the workers look for due mails of all tenants.
    index("idx_outbox_mail_due").on(t.nextAttemptAt),
    ofOrganization("fk_outbox_mail_organization", t, organization),
  ],
);
