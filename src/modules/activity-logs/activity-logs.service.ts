import { holdOwnSession } from "@/server/auth/own-session";
import { activityLogs } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

interface Activity {
  /** `<entity>.<verb>`, for example `product.update`. */
  action: `${string}.${string}`;
  entityType: string;
  entityId: number | string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/**
 * Records a change by the current user. Call it with the transaction of the change: both happen, or neither.
 * Throws AppError UNAUTHORIZED where the session of the user has ended since the request began.
 */
export async function recordActivity(tx: TenantDb, request: RequestInfo, activity: Activity): Promise<void> {
  const { userId, impersonator } = TenantContext.require();
  await holdOwnSession(tx);
  await tx.insert(activityLogs, {
    ...activity,
    entityId: String(activity.entityId),
    actorId: userId,
    impersonator,
    ip: request.ip,
    userAgent: request.userAgent,
    requestId: request.requestId,
  });
}
