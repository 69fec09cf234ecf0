import { accentChecks } from "./accent-checks";
import { access } from "./access";
import { apiKeyChecks } from "./api-key-checks";
import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { changes } from "./changes";
import { credentials } from "./credentials";
import { deviceNames } from "./device-names";
import { fields } from "./fields";
import { identifierChecks } from "./identifier-checks";
import { importChecks } from "./import-checks";
import { inputMessages } from "./input-messages";
import { language } from "./language";
import { localization } from "./localization";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { passwordRules } from "./password-rules";
import { peopleChecks } from "./people-checks";
import { pictureChecks } from "./picture-checks";
import { productChecks } from "./product-checks";
import { requests } from "./requests";
import { retention } from "./retention";
import { service } from "./service";
import { settingsChecks } from "./settings-checks";
import { subdomain } from "./subdomain";
import { subdomainChecks } from "./subdomain-checks";
import { tableFiles } from "./table-files";
import { usage } from "./usage";
import { validation } from "./validation";
import { waitPages } from "./wait-pages";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  accentChecks,
  access,
  apiKeyChecks,
  auditEmail,
  branding,
  changes,
  credentials,
  deviceNames,
  fields,
  identifierChecks,
  importChecks,
  inputMessages,
  language,
  localization,
  organization,
  organizationDetails,
  passwordRules,
  peopleChecks,
  pictureChecks,
  productChecks,
  requests,
  retention,
  service,
  settingsChecks,
  subdomain,
  subdomainChecks,
  tableFiles,
  usage,
  validation,
  waitPages,
};
