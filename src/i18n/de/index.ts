import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { retention } from "./retention";
import { subdomain } from "./subdomain";
import { usage } from "./usage";

/** All texts in German. */
export const de = {
  auditEmail,
  branding,
  localization,
  organization,
  organizationDetails,
  retention,
  subdomain,
  usage,
};
