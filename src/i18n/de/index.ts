import { accountPages } from "./account-pages";
import { activityPage } from "./activity-page";
import { apiConsole } from "./api-console";
import { apiReference } from "./api-reference";
import { filedMails } from "./filed-mails";
import { frame } from "./frame";
import { helpPage } from "./help-page";
import { landing } from "./landing";
import { language } from "./language";
import { navigation } from "./navigation";
import { operationList } from "./operation-list";
import { pageTitles } from "./page-titles";
import { palette } from "./palette";
import { peoplePages } from "./people-pages";
import { platformPages } from "./platform-pages";
import { productLinks } from "./product-links";
import { productPages } from "./product-pages";
import { settingsPages } from "./settings-pages";
import { shortcuts } from "./shortcuts";
import { startPages } from "./start-pages";
import { statusPage } from "./status-page";
import { suspended } from "./suspended";
import { switchedOff } from "./switched-off";

export const de = {
  accountPages,
  activityPage,
  apiConsole,
  apiReference,
  filedMails,
  frame,
  helpPage,
  landing,
  language,
  navigation,
  operationList,
  pageTitles,
  palette,
  peoplePages,
  platformPages,
  productLinks,
  productPages,
  settingsPages,
  shortcuts,
  startPages,
  statusPage,
  suspended,
  switchedOff,
};
