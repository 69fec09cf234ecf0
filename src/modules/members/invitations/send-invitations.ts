import { randomBytes } from "node:crypto";
import { inArray, type SQL, sql } from "drizzle-orm";
import type { MySqlColumn } from "drizzle-orm/mysql-core";
import { fullName } from "@/lib/full-name";
import { formatRoles } from "@/lib/roles";
import { hashToken } from "@/server/auth/tokens";
import type { Audit } from "@/server/change";
import { invitations } from "@/server/db/schema";
import { enqueueMails } from "@/server/mail/outbox";
import type { Principal } from "@/server/principal";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { invitationMail } from "./invitations.mails";
import type { InviteInput } from "./invitations.schema";

const ttlMs = 7 * 24 * 3600 * 1000;

/** The recipient, and in whose name. */
interface InvitedBy {
  tenant: Pick<Tenant, "name" | "subdomain" | "language">;
  user: Pick<Principal["user"], "firstName" | "lastName">;
}

/**
 * Creates or renews the invitations of these emails and sends each a link, valid for seven days; earlier links become
 * void. The caller checks whether they can be invited, with the organization locked.
 */
export async function sendInvitations(
  tx: TenantDb,
  audit: Audit,
  { tenant, user }: InvitedBy,
  guests: InviteInput[],
  verb: "create" | "resend" = "create",
): Promise<void> {
  const expiresAt = new Date(Date.now() + ttlMs);
  const links = guests.map((guest) => ({ ...guest, token: randomBytes(32).toString("base64url") }));
  await tx.upsert(
    invitations,
    links.map(({ email, roles, token }) => ({
      email,
      roles: formatRoles(roles),
      tokenHash: hashToken(token),
      expiresAt,
    })),
    {
      roles: inserted(invitations.roles),
      tokenHash: inserted(invitations.tokenHash),
      expiresAt,
      revokedAt: null,
      acceptedAt: null,
      userId: null,
    },
  );
  const rows = await tx
    .select({ id: invitations.id, email: invitations.email })
    .from(invitations)
    .where(
      inArray(
        invitations.email,
        guests.map(({ email }) => email),
      ),
    );
  const rolesOf = new Map(guests.map(({ email, roles }) => [email, roles]));
  await audit.record(
    rows.map(({ id, email }) => ({
      action: `invitation.${verb}`,
      entityId: id,
      after: { email, roles: rolesOf.get(email) },
    })),
  );
  await enqueueMails(
    tx,
    links.map(({ email, token }) => ({
      to: { email },
      mail: invitationMail(tenant, tenant.language, fullName(user), token),
    })),
  );
}

/** The value of the row that an upsert would have inserted. */
const inserted = (column: MySqlColumn): SQL => sql`values(${column})`;
