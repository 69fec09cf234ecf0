import { aliasedTable, eq, isNull } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { mayAssign } from "@/modules/members/people/people-rules";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { invitations, user, userStatus } from "@/server/db/schema";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Invitation } from "./invitations.schema";

const inviter = aliasedTable(user, "inviter");

const columns = {
  ...columnsOf(invitations, "id", "email", "roles", "expiresAt", "updatedAt", "acceptedAt", "revokedAt"),
  inviter: {
    firstName: inviter.firstName,
    lastName: inviter.lastName,
    roles: inviter.roles,
    status: inviter.status,
  },
};

/** Invitations with their latest sender; to be narrowed and ordered. */
export const selectInvitations = (db: TenantDb) =>
  db.select(columns).from(invitations).leftJoin(inviter, eq(inviter.id, invitations.updatedBy));

interface Row {
  id: number;
  email: string;
  roles: string;
  expiresAt: Date;
  /** When it was last sent. */
  updatedAt: Date;
  /** Null if the platform invited the first administrator. */
  inviter: { firstName: string; lastName: string; roles: string; status: number } | null;
}

/** The invitation as the API returns it: one whose inviter could no longer grant its roles counts as expired. */
export function toInvitation(tenant: Pick<Tenant, "subdomain">, row: Row): Invitation {
  const { id, email, roles, expiresAt, updatedAt, inviter } = row;
  return {
    id,
    email,
    roles: parseRoles(roles),
    expired: expiresAt <= new Date() || !isStillBacked(tenant, row),
    expiresAt: expiresAt.toISOString(),
    sentAt: updatedAt.toISOString(),
    invitedByName: inviter && fullName(inviter),
  };
}

/**
 * An invitation is valid only while its sender could still send it: someone demoted or removed cannot let anyone in,
 * least of all themselves.
 */
export function isStillBacked(tenant: Pick<Tenant, "subdomain">, { roles, inviter }: Row): boolean {
  if (!inviter) return true;
  const sender = { roles: parseRoles(inviter.roles) };
  return (
    inviter.status === userStatus.active &&
    can(sender, "users:write") &&
    parseRoles(roles).every((role) => mayAssign({ user: sender, tenant }, role))
  );
}

/** Open: neither accepted nor revoked. */
export const isOpen = allOf(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
