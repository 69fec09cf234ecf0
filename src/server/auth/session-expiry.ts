import { organizationSettings } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** The maximum length of a support session. */
const impersonationMinutes = 30;

/**
 * The session length of the current tenant in minutes, after which people must sign in again even if active; null for
 * no limit.
 */
export async function sessionLifetimeOf(tx: TenantDb): Promise<number | null> {
  const [row] = await tx
    .select({ minutes: organizationSettings.sessionLifetimeMinutes })
    .from(organizationSettings)
    .limit(1);
  return row?.minutes ?? null;
}

/** When a session ends: when its refresh token expires, or earlier, when it reaches its maximum age. */
export function sessionExpiry(
  tokenExpiresAtMs: number,
  begunAt: Date,
  impersonation: unknown,
  lifetimeMinutes: number | null,
): Date {
  const minutes = Math.min(
    impersonation ? impersonationMinutes : Number.POSITIVE_INFINITY,
    lifetimeMinutes ?? Number.POSITIVE_INFINITY,
  );
  return new Date(Math.min(tokenExpiresAtMs, begunAt.getTime() + minutes * 60_000));
}
