import { activity } from "./activity";
import { activityEntries } from "./activity-entries";
import { allowedOrigins } from "./allowed-origins";
import { auditEmail } from "./audit-email";
import { auditEmailLink } from "./audit-email-link";
import { auditEmailMail } from "./audit-email-mail";
import { branding } from "./branding";
import { durations } from "./durations";
import { language } from "./language";
import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { organizationErrors } from "./organization-errors";
import { permissionMatrix } from "./permission-matrix";
import { personActivity } from "./person-activity";
import { retention } from "./retention";
import { securityEvents } from "./security-events";
import { signInRules } from "./sign-in-rules";
import { subdomain } from "./subdomain";
import { subdomainField } from "./subdomain-field";
import { usage } from "./usage";

/** All texts in German. */
export const de = {
  activity,
  activityEntries,
  allowedOrigins,
  auditEmail,
  auditEmailLink,
  auditEmailMail,
  branding,
  durations,
  language,
  localization,
  organization,
  organizationDetails,
  organizationErrors,
  permissionMatrix,
  personActivity,
  retention,
  securityEvents,
  signInRules,
  subdomain,
  subdomainField,
  usage,
};
