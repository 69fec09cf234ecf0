import { accentChecks } from "./accent-checks";
import { access } from "./access";
import { accountMails } from "./account-mails";
import { accountPages } from "./account-pages";
import { activityPage } from "./activity-page";
import { apiConsole } from "./api-console";
import { apiKeyChecks } from "./api-key-checks";
import { apiReference } from "./api-reference";
import { attentionCard } from "./attention-card";
import { authErrors } from "./auth-errors";
import { changePassword } from "./change-password";
import { changes } from "./changes";
import { charts } from "./charts";
import { codeEntry } from "./code-entry";
import { common } from "./common";
import { conflicts } from "./conflicts";
import { createTenant } from "./create-tenant";
import { credentials } from "./credentials";
import { demoBanner } from "./demo-banner";
import { deviceNames } from "./device-names";
import { devices } from "./devices";
import { errors } from "./errors";
import { fields } from "./fields";
import { filedMails } from "./filed-mails";
import { findWorkspaces } from "./find-workspaces";
import { forgotPassword } from "./forgot-password";
import { forms } from "./forms";
import { frame } from "./frame";
import { helpPage } from "./help-page";
import { identifierChecks } from "./identifier-checks";
import { identity } from "./identity";
import { importChecks } from "./import-checks";
import { importErrors } from "./import-errors";
import { inputMessages } from "./input-messages";
import { landing } from "./landing";
import { language } from "./language";
import { lists } from "./lists";
import { mailFrame } from "./mail-frame";
import { mailedLinks } from "./mailed-links";
import { metricCharts } from "./metric-charts";
import { navigation } from "./navigation";
import { newPassword } from "./new-password";
import { onboardingErrors } from "./onboarding-errors";
import { operationList } from "./operation-list";
import { pageTitles } from "./page-titles";
import { palette } from "./palette";
import { passwordRules } from "./password-rules";
import { peopleChecks } from "./people-checks";
import { peoplePages } from "./people-pages";
import { peoplesSecondFactors } from "./peoples-second-factors";
import { pictureChecks } from "./picture-checks";
import { platformActivity } from "./platform-activity";
import { platformOverview } from "./platform-overview";
import { platformPages } from "./platform-pages";
import { productActions } from "./product-actions";
import { productChecks } from "./product-checks";
import { productDetail } from "./product-detail";
import { productErrors } from "./product-errors";
import { productFields } from "./product-fields";
import { productForm } from "./product-form";
import { productHistory } from "./product-history";
import { productImport } from "./product-import";
import { productLinks } from "./product-links";
import { productPages } from "./product-pages";
import { requests } from "./requests";
import { resetPassword } from "./reset-password";
import { secondFactor } from "./second-factor";
import { secondFactorErrors } from "./second-factor-errors";
import { secondFactorMail } from "./second-factor-mail";
import { secondFactorNotice } from "./second-factor-notice";
import { service } from "./service";
import { settingsChecks } from "./settings-checks";
import { settingsPages } from "./settings-pages";
import { shortcuts } from "./shortcuts";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { startPages } from "./start-pages";
import { statusPage } from "./status-page";
import { statusPages } from "./status-pages";
import { subdomainChecks } from "./subdomain-checks";
import { supportSession } from "./support-session";
import { suspended } from "./suspended";
import { switchedOff } from "./switched-off";
import { systemMetrics } from "./system-metrics";
import { tableFiles } from "./table-files";
import { tenantDetail } from "./tenant-detail";
import { tenantErrors } from "./tenant-errors";
import { tenantPeople } from "./tenant-people";
import { tenants } from "./tenants";
import { tryDemo } from "./try-demo";
import { validation } from "./validation";
import { verifyEmail } from "./verify-email";
import { verifyEmailBanner } from "./verify-email-banner";
import { waitPages } from "./wait-pages";
import { workspaceFinder } from "./workspace-finder";
import { workspacesMail } from "./workspaces-mail";

export const de = {
  accentChecks,
  access,
  accountMails,
  accountPages,
  activityPage,
  apiConsole,
  apiKeyChecks,
  apiReference,
  attentionCard,
  authErrors,
  changePassword,
  changes,
  charts,
  codeEntry,
  common,
  conflicts,
  createTenant,
  credentials,
  demoBanner,
  deviceNames,
  devices,
  errors,
  fields,
  filedMails,
  findWorkspaces,
  forgotPassword,
  forms,
  frame,
  helpPage,
  identifierChecks,
  identity,
  importChecks,
  importErrors,
  inputMessages,
  landing,
  language,
  lists,
  mailFrame,
  mailedLinks,
  metricCharts,
  navigation,
  newPassword,
  onboardingErrors,
  operationList,
  pageTitles,
  palette,
  passwordRules,
  peopleChecks,
  peoplePages,
  peoplesSecondFactors,
  pictureChecks,
  platformActivity,
  platformOverview,
  platformPages,
  productActions,
  productChecks,
  productDetail,
  productErrors,
  productFields,
  productForm,
  productHistory,
  productImport,
  productLinks,
  productPages,
  requests,
  resetPassword,
  secondFactor,
  secondFactorErrors,
  secondFactorMail,
  secondFactorNotice,
  service,
  settingsChecks,
  settingsPages,
  shortcuts,
  signIn,
  signOut,
  signUp,
  startPages,
  statusPage,
  statusPages,
  subdomainChecks,
  supportSession,
  suspended,
  switchedOff,
  systemMetrics,
  tableFiles,
  tenantDetail,
  tenantErrors,
  tenantPeople,
  tenants,
  tryDemo,
  validation,
  verifyEmail,
  verifyEmailBanner,
  waitPages,
  workspaceFinder,
  workspacesMail,
};
