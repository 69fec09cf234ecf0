import { foreignKey, index, mysqlTable, primaryKey, smallint, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, opaque, organizationId, utc } from "../columns";
import { organization } from "./organization";

/** What was answered to requests that may come again, so that they are carried out once. */
export const idempotencyKeys = mysqlTable(
  "idempotency_keys",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** Who sent it, `user:<id>` or `key:<id>`: keys of two callers have nothing to do with each other. */
    caller: varchar({ length: 32 }).notNull(),
    /** SHA-256 (hex) of the key as it was sent. */
    keyHash: opaque(64).notNull(),
    /** SHA-256 (hex) of method, path and body. */
    requestHash: opaque(64).notNull(),
    /** When the change was committed, written in its transaction; null while nothing has happened. */
    appliedAt: utc(),
    /** The answer; null until it is known. */
    statusCode: smallint({ unsigned: true }),
    headers: jsonOf<Record<string, string>>(),
    body: jsonOf<unknown>(),
    expiresAt: utc().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_idempotency_key_id").on(t.id),
    unique("unique_idempotency_key").on(t.organizationId, t.caller, t.keyHash),
    index("idx_idempotency_key_org_expires").on(t.organizationId, t.expiresAt),
    foreignKey({
      name: "fk_idempotency_key_organization",
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }).onDelete("cascade"),
  ],
);
