import { and, eq, gt, isNull } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { can } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { assertEmailVerified } from "@/modules/accounts/verification/verification.service";
import { saveSettings } from "@/modules/organization/settings/settings";
import { linkProblem } from "@/server/auth/link-problem";
import { issueOneTimeToken, redeemOneTimeToken, voidOneTimeTokens } from "@/server/auth/one-time-tokens";
import { change } from "@/server/change";
import { oneTimeTokens, organization, organizationSettings, user, userStatus } from "@/server/db/schema";
import { enqueueMail } from "@/server/mail/outbox";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { confirmAuditEmailMail } from "./audit-email.mail";
import { confirmedAuditEmail } from "./audit-email.schema";

const kind = "confirm_audit_email";

/**
 * Asks the owner of an email whether they want copies of the organization's mails; none are sent before they confirm.
 * Throws AppError EMAIL_NOT_VERIFIED, and TOO_MANY_REQUESTS if the email has reached its daily limit.
 */
export async function requestAuditEmail(
  tx: TenantDb,
  { user: { userId, isEmailVerified, ...person }, tenant }: Principal,
  email: string,
): Promise<void> {
  assertEmailVerified({ isEmailVerified });
  await withdrawAuditEmail(tx);
  const token = await issueOneTimeToken(tx, { kind, userId, data: { email } });
  const url = tenantUrl(tenant.subdomain, `/confirm-audit-email#token=${token}`);
  const mail = confirmAuditEmailMail({
    organization: tenant,
    language: tenant.language,
    requestedBy: fullName(person),
    url,
  });
  await enqueueMail(tx, { email }, mail);
}

/**
 * Voids all such links: an older request must not override the organization's latest decision. Returns whether there
 * were any.
 */
export const withdrawAuditEmail = (tx: TenantDb): Promise<boolean> => voidOneTimeTokens(tx, kind);

/** To join: the current user's pending request. */
export const isPendingRequest = () =>
  and(
    eq(oneTimeTokens.userId, TenantContext.require().userId ?? 0),
    eq(oneTimeTokens.kind, kind),
    isNull(oneTimeTokens.usedAt),
    gt(oneTimeTokens.expiresAt, new Date()),
  );

/** The email in the data of a request. */
export const pendingEmailOf = (data: Record<string, unknown> | null): string | null =>
  confirmedAuditEmail.safeParse(data).data?.email ?? null;

/**
 * Starts sending copies to the email of a link, and returns it. The person who requested it must still be allowed to.
 * Throws AppError LINK_USED, LINK_EXPIRED or LINK_UNKNOWN.
 */
export async function confirmAuditEmail(
  db: TenantDb,
  { organizationId }: Tenant,
  token: string,
): Promise<{ email: string }> {
  return change(db, async (tx, audit) => {
    await lockOrganization(tx);
    const redemption = await redeemOneTimeToken(tx, kind, token);
    if (redemption.status !== "good") throw linkProblem(redemption.status);
    const { email } = confirmedAuditEmail.parse(redemption.data);
    if (!(await mayStillAsk(tx, redemption.userId))) throw linkProblem("expired");
    const [before] = await tx
      .select({ email: organization.bccAuditEmailAddress, version: organizationSettings.version })
      .from(organization)
      .leftJoin(organizationSettings, eq(organizationSettings.organizationId, organization.id))
      .limit(1);
    await tx.update(organization, { bccAuditEmailAddress: email }, eq(organization.id, organizationId));
    await saveSettings(tx, { version: (before?.version ?? 0) + 1 });
    await audit.record({
      action: "organization.update",
      entityId: organizationId,
      before: { bccAuditEmailAddress: before?.email ?? null },
      after: { bccAuditEmailAddress: email },
    });
    return { email };
  });
}

async function mayStillAsk(tx: TenantDb, userId: number): Promise<boolean> {
  const [person] = await tx
    .select({ roles: user.roles, status: user.status })
    .from(user)
    .where(eq(user.id, userId))
    .limit(1);
  return (
    person?.status === userStatus.active && can({ roles: parseRoles(person.roles) }, "organization:write")
  );
}
