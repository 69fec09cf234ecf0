import { foreignKey, index, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, opaque, organizationId, utc } from "../columns";
import { user } from "./user";

/** One row a signed-in device: the truth about sessions, of which Redis is the fast copy. */
export const authSessions = mysqlTable(
  "auth_sessions",
  {
    organizationId: organizationId(),
    /** 128 random bits, base64url; the first part of every jti of the session. */
    id: opaque(22).notNull(),
    userId: int({ unsigned: true }).notNull(),
    /** SHA-256 (hex) of the refresh token in force. */
    refreshTokenHash: opaque(64).notNull(),
    /** Of the one before it, which is good for the same successor until the grace window after `rotatedAt` closes. */
    previousRefreshTokenHash: opaque(64),
    rotatedAt: utc(),
    /** The superuser who acts as the user, where the session is an impersonation: a user of the platform's organization. */
    impersonatorId: int({ unsigned: true }),
    /** The same as people read it. */
    impersonator: varchar({ length: 255 }),
    ip: varchar({ length: 45 }),
    userAgent: varchar({ length: 255 }),
    lastUsedAt: utc().notNull(),
    expiresAt: utc().notNull(),
    revokedAt: utc(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index("idx_auth_session_org_user").on(t.organizationId, t.userId, t.revokedAt),
    foreignKey({
      name: "fk_auth_session_user",
      columns: [t.organizationId, t.userId],
      foreignColumns: [user.organizationId, user.id],
    }).onDelete("cascade"),
  ],
);
