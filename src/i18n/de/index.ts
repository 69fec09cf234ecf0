import { createTenant } from "./create-tenant";
import { platformActivity } from "./platform-activity";
import { platformOverview } from "./platform-overview";
import { supportSession } from "./support-session";
import { systemMetrics } from "./system-metrics";
import { tenantDetail } from "./tenant-detail";
import { tenantErrors } from "./tenant-errors";
import { tenantPeople } from "./tenant-people";
import { tenants } from "./tenants";

export const de = {
  createTenant,
  platformActivity,
  platformOverview,
  supportSession,
  systemMetrics,
  tenantDetail,
  tenantErrors,
  tenantPeople,
  tenants,
};
