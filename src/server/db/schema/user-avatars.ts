import { index, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { auditColumns, binary, opaque, organizationId } from "../columns";
import { inOrganization } from "../references";
import { user } from "./user";

/** Pictures of people as they are served: decoded and re-encoded by us, never the uploaded bytes. */
export const userAvatars = mysqlTable(
  "user_avatars",
  {
    organizationId: organizationId(),
    userId: int({ unsigned: true }).notNull(),
    /** SHA-256 (hex) of the larger picture, which is part of the URL of both. */
    hash: opaque(64).notNull(),
    small: binary().notNull(),
    large: binary().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    index("idx_user_avatar_org_hash").on(t.organizationId, t.hash),
    inOrganization("fk_user_avatar_user", t, t.userId, user).onDelete("cascade"),
  ],
);
