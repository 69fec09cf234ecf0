import { index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, opaque, organizationId, utc } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { user } from "./user";

/** Links and handoffs that work once. The stored hash lets nobody in: only the recipient knows the token. */
export const oneTimeTokens = mysqlTable(
  "one_time_tokens",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** The target user; null if there is none yet. */
    userId: int({ unsigned: true }),
    kind: varchar({ length: 32 }).notNull(),
    /** SHA-256 (hex). */
    tokenHash: opaque(64).notNull(),
    data: jsonOf<Record<string, unknown>>(),
    expiresAt: utc().notNull(),
    usedAt: utc(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_one_time_token_id").on(t.id),
    unique("unique_one_time_token_hash").on(t.organizationId, t.tokenHash),
    index("idx_one_time_token_user").on(t.organizationId, t.userId),
    ofOrganization("fk_one_time_token_organization", t, organization),
    inOrganization("fk_one_time_token_user", t, t.userId, user).onDelete("cascade"),
  ],
);
