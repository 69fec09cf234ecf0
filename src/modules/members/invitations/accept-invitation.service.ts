import { eq } from "drizzle-orm";
import type { Role } from "@/lib/permissions";
import { formatRoles } from "@/lib/roles";
import { assertNoPersonalWords, ownerOf } from "@/modules/accounts/password/password.service";
import { isUsernameTaken } from "@/modules/members/people/usernames";
import { assertActiveSeatAvailable } from "@/modules/members/seats/seats";
import { linkProblem } from "@/server/auth/link-problem";
import { hashPassword } from "@/server/auth/passwords";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { hashToken } from "@/server/auth/tokens";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { invitations, organization, user, userDetails, userStatus } from "@/server/db/schema";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { selectInvitations, toInvitation } from "./invitation-rows";
import type { AcceptInvitationInput } from "./invitations.schema";
import { assertEmailAvailable } from "./known-emails";

/** Who an invitation link is for, without using it. Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN. */
export async function inspectInvitation(db: TenantDb, tenant: Tenant, token: string) {
  const { email, invitedByName } = await readLink(db, tenant, token);
  return { email, invitedByName };
}

/**
 * Creates a user from an invitation, or reactivates a removed one, and returns their email, which counts as verified:
 * the link was sent there. Throws AppError LINK_USED, LINK_EXPIRED (also if its sender could no longer send it),
 * LINK_UNKNOWN, BAD_REQUEST for a weak password, DUPLICATE if the email got an account in another way, and
 * LIMIT_REACHED if no seat is left; the link stays valid then.
 */
export async function acceptInvitation(
  db: TenantDb,
  tenant: Tenant,
  { token, password, firstName, lastName }: AcceptInvitationInput,
): Promise<{ email: string }> {
  const { email } = await readLink(db, tenant, token);
  assertNoPersonalWords("password", password, ownerOf(tenant, { email, firstName, lastName }));
  // Before the transaction: hashing takes longer than a lock should be held.
  const passwordHash = await hashPassword(password);
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    // Runs with the organization locked, so that the sender is demoted or removed before or after, never meanwhile.
    const { id, roles } = await readLink(tx, tenant, token);
    await assertEmailAvailable(tx, email);
    await assertActiveSeatAvailable(tx, tenant, "join");
    const userId = await createOrReactivateUser(tx, { email, firstName, lastName, passwordHash, roles });
    if (roles.includes("admin")) await assignFirstAdminAsOfficers(tx, userId);
    await tx.update(invitations, { acceptedAt: new Date(), userId }, eq(invitations.id, id));
    await audit.record({
      action: "user.join",
      entityId: userId,
      after: { email, firstName, lastName, roles },
    });
    await recordSecurityEvent(tx, { type: "account.joined", userId });
    return { email };
  });
}

/** The first administrator of an organization created by the platform becomes its sponsor and representative. */
async function assignFirstAdminAsOfficers(tx: TenantDb, userId: number): Promise<void> {
  const isNobodys = allOf(eq(organization.sponsorId, 0), eq(organization.repId, 0));
  await tx.update(organization, { sponsorId: userId, repId: userId }, isNobodys);
}

interface Newcomer {
  email: string;
  firstName: string;
  lastName: string;
  passwordHash: string;
  roles: Role[];
}

/**
 * Creates a user, or reactivates the removed one with that email, without its username if someone else has taken it
 * meanwhile.
 */
async function createOrReactivateUser(tx: TenantDb, { roles, ...newcomer }: Newcomer): Promise<number> {
  const fields = { ...newcomer, roles: formatRoles(roles), status: userStatus.active };
  const [removed] = await tx
    .select({ id: user.id, username: user.username })
    .from(user)
    .where(eq(user.email, newcomer.email))
    .limit(1);
  if (removed) {
    const { id, username } = removed;
    const isLost = username !== null && (await isUsernameTaken(tx, id, username));
    await tx.update(user, { ...fields, ...(isLost && { username: null }) }, eq(user.id, id));
  }
  const userId = removed?.id ?? (await tx.insert(user, fields)).insertId;
  const emailVerifiedAt = new Date();
  await tx.upsert(userDetails, { userId, emailVerifiedAt }, { emailVerifiedAt });
  return userId;
}

/** The invitation of a valid link. */
async function readLink(db: TenantDb, tenant: Tenant, token: string) {
  const [row] = await selectInvitations(db)
    .where(eq(invitations.tokenHash, hashToken(token)))
    .limit(1);
  if (!row) throw linkProblem("unknown");
  if (row.acceptedAt) throw linkProblem("used");
  const invitation = toInvitation(tenant, row);
  if (row.revokedAt || invitation.expired) throw linkProblem("expired");
  return invitation;
}
