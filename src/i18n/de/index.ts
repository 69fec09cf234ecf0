import { createTenant } from "./create-tenant";
import { importErrors } from "./import-errors";
import { metricCharts } from "./metric-charts";
import { platformActivity } from "./platform-activity";
import { platformOverview } from "./platform-overview";
import { productActions } from "./product-actions";
import { productDetail } from "./product-detail";
import { productErrors } from "./product-errors";
import { productFields } from "./product-fields";
import { productForm } from "./product-form";
import { productHistory } from "./product-history";
import { productImport } from "./product-import";
import { supportSession } from "./support-session";
import { systemMetrics } from "./system-metrics";
import { tenantDetail } from "./tenant-detail";
import { tenantErrors } from "./tenant-errors";
import { tenantPeople } from "./tenant-people";
import { tenants } from "./tenants";

export const de = {
  createTenant,
  importErrors,
  metricCharts,
  platformActivity,
  platformOverview,
  productActions,
  productDetail,
  productErrors,
  productFields,
  productForm,
  productHistory,
  productImport,
  supportSession,
  systemMetrics,
  tenantDetail,
  tenantErrors,
  tenantPeople,
  tenants,
};
