import { isTransaction } from "@/server/db/transaction";
import { TenantContext, type TenantContextData } from "./tenant-context";
import { TenantDb } from "./tenant-db";
import { TenantDialect } from "./tenant-dialect";
import { TenantGuardError } from "./tenant-guard-error";

/**
 * Inside a transaction of `withoutTenantScope`: does work that belongs to one tenant through that tenant's TenantDb,
 * with all its checks, in the same transaction.
 */
export async function asTenantWithin<T>(
  tx: object,
  context: TenantContextData,
  body: (db: TenantDb) => Promise<T>,
): Promise<T> {
  if (!isTransaction(tx)) throw new TenantGuardError("This handle is not a transaction");
  const scoped = tx.withDialect(new TenantDialect());
  return TenantContext.run(context, async () => await body(new TenantDb(scoped, context.tenantId)));
}
