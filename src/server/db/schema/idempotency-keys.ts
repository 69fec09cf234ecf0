import { index, mysqlTable, primaryKey, smallint, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, opaque, organizationId, utc } from "../columns";
import { ofOrganization } from "../references";
import { organization } from "./organization";

/** Responses to idempotent requests, so that a repeated request is carried out only once. */
export const idempotencyKeys = mysqlTable(
  "idempotency_keys",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** `user:<id>` or `key:<id>`: keys of different principals are independent. */
    principal: varchar("caller", { length: 32 }).notNull(),
    /** SHA-256 (hex) of the Idempotency-Key. */
    keyHash: opaque(64).notNull(),
    /** SHA-256 (hex) of method, path and body. */
    requestHash: opaque(64).notNull(),
    /** The time of the change, written in its transaction; null while nothing has changed. */
    appliedAt: utc(),
    /** The response; null until it is known. */
    statusCode: smallint({ unsigned: true }),
    headers: jsonOf<Record<string, string>>(),
    body: jsonOf<unknown>(),
    expiresAt: utc().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_idempotency_key_id").on(t.id),
    unique("unique_idempotency_key").on(t.organizationId, t.principal, t.keyHash),
    index("idx_idempotency_key_org_expires").on(t.organizationId, t.expiresAt),
    ofOrganization("fk_idempotency_key_organization", t, organization),
  ],
);
