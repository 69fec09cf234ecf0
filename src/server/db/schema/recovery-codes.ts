import { foreignKey, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { auditColumns, opaque, organizationId, utc } from "../columns";
import { user } from "./user";

/** Codes that each stand in once for the authenticator app of a person. */
export const recoveryCodes = mysqlTable(
  "recovery_codes",
  {
    organizationId: organizationId(),
    userId: int({ unsigned: true }).notNull(),
    /** SHA-256 (hex). The codes are random and long enough to need no more. */
    codeHash: opaque(64).notNull(),
    usedAt: utc(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId, t.codeHash] }),
    foreignKey({
      name: "fk_recovery_code_user",
      columns: [t.organizationId, t.userId],
      foreignColumns: [user.organizationId, user.id],
    }).onDelete("cascade"),
  ],
);
