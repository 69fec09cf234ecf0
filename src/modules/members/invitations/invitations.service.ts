import { and, desc, eq, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { paginationOf } from "@/lib/pagination";
import { assertEmailVerified } from "@/modules/accounts/verification/verification.service";
import { assertCanGrantRoles } from "@/modules/members/people/people-rules";
import { assertSeatAvailable } from "@/modules/members/seats/seats";
import { type Audit, change } from "@/server/change";
import { invitations } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { isOpen, isStillBacked, selectInvitations, toInvitation } from "./invitation-rows";
import type { Invitation, InviteInput, ListInvitationsInput } from "./invitations.schema";
import { assertEmailAvailable } from "./known-emails";
import { sendInvitations } from "./send-invitations";

const t = textsOf("memberErrors");

/** One page of the open invitations, latest first. */
export async function listInvitations(db: TenantDb, tenant: Tenant, input: ListInvitationsInput) {
  const [rows, total] = await Promise.all([
    selectInvitations(db)
      .where(isOpen)
      .orderBy(desc(invitations.updatedAt), desc(invitations.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit),
    db.total(invitations, isOpen),
  ]);
  return {
    items: rows.map((row) => toInvitation(tenant, row)),
    pagination: paginationOf(input, total, { rows: rows.length }),
  };
}

/**
 * Sends a link to join with the given roles. Inviting an email again voids the earlier link. Throws AppError
 * EMAIL_NOT_VERIFIED, FORBIDDEN for roles that the principal cannot grant, also those of the earlier invitation, DUPLICATE
 * if the email has an account, and LIMIT_REACHED if no seat is left.
 */
export async function invite(
  db: TenantDb,
  principal: Principal,
  { email, roles }: InviteInput,
): Promise<Invitation> {
  assertEmailVerified(principal.user);
  assertCanGrantRoles(principal, roles);
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    await assertEmailAvailable(tx, email, "email");
    const earlier = await findOpen(tx, principal.tenant, eq(invitations.email, email));
    if (earlier) assertCanGrantRoles(principal, earlier.roles);
    await assertSeatAvailable(tx, principal.tenant, email);
    await sendInvitations(tx, audit, principal, [{ email, roles }]);
    return readOpen(tx, principal.tenant, eq(invitations.email, email));
  });
}

/**
 * Sends a new link, valid for another seven days; the old one becomes void. Throws AppError as `invite` does, and
 * NOT_FOUND.
 */
export async function resendInvitation(db: TenantDb, principal: Principal, id: number): Promise<Invitation> {
  assertEmailVerified(principal.user);
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const { email, roles } = await readOpen(tx, principal.tenant, eq(invitations.id, id));
    assertCanGrantRoles(principal, roles);
    await assertSeatAvailable(tx, principal.tenant, email);
    await sendInvitations(tx, audit, principal, [{ email, roles }], "resend");
    return readOpen(tx, principal.tenant, eq(invitations.id, id));
  });
}

/**
 * Revokes an invitation: its link becomes void. Throws AppError NOT_FOUND, and FORBIDDEN for roles that the principal could
 * not take from the person either.
 */
export async function revokeInvitation(db: TenantDb, principal: Principal, id: number) {
  await change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const open = await readOpen(tx, principal.tenant, eq(invitations.id, id));
    assertCanGrantRoles(principal, open.roles);
    await revoke(tx, audit, [open]);
  });
  return { id };
}

/**
 * Permanently revokes invitations that their sender could no longer send: regaining the roles does not revive the
 * links. Call it under the lock of the organization, after the person has changed.
 */
export async function revokeUnbacked(
  tx: TenantDb,
  audit: Audit,
  tenant: Tenant,
  senderId: number,
): Promise<void> {
  const sent = await selectInvitations(tx).where(and(eq(invitations.updatedBy, senderId), isOpen));
  const ended = sent.filter((row) => !isStillBacked(tenant, row));
  await revoke(
    tx,
    audit,
    ended.map((row) => toInvitation(tenant, row)),
  );
}

async function revoke(
  tx: TenantDb,
  audit: Audit,
  revoked: Pick<Invitation, "id" | "email" | "roles">[],
): Promise<void> {
  if (revoked.length === 0) return;
  const ids = revoked.map(({ id }) => id);
  await tx.update(invitations, { revokedAt: new Date() }, inArray(invitations.id, ids));
  await audit.record(
    revoked.map(({ id, email, roles }) => ({
      action: "invitation.revoke" as const,
      entityId: id,
      before: { email, roles },
    })),
  );
}

async function readOpen(tx: TenantDb, tenant: Tenant, isIt: ReturnType<typeof eq>): Promise<Invitation> {
  const open = await findOpen(tx, tenant, isIt);
  if (!open) throw new AppError("NOT_FOUND", t("invitationNotFound"));
  return open;
}

async function findOpen(
  tx: TenantDb,
  tenant: Tenant,
  isIt: ReturnType<typeof eq>,
): Promise<Invitation | undefined> {
  const [row] = await selectInvitations(tx).where(and(isIt, isOpen)).limit(1);
  return row && toInvitation(tenant, row);
}
