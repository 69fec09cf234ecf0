import { index, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { auditColumns, opaque, organizationId, utc } from "../columns";
import { inOrganization } from "../references";
import { user } from "./user";

/** Recovery codes: each replaces a code of the person's authenticator app once. */
export const recoveryCodes = mysqlTable(
  "recovery_codes",
  {
    organizationId: organizationId(),
    /** SHA-256 (hex). The codes are random and long enough to need no slow hash. */
    codeHash: opaque(64).notNull(),
    userId: int({ unsigned: true }).notNull(),
    usedAt: utc(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.codeHash] }),
    index("idx_recovery_code_org_user").on(t.organizationId, t.userId),
    inOrganization("fk_recovery_code_user", t, t.userId, user).onDelete("cascade"),
  ],
);
