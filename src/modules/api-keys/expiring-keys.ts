import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { apiKeys, user, userStatus } from "@/server/db/schema";
import { KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { expiresSoonDays } from "./api-keys.schema";

/** True for a valid key with this many milliseconds left. */
export const expiresSoon = (leftMs: number): boolean => leftMs > 0 && leftMs <= expiresSoonDays * 86_400_000;

const expiries = new KeptSelect((db) =>
  db
    .select({ expiresAt: apiKeys.expiresAt })
    .from(apiKeys)
    .innerJoin(user, eq(user.id, apiKeys.makerId))
    .where(and(isNull(apiKeys.revokedAt), isNotNull(apiKeys.expiresAt), eq(user.status, userStatus.active))),
);

/** When the keys that nobody has revoked expire, or have expired, in Unix milliseconds. */
export async function readKeyExpiries(db: TenantDb): Promise<number[]> {
  const rows = await db.run(expiries, {});
  return rows.flatMap(({ expiresAt }) => expiresAt?.getTime() ?? []);
}
