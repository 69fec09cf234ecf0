import { aliasedTable, eq, isNull } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { parseRoles } from "@/lib/roles";
import { allOf } from "@/server/db/conditions";
import { invitations, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Invitation } from "./invitations.schema";

const inviter = aliasedTable(user, "inviter");

const columns = {
  id: invitations.id,
  email: invitations.email,
  roles: invitations.roles,
  expiresAt: invitations.expiresAt,
  updatedAt: invitations.updatedAt,
  acceptedAt: invitations.acceptedAt,
  revokedAt: invitations.revokedAt,
  inviter: { firstName: inviter.firstName, lastName: inviter.lastName },
};

/** Invitations with who sent them last; to be narrowed and ordered. */
export const selectInvitations = (db: TenantDb) =>
  db.select(columns).from(invitations).leftJoin(inviter, eq(inviter.id, invitations.updatedBy));

interface Row {
  id: number;
  email: string;
  roles: string;
  expiresAt: Date;
  /** When it was sent last. */
  updatedAt: Date;
  inviter: { firstName: string; lastName: string } | null;
}

export function toInvitation({ id, email, roles, expiresAt, updatedAt, inviter }: Row): Invitation {
  return {
    id,
    email,
    roles: parseRoles(roles),
    expired: expiresAt <= new Date(),
    expiresAt: expiresAt.toISOString(),
    sentAt: updatedAt.toISOString(),
    invitedByName: inviter && fullName(inviter),
  };
}

/** Nobody has accepted it or taken it back. */
export const isOpen = allOf(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
