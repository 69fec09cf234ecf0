import { eq, gt, isNull } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { apiKeys, user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { expiresSoonDays } from "./api-keys.schema";

/** True for a valid key with this many milliseconds left. */
export const expiresSoon = (leftMs: number): boolean => leftMs > 0 && leftMs <= expiresSoonDays * 86_400_000;

/** When the valid keys expire, in Unix milliseconds. */
export async function readKeyExpiries(db: TenantDb): Promise<number[]> {
  const rows = await db
    .select({ expiresAt: apiKeys.expiresAt })
    .from(apiKeys)
    .innerJoin(user, eq(user.id, apiKeys.makerId))
    .where(
      allOf(isNull(apiKeys.revokedAt), gt(apiKeys.expiresAt, new Date()), eq(user.status, userStatus.active)),
    );
  return rows.flatMap(({ expiresAt }) => expiresAt?.getTime() ?? []);
}
