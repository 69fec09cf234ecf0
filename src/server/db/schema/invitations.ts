import { index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import { auditColumns, bigId, opaque, organizationId, utc } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { user } from "./user";

/** Invitations, one row per email; only the recipient knows the link. */
export const invitations = mysqlTable(
  "invitations",
  {
    organizationId: organizationId(),
    id: bigId(),
    email: varchar({ length: 255 }).notNull(),
    roles: varchar({ length: 40 }).notNull(),
    /** SHA-256 (hex) of the token in the latest mail. */
    tokenHash: opaque(64).notNull(),
    expiresAt: utc().notNull(),
    revokedAt: utc(),
    acceptedAt: utc(),
    /** The user created by accepting it. */
    userId: int({ unsigned: true }),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_invitation_id").on(t.id),
    unique("unique_invitation_email_org").on(t.organizationId, t.email),
    unique("unique_invitation_token_hash").on(t.organizationId, t.tokenHash),
    index("idx_invitation_org_created").on(t.organizationId, t.createdAt),
    ofOrganization("fk_invitation_organization", t, organization),
    inOrganization("fk_invitation_user", t, t.userId, user),
    inOrganization("fk_invitation_created_by", t, t.createdBy, user),
  ],
);
