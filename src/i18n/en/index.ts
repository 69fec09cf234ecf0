import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { language } from "./language";
import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { retention } from "./retention";
import { subdomain } from "./subdomain";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  auditEmail,
  branding,
  language,
  localization,
  organization,
  organizationDetails,
  retention,
  subdomain,
  usage,
};
