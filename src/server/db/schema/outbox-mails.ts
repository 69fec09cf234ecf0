import {
  foreignKey,
  index,
  int,
  mediumtext,
  mysqlTable,
  primaryKey,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import { auditColumns, bigId, organizationId, utc } from "../columns";
import { organization } from "./organization";

/** Mails to send, written in the transaction of the change that they tell of. */
export const outboxMails = mysqlTable(
  "outbox_mails",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** Which mail it is, for example `verify_email`. */
    kind: varchar({ length: 64 }).notNull(),
    recipient: varchar({ length: 255 }).notNull(),
    /** Who gets a blind copy: the organization's audit address, and never of a mail that carries a secret. */
    bcc: varchar({ length: 255 }),
    /** Subject and text, sealed with DATA_ENCRYPTION_KEY; null once there is nothing more to send. */
    contentSealed: mediumtext(),
    attempts: int({ unsigned: true }).notNull().default(0),
    /** When somebody may try to send it; null once there is nothing more to send. */
    nextAttemptAt: utc(),
    sentAt: utc(),
    /** When sending was given up. */
    failedAt: utc(),
    lastError: varchar({ length: 255 }),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_outbox_mail_id").on(t.id),
    // Does not start with the tenant: the workers look for what is due, whoever's it is.
    index("idx_outbox_mail_due").on(t.nextAttemptAt),
    foreignKey({
      name: "fk_outbox_mail_organization",
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }).onDelete("cascade"),
  ],
);
