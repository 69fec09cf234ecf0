import { index, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, opaque, organizationId, utc } from "../columns";
import { inOrganization } from "../references";
import { user } from "./user";

/** One row per signed-in device: the source of truth about sessions; Redis is the fast copy. */
export const authSessions = mysqlTable(
  "auth_sessions",
  {
    organizationId: organizationId(),
    /** 128 random bits, base64url; the first part of every jti of the session. */
    id: opaque(22).notNull(),
    userId: int({ unsigned: true }).notNull(),
    /** SHA-256 (hex) of the current refresh token. */
    refreshTokenHash: opaque(64).notNull(),
    /** The hash of the previous one, which yields the same successor until the grace window after `rotatedAt` ends. */
    previousRefreshTokenHash: opaque(64),
    rotatedAt: utc(),
    /** The superuser who acts as the user, if this is a support session: a user of the platform's organization. */
    impersonatorId: int({ unsigned: true }),
    /** Their display name. */
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
    index("idx_auth_session_user").on(t.organizationId, t.userId),
    inOrganization("fk_auth_session_user", t, t.userId, user).onDelete("cascade"),
  ],
);
