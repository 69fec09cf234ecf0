import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { createTenant } from "./create-tenant";
import { importErrors } from "./import-errors";
import { localization } from "./localization";
import { metricCharts } from "./metric-charts";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { platformActivity } from "./platform-activity";
import { platformOverview } from "./platform-overview";
import { productActions } from "./product-actions";
import { productDetail } from "./product-detail";
import { productErrors } from "./product-errors";
import { productFields } from "./product-fields";
import { productForm } from "./product-form";
import { productHistory } from "./product-history";
import { productImport } from "./product-import";
import { retention } from "./retention";
import { subdomain } from "./subdomain";
import { supportSession } from "./support-session";
import { systemMetrics } from "./system-metrics";
import { tenantDetail } from "./tenant-detail";
import { tenantErrors } from "./tenant-errors";
import { tenantPeople } from "./tenant-people";
import { tenants } from "./tenants";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  auditEmail,
  branding,
  createTenant,
  importErrors,
  localization,
  metricCharts,
  organization,
  organizationDetails,
  platformActivity,
  platformOverview,
  productActions,
  productDetail,
  productErrors,
  productFields,
  productForm,
  productHistory,
  productImport,
  retention,
  subdomain,
  supportSession,
  systemMetrics,
  tenantDetail,
  tenantErrors,
  tenantPeople,
  tenants,
  usage,
};
