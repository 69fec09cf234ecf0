import { index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, jsonOf, organizationId, originColumns } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { user } from "./user";

/** Security events of accounts: sign-ins, refusals, revocations. Never holds a secret. */
export const securityEvents = mysqlTable(
  "security_events",
  {
    organizationId: organizationId(),
    id: bigId(),
    /** `<subject>.<what happened>`, for example `session.refresh_reused`. */
    type: varchar({ length: 64 }).notNull(),
    /** The target user; null if there is none. */
    userId: int({ unsigned: true }),
    details: jsonOf<Record<string, unknown>>(),
    ...originColumns,
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_security_event_id").on(t.id),
    index("idx_security_event_org_created").on(t.organizationId, t.createdAt),
    index("idx_security_event_user").on(t.organizationId, t.userId),
    index("idx_security_event_org_user").on(t.organizationId, t.userId, t.createdAt),
    ofOrganization("fk_security_event_organization", t, organization),
    inOrganization("fk_security_event_user", t, t.userId, user),
  ],
);
