import "@/i18n/texts.server";
import { eq, isNull } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { AsyncVariable } from "@/server/async-variable";
import { allOf } from "@/server/db/conditions";
import { idempotencyKeys } from "@/server/db/schema";
import { perProcess } from "@/server/per-process";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("requests");

/** A request that is carried out once, however often it is sent. */
export interface Claim {
  readonly organizationId: number;
  readonly id: number;
}

/** The claim of the current request, once it is made. */
interface Holder {
  claim?: Claim;
}

const holders = perProcess("idempotency claim", () => new AsyncVariable<Holder>());

/** Runs a request that may claim to be carried out once: see `claimKey`. */
export function withClaim<T>(holder: Holder, callback: () => Promise<T>): Promise<T> {
  return holders.run(holder, callback);
}

/**
 * Marks the claim as applied in the transaction of the change: both happen, or neither. Undefined for a request
 * without a claim, for which nothing is sent. Throws AppError CONFLICT if another request has taken over the claim.
 */
export function markApplied(tx: TenantDb): Promise<void> | undefined {
  const claim = holders.get()?.claim;
  // Changes that the platform makes in other organizations are recorded there; the claim belongs to the platform's
  // tenant.
  const isForTenant = claim && TenantContext.require().tenantId === claim.organizationId;
  return isForTenant ? mark(tx, claim) : undefined;
}

async function mark(tx: TenantDb, claim: Claim): Promise<void> {
  const { affectedRows } = await tx.update(
    idempotencyKeys,
    { appliedAt: new Date() },
    allOf(eq(idempotencyKeys.id, claim.id), isNull(idempotencyKeys.statusCode)),
  );
  if (affectedRows === 0) {
    throw new AppError("CONFLICT", t("idempotency.overtaken"));
  }
}
