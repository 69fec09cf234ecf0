import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { platformSubdomain } from "@/lib/subdomain";
import { endImportJobs } from "@/modules/catalogue/import/import-jobs";
import { sendInvitations } from "@/modules/members/invitations/send-invitations";
import { createTenant } from "@/modules/onboarding/sign-up/new-tenant.service";
import { bumpApiKeyVersions } from "@/server/auth/end-api-keys";
import { endAllSessions } from "@/server/auth/end-sessions";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { auditWithin } from "@/server/change";
import { organization, tenants } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { asPlatformWithin } from "./as-platform";
import { noSuchTenant, tenantColumns, toTenantRecord } from "./tenant-rows";
import type { CreateTenantInput, TenantRecord } from "./tenants.schema";

const t = textsOf("tenantErrors");

/**
 * Creates an empty organization and invites its first administrator, who becomes its sponsor and representative on
 * joining. It is usable immediately. Throws AppError DUPLICATE, at the field, if the subdomain is taken.
 */
export async function createInvitedTenant(
  principal: Principal,
  { organizationName, subdomain, email }: CreateTenantInput,
): Promise<{ id: string }> {
  return withoutTenantScope("create a tenant on the platform", (db) =>
    db.transaction(async (tx) => {
      const created = { name: organizationName, subdomain };
      const { organizationId, tenantId, language } = await createTenant(tx, created);
      await asTenantWithin(tx, { tenantId: organizationId }, async (tenantDb) => {
        const audit = auditWithin(tenantDb);
        await audit.record({
          action: "organization.create",
          entityId: organizationId,
          after: created,
        });
        const sender = { tenant: { ...created, language }, user: principal.user };
        await sendInvitations(tenantDb, audit, sender, [{ email, roles: ["admin"] }]);
      });
      await asPlatformWithin(tx, principal, (_, audit) =>
        audit.record({
          action: "tenant.create",
          entityId: tenantId,
          after: { ...created, administrator: email },
        }),
      );
      // Before the commit, so that no reader caches that there is no such tenant.
      await invalidateCached(keys.tenant(subdomain));
      return { id: tenantId };
    }),
  );
}

/**
 * Suspends a tenant with effect from the next request, on every instance: its people see that it is suspended, and
 * their sessions end. Concurrent changes happen before, or not at all. Idempotent. Throws AppError NOT_FOUND, and
 * CONFLICT for the platform itself.
 */
export function suspendTenant(
  principal: Principal,
  { id, reason }: { id: string; reason: string },
): Promise<TenantRecord> {
  return setActive(principal, id, { isActive: false, reason });
}

/** Reactivates a suspended tenant; its people have to sign in again. Throws AppError NOT_FOUND. */
export function reactivateTenant(principal: Principal, id: string): Promise<TenantRecord> {
  return setActive(principal, id, { isActive: true });
}

async function setActive(
  principal: Principal,
  id: string,
  { isActive, reason }: { isActive: boolean; reason?: string },
): Promise<TenantRecord> {
  const verb = isActive ? "reactivate" : "suspend";
  return withoutTenantScope(`${verb} a tenant`, (db) =>
    db.transaction(async (tx) => {
      const [current] = await tx.select(tenantColumns).from(tenants).where(eq(tenants.id, id)).for("update");
      if (!current) throw noSuchTenant();
      if (current.isActive === isActive) return toTenantRecord(current);
      if (current.subdomain === platformSubdomain) {
        throw new AppError("CONFLICT", t("platformCannotBeSuspended"));
      }
      await invalidateCached(keys.tenant(current.subdomain));
      await tx.update(tenants).set({ isActive }).where(eq(tenants.id, id));
      const [owner] = await tx
        .select({ id: organization.id })
        .from(organization)
        .where(eq(organization.subdomain, current.subdomain));
      if (owner) {
        await asTenantWithin(tx, { tenantId: owner.id }, async (tenantDb) => {
          const type = isActive ? "tenant.reactivated" : "tenant.suspended";
          await recordSecurityEvent(tenantDb, { type, userId: null });
          if (isActive) return;
          await endAllSessions(tenantDb);
          await bumpApiKeyVersions(tenantDb);
          await endImportJobs(tenantDb);
        });
      }
      await asPlatformWithin(tx, principal, (_, audit) =>
        audit.record({
          action: `tenant.${verb}`,
          entityId: id,
          before: { isActive: current.isActive },
          after: { isActive, ...(reason && { reason }) },
        }),
      );
      const [changed = current] = await tx.select(tenantColumns).from(tenants).where(eq(tenants.id, id));
      return toTenantRecord(changed);
    }),
  );
}
