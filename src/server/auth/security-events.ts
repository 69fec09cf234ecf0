import { afterCommit } from "@/server/db/after-commit";
import { securityEvents } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { metrics } from "@/server/observability/metrics";
import { currentRequest } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

export interface SecurityEvent {
  type:
    | "account.email_verified"
    | "account.email_change_requested"
    | "account.email_changed"
    | "account.email_change_refused"
    | "account.signed_up"
    | "sign_in.failed"
    | "sign_in.locked"
    | "sign_in.code_failed"
    | "reauthentication.failed"
    | "session.begun"
    | "session.ended"
    | "session.all_ended"
    | "session.others_ended"
    | "session.oldest_ended"
    | "session.refresh_reused"
    | "password.changed"
    | "password.reset_requested"
    | "password.reset"
    | "account.joined"
    | "account.roles_changed"
    | "account.enabled"
    | "account.disabled"
    | "account.removed"
    | "tenant.suspended"
    | "tenant.reactivated"
    | "impersonation.begun"
    | "impersonation.ended"
    | "second_factor.enabled"
    | "second_factor.replaced"
    | "second_factor.disabled"
    | "second_factor.reset"
    | "second_factor.recovery_code_used"
    | "second_factor.recovery_codes_renewed"
    | "api_key.created"
    | "api_key.changed"
    | "api_key.rotated"
    | "api_key.revoked"
    | "api_key.refused"
    | "products.exported"
    | "activity.exported"
    | "organization.activity_retention_changed"
    | "organization.second_factor_rule_changed"
    | "organization.session_lifetime_changed"
    | "organization.subdomain_changed";
  /** The target user; null if there is none, or if the event is about everyone. */
  userId: number | null;
  /** Never a secret. */
  details?: Record<string, unknown>;
}

/** Records a security event of the current tenant, in the table and in the log. */
export async function recordSecurityEvent(db: TenantDb, event: SecurityEvent): Promise<void> {
  const { requestId, ip, userAgent } = currentRequest();
  const { tenantId, impersonator, apiKey } = TenantContext.require();
  logger().info({
    securityEvent: event.type,
    tenantId,
    user: event.userId,
    impersonator,
    apiKey: apiKey?.id,
    requestId,
    ip,
  });
  afterCommit(() => metrics.securityEvents.inc({ type: event.type }));
  const details = apiKey ? { ...event.details, apiKey: apiKey.id } : event.details;
  await db.insert(securityEvents, { ...event, details, impersonator, requestId, ip, userAgent });
}
