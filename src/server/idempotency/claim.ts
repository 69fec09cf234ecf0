import { AsyncLocalStorage } from "node:async_hooks";
import { eq, isNull } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { allOf } from "@/server/db/conditions";
import { idempotencyKeys } from "@/server/db/schema";
import { perProcess } from "@/server/per-process";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** A request that is carried out once, however often it comes. */
export interface Claim {
  readonly organizationId: number;
  readonly id: number;
}

/** The claim of the request that runs, once it is made. */
interface Holder {
  claim?: Claim;
}

const storage = perProcess("idempotency claim", () => new AsyncLocalStorage<Holder>());

/** Runs a request that may claim to be carried out once: see `claimKey`. */
export function withClaim<T>(holder: Holder, callback: () => Promise<T>): Promise<T> {
  return storage.run(holder, callback);
}

/**
 * Notes that the request has changed something, in the transaction of the change: both happen, or neither. Does nothing
 * for a request that is not claimed. Throws AppError CONFLICT where another one has taken the claim over.
 */
export async function markApplied(tx: TenantDb): Promise<void> {
  const claim = storage.getStore()?.claim;
  // What the platform does in other organizations is recorded there, too; the claim is its own.
  if (!claim || TenantContext.require().tenantId !== claim.organizationId) return;
  const { affectedRows } = await tx.update(
    idempotencyKeys,
    { appliedAt: new Date() },
    allOf(eq(idempotencyKeys.id, claim.id), isNull(idempotencyKeys.statusCode)),
  );
  if (affectedRows === 0) {
    throw new AppError("CONFLICT", "The same request was sent again, and has overtaken this one.");
  }
}
