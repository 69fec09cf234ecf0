import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { TenantSettings } from "@/lib/tenant-settings";
import { isCounted } from "@/server/db/products-by-status";
import { products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("catalogueErrors");

type Limited = Pick<TenantSettings, "limits">;

/**
 * Throws AppError LIMIT_REACHED if the quota does not allow this many more products. Call it in the transaction that
 * adds them: concurrent calls then wait, and see what was added.
 */
export async function assertProductQuota(tx: TenantDb, tenant: Limited, more = 1): Promise<void> {
  const { products: limit } = tenant.limits;
  if (limit === null || more <= (await remainingProductQuota(tx, tenant))) return;
  throw new AppError("LIMIT_REACHED", t("quotaReached", { limit, shownLimit: String(limit) }));
}

/** The remaining product quota; Infinity without a limit. Otherwise as above. */
export async function remainingProductQuota(
  tx: TenantDb,
  { limits: { products: limit } }: Limited,
): Promise<number> {
  if (limit === null) return Number.POSITIVE_INFINITY;
  const [, used] = await sentTogether([
    lockOrganization(tx),
    // The first non-locking read of the transaction: it sees what was committed before the lock was granted.
    tx.count(products, isCounted),
  ]);
  return Math.max(0, limit - used);
}
