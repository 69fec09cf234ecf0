import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { can } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { platformSubdomain } from "@/lib/subdomain";
import { beginSession, type Impersonation, type Tokens } from "@/server/auth/begin-session";
import { redeemOneTimeToken } from "@/server/auth/one-time-tokens";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { auditWithin } from "@/server/change";
import { user, userStatus } from "@/server/db/schema";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** The ways into a workspace from another host: a sign-up on the root domain, or a superuser of the platform. */
export type HandoffKind = "handoff" | "impersonation";

const impersonation = z.object({
  impersonatorId: z.number().int().positive(),
  impersonator: z.string().min(1),
  reason: z.string(),
}) satisfies z.ZodType<Impersonation>;

/**
 * Begins a session for the user of the current tenant that the token was created for; null if the token is not or no
 * longer valid, for example because the superuser who requested it has lost the role.
 */
export async function acceptHandoff(kind: HandoffKind, token: string): Promise<Tokens | null> {
  const context = TenantContext.require();
  const platform = kind === "impersonation" ? await resolveTenant(platformSubdomain) : null;
  const subject = await withoutTenantScope("accept a handoff from another host", (db) =>
    db.transaction(async (root) => {
      const found = await asTenantWithin(root, context, (tx) => redeem(tx, kind, token));
      if (!found || kind === "handoff") return found;
      const by = impersonation.parse(found.data);
      const mayAct =
        platform !== null &&
        (await asTenantWithin(root, { tenantId: platform.organizationId }, (tx) =>
          mayImpersonate(tx, by.impersonatorId),
        ));
      if (!mayAct) return undefined;
      await asTenantWithin(root, context, (tx) => recordImpersonation(tx, found.userId, by));
      return { ...found, impersonation: by };
    }),
  );
  return subject ? beginSession(subject) : null;
}

/** Uses the token; returns its active user, undefined if there is none. */
async function redeem(tx: TenantDb, kind: HandoffKind, token: string) {
  const redemption = await redeemOneTimeToken(tx, kind, token);
  if (redemption.status !== "good") return undefined;
  const [active] = await tx
    .select({ userId: user.id, email: user.email })
    .from(user)
    .where(and(eq(user.id, redemption.userId), eq(user.status, userStatus.active)))
    .limit(1);
  return active && { ...active, data: redemption.data };
}

/** Checked again: the superuser may have lost the role since the token was created. */
async function mayImpersonate(tx: TenantDb, superuserId: number): Promise<boolean> {
  const [superuser] = await tx
    .select({ roles: user.roles })
    .from(user)
    .where(and(eq(user.id, superuserId), eq(user.status, userStatus.active)))
    .limit(1)
    .for("share");
  return superuser !== undefined && can({ roles: parseRoles(superuser.roles) }, "tenants:impersonate");
}

/** Recorded for the organization: its administrators see who started a support session, in whose name, and why. */
async function recordImpersonation(
  tx: TenantDb,
  userId: number,
  { impersonator, reason }: Impersonation,
): Promise<void> {
  const context = { ...TenantContext.require(), userId, impersonator };
  await TenantContext.run(context, async () => {
    await recordSecurityEvent(tx, { type: "impersonation.begun", userId, details: { reason } });
    await auditWithin(tx).record({
      action: "user.impersonate",
      entityId: userId,
      after: { reason },
    });
  });
}
