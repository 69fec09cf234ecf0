import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { catalogueErrors } from "./catalogue-errors";
import { dashboard } from "./dashboard";
import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { presence } from "./presence";
import { productList } from "./product-list";
import { productQuota } from "./product-quota";
import { retention } from "./retention";
import { sampleCatalog } from "./sample-catalog";
import { sampleData } from "./sample-data";
import { savedViews } from "./saved-views";
import { skuHint } from "./sku-hint";
import { stock } from "./stock";
import { subdomain } from "./subdomain";
import { trash } from "./trash";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  auditEmail,
  branding,
  catalogueErrors,
  dashboard,
  localization,
  organization,
  organizationDetails,
  presence,
  productList,
  productQuota,
  retention,
  sampleCatalog,
  sampleData,
  savedViews,
  skuHint,
  stock,
  subdomain,
  trash,
  usage,
};
