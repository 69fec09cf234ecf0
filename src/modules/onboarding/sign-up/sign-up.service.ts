import { eq } from "drizzle-orm";
import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import type { Handoff } from "@/lib/handoff";
import { formatRoles } from "@/lib/roles";
import { sendVerification } from "@/modules/accounts/verification/verification.service";
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
import { createTenant } from "./new-tenant.service";
import type { SignUpInput } from "./sign-up.schema";

/** Throws AppError FORBIDDEN if the operator has closed sign-up. */
export function assertSignUpOpen(): void {
  if (!env().SIGN_UP_OPEN) {
    throw new AppError("FORBIDDEN", "Sign-up is closed. Ask the operator of this service for a workspace.");
  }
}

/**
 * Creates an organization with its first administrator, all or nothing, usable immediately; the response leads into it.
 * Throws AppError DUPLICATE, at the field, if the subdomain is taken, including by a concurrent sign-up.
 */
export async function signUp(input: SignUpInput): Promise<Handoff> {
  const { organizationName, subdomain, ...admin } = input;
  // Before the transaction: it takes longer than everything else together.
  const passwordHash = await hashPassword(admin.password);
  const handoffToken = await withoutTenantScope("sign up a new organization", (db) =>
    db.transaction(async (tx) => {
      const { organizationId: tenantId } = await createTenant(tx, organizationName, subdomain);
      const userId = await asTenantWithin(tx, { tenantId }, (tenantDb) =>
        createAdmin(tenantDb, tenantId, { ...admin, passwordHash }),
      );
      return asTenantWithin(tx, { tenantId, userId }, async (tenantDb) => {
        await auditWithin(tenantDb).record({
          action: "organization.create",
          entityId: tenantId,
          after: { name: organizationName, subdomain },
        });
        await recordSecurityEvent(tenantDb, { type: "account.signed_up", userId });
        await sendVerification(tenantDb, userId, { name: organizationName, subdomain });
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
  {
    email,
    firstName,
    lastName,
    passwordHash,
  }: Omit<typeof user.$inferInsert, "organizationId" | "createdAt" | "updatedAt">,
): Promise<number> {
  const { insertId } = await db.insert(user, {
    email,
    username: email,
    firstName,
    lastName,
    passwordHash,
    roles: formatRoles(["admin"]),
  });
  await db.insert(userDetails, { userId: insertId });
  await db.update(organization, { sponsorId: insertId, repId: insertId }, eq(organization.id, tenantId));
  return insertId;
}
