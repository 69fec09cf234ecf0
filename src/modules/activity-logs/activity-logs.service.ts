import { holdOwnSession } from "@/server/auth/own-session";
import { invalidateOnCommit } from "@/server/cache/cached";
import { recordedChanges } from "@/server/cache/groups";
import { activityLogs } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { RequestInfo } from "@/server/http/request-info";
import { markApplied } from "@/server/idempotency/claim";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

export interface Activity {
  /** `<entity>.<verb>`, for example `product.update`. */
  action: `${string}.${string}`;
  entityType: string;
  entityId: number | string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/**
 * Records a change by the current user or API key. Call it with the transaction of the change: both happen, or neither.
 * Throws AppError UNAUTHORIZED if the session or the key has ended since the request began.
 */
export function recordActivity(tx: TenantDb, request: RequestInfo, activity: Activity): Promise<void> {
  return recordActivities(tx, request, [activity]);
}

/** As `recordActivity`, for one or more changes at once. */
export async function recordActivities(
  tx: TenantDb,
  { ip, userAgent, requestId }: RequestInfo,
  activities: Activity[],
): Promise<void> {
  const { userId, impersonator, apiKey } = TenantContext.require();
  // The actor of an API key's change is the key, not its creator.
  const actorId = apiKey ? null : userId;
  // Sent together, and locked in this order.
  await sentTogether([
    holdOwnSession(tx),
    markApplied(tx),
    // Every change passes here, and may affect statistics and totals.
    invalidateOnCommit(recordedChanges),
    tx.insert(
      activityLogs,
      activities.map((activity) => ({
        ...activity,
        entityId: String(activity.entityId),
        actorId,
        apiKeyId: apiKey?.id,
        impersonator,
        ip,
        userAgent,
        requestId,
      })),
    ),
  ]);
}
