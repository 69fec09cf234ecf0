import { index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import type { Permission } from "@/lib/permissions";
import { auditColumns, bigId, jsonOf, opaque, organizationId, utc } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { user } from "./user";

/** API keys of an organization. A key can never do more than its creator. */
export const apiKeys = mysqlTable(
  "api_keys",
  {
    organizationId: organizationId(),
    id: bigId(),
    name: varchar({ length: 100 }).notNull(),
    /** The visible part of the key, by which it is found; a rotation keeps it. */
    prefix: opaque(16).notNull(),
    /** SHA-256 (hex) of the whole key. */
    secretHash: opaque(64).notNull(),
    /** The hash of the secret before the last rotation, which is valid until then. */
    previousSecretHash: opaque(64),
    previousExpiresAt: utc(),
    scopes: jsonOf<Permission[]>().notNull(),
    /** The creator, whose permissions limit the key. */
    makerId: int({ unsigned: true }).notNull(),
    expiresAt: utc(),
    lastUsedAt: utc(),
    lastUsedIp: varchar({ length: 45 }),
    revokedAt: utc(),
    version: int({ unsigned: true }).notNull().default(1),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_api_key_id").on(t.id),
    unique("unique_api_key_prefix").on(t.organizationId, t.prefix),
    index("idx_api_key_org_maker").on(t.organizationId, t.makerId),
    ofOrganization("fk_api_key_organization", t, organization),
    inOrganization("fk_api_key_maker", t, t.makerId, user),
  ],
);
