import { accountPages } from "./account-pages";
import { activityPage } from "./activity-page";
import { apiConsole } from "./api-console";
import { apiReference } from "./api-reference";
import { auditEmail } from "./audit-email";
import { branding } from "./branding";
import { filedMails } from "./filed-mails";
import { frame } from "./frame";
import { helpPage } from "./help-page";
import { landing } from "./landing";
import { language } from "./language";
import { localization } from "./localization";
import { navigation } from "./navigation";
import { operationList } from "./operation-list";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { pageTitles } from "./page-titles";
import { palette } from "./palette";
import { peoplePages } from "./people-pages";
import { platformPages } from "./platform-pages";
import { productLinks } from "./product-links";
import { productPages } from "./product-pages";
import { retention } from "./retention";
import { settingsPages } from "./settings-pages";
import { shortcuts } from "./shortcuts";
import { startPages } from "./start-pages";
import { statusPage } from "./status-page";
import { subdomain } from "./subdomain";
import { suspended } from "./suspended";
import { switchedOff } from "./switched-off";
import { usage } from "./usage";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  accountPages,
  activityPage,
  apiConsole,
  apiReference,
  auditEmail,
  branding,
  filedMails,
  frame,
  helpPage,
  landing,
  language,
  localization,
  navigation,
  operationList,
  organization,
  organizationDetails,
  pageTitles,
  palette,
  peoplePages,
  platformPages,
  productLinks,
  productPages,
  retention,
  settingsPages,
  shortcuts,
  startPages,
  statusPage,
  subdomain,
  suspended,
  switchedOff,
  usage,
};
