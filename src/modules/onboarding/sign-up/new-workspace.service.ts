import { eq } from "drizzle-orm";
import type { Handoff } from "@/lib/handoff";
import { formatRoles } from "@/lib/roles";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { hashPassword } from "@/server/auth/passwords";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { auditWithin } from "@/server/change";
import { organization, user, userDetails } from "@/server/db/schema";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createTenant, type NewTenant } from "./new-tenant.service";

interface NewAdmin {
  email: string;
  firstName: string;
  lastName: string;
  password: string;
  emailVerifiedAt?: Date;
}

interface NewWorkspace {
  /** Why the tenant scope is lifted. */
  reason: string;
  tenant: NewTenant;
  admin: NewAdmin;
  /** What else is done in the name of the administrator, in the same transaction. */
  complete: (tx: TenantDb, userId: number) => Promise<unknown>;
}

/**
 * Creates an organization with its first administrator, all or nothing, usable immediately; the handoff leads into it.
 * Throws AppError DUPLICATE, at the field, if the subdomain is taken, including by a concurrent sign-up.
 */
export async function createWorkspace({ reason, tenant, admin, complete }: NewWorkspace): Promise<Handoff> {
  const { name, subdomain } = tenant;
  const { password, ...person } = admin;
  // Before the transaction: it takes longer than everything else together.
  const passwordHash = await hashPassword(password);
  const handoffToken = await withoutTenantScope(reason, (db) =>
    db.transaction(async (tx) => {
      const { organizationId: tenantId } = await createTenant(tx, tenant);
      const userId = await asTenantWithin(tx, { tenantId }, (tenantDb) =>
        createAdmin(tenantDb, tenantId, { ...person, passwordHash }),
      );
      return asTenantWithin(tx, { tenantId, userId }, async (tenantDb) => {
        await auditWithin(tenantDb).record({
          action: "organization.create",
          entityId: tenantId,
          after: { name, subdomain },
        });
        await recordSecurityEvent(tenantDb, { type: "account.signed_up", userId });
        await complete(tenantDb, userId);
        // Before the commit, so that no reader caches that there is no such tenant.
        await invalidateCached(keys.tenant(subdomain));
        return issueOneTimeToken(tenantDb, { kind: "handoff", userId });
      });
    }),
  );
  return { handoffUrl: tenantUrl(subdomain, "/api/auth/handoff"), handoffToken };
}

async function createAdmin(
  db: TenantDb,
  tenantId: number,
  { emailVerifiedAt, ...person }: Omit<NewAdmin, "password"> & { passwordHash: string },
): Promise<number> {
  const { insertId } = await db.insert(user, {
    ...person,
    username: person.email,
    roles: formatRoles(["admin"]),
  });
  await db.insert(userDetails, { userId: insertId, emailVerifiedAt });
  await db.update(organization, { sponsorId: insertId, repId: insertId }, eq(organization.id, tenantId));
  return insertId;
}
