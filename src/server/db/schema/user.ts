import {
  index,
  int,
  mysqlTable,
  primaryKey,
  smallint,
  timestamp,
  uniqueIndex,
  varchar,
} from "drizzle-orm/mysql-core";
import { languages } from "@/i18n/languages";
import { auditColumns, opaque, organizationId, utc } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";

export const userStatus = { active: 10, disabled: 9, removed: 0 } as const;

export const user = mysqlTable(
  "user",
  {
    id: int({ unsigned: true }).autoincrement().primaryKey(),
    email: varchar({ length: 255 }).notNull(),
    passwordHash: varchar({ length: 255 }).notNull(),
    firstName: varchar({ length: 40 }).notNull(),
    lastName: varchar({ length: 40 }).notNull(),
    username: varchar({ length: 255 }),
    roles: varchar({ length: 40 }).notNull().default("[c]"),
    status: smallint().notNull().default(userStatus.active),
    organizationId: organizationId(),
    advisorId: int(),
    sponsorId: int(),
    /** Unix seconds. */
    createdAt: int().notNull(),
    /** Unix seconds. */
    updatedAt: int().notNull(),
    lastLoginTime: timestamp({ mode: "date" }),
  },
  (t) => [
    index("idx_organization_id").on(t.organizationId),
    index("idx_email").on(t.email),
    uniqueIndex("unique_email_org").on(t.email, t.organizationId),
    index("idx_user_org_email").on(t.organizationId, t.email),
    index("idx_user_org_status").on(t.organizationId, t.status),
    /** The target of composite foreign keys of other tables. */
    uniqueIndex("unique_user_org_id").on(t.organizationId, t.id),
    ofOrganization("fk_user_organization", t, organization),
  ],
);

/** What this product adds to a user; the `user` table itself stays as it is in existing databases. */
export const userDetails = mysqlTable(
  "user_details",
  {
    organizationId: organizationId(),
    userId: int({ unsigned: true }).notNull(),
    version: int({ unsigned: true }).notNull().default(1),
    /** Sealed with DATA_ENCRYPTION_KEY; null while the second factor is off. */
    totpSecretSealed: varchar({ length: 255 }),
    /** A secret that was shown and awaits its first code, sealed. */
    totpPendingSealed: varchar({ length: 255 }),
    totpEnabledAt: utc(),
    /** The time step of the last accepted code: none is accepted twice (RFC 6238 §5.2). */
    totpLastStep: int({ unsigned: true }).notNull().default(0),
    /** Null until the verification link has been used. */
    emailVerifiedAt: utc(),
    /** The hash of the person's picture, a row of `user_avatars`; null without one. */
    avatarHash: opaque(64),
    ...auditColumns,
    /** BCP 47, of pages and mails for this person; null for that of the organization. */
    language: varchar({ length: 8, enum: languages }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    inOrganization("fk_user_details_user", t, t.userId, user).onDelete("cascade"),
  ],
);
