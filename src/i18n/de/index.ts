import { accentChecks } from "./accent-checks";
import { access } from "./access";
import { apiKeyChecks } from "./api-key-checks";
import { changes } from "./changes";
import { credentials } from "./credentials";
import { deviceNames } from "./device-names";
import { fields } from "./fields";
import { identifierChecks } from "./identifier-checks";
import { importChecks } from "./import-checks";
import { inputMessages } from "./input-messages";
import { language } from "./language";
import { passwordRules } from "./password-rules";
import { peopleChecks } from "./people-checks";
import { pictureChecks } from "./picture-checks";
import { productChecks } from "./product-checks";
import { requests } from "./requests";
import { service } from "./service";
import { settingsChecks } from "./settings-checks";
import { subdomainChecks } from "./subdomain-checks";
import { tableFiles } from "./table-files";
import { validation } from "./validation";
import { waitPages } from "./wait-pages";
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
  accentChecks,
  access,
  apiKeyChecks,
  changes,
  credentials,
  deviceNames,
  fields,
  identifierChecks,
  importChecks,
  inputMessages,
  language,
  passwordRules,
  peopleChecks,
  pictureChecks,
  productChecks,
  requests,
  service,
  settingsChecks,
  subdomainChecks,
  tableFiles,
  validation,
  waitPages,
import { accountMails } from "./account-mails";
import { authErrors } from "./auth-errors";
import { changePassword } from "./change-password";
import { codeEntry } from "./code-entry";
import { demoBanner } from "./demo-banner";
import { devices } from "./devices";
import { findWorkspaces } from "./find-workspaces";
import { forgotPassword } from "./forgot-password";
import { identity } from "./identity";
import { language } from "./language";
import { mailFrame } from "./mail-frame";
import { mailedLinks } from "./mailed-links";
import { newPassword } from "./new-password";
import { onboardingErrors } from "./onboarding-errors";
import { peoplesSecondFactors } from "./peoples-second-factors";
import { resetPassword } from "./reset-password";
import { secondFactor } from "./second-factor";
import { secondFactorErrors } from "./second-factor-errors";
import { secondFactorMail } from "./second-factor-mail";
import { secondFactorNotice } from "./second-factor-notice";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { tryDemo } from "./try-demo";
import { verifyEmail } from "./verify-email";
import { verifyEmailBanner } from "./verify-email-banner";
import { workspaceFinder } from "./workspace-finder";
import { workspacesMail } from "./workspaces-mail";

export const de = {
  accountMails,
  authErrors,
  changePassword,
  codeEntry,
  demoBanner,
  devices,
  findWorkspaces,
  forgotPassword,
  identity,
  language,
  mailFrame,
  mailedLinks,
  newPassword,
  onboardingErrors,
  peoplesSecondFactors,
  resetPassword,
  secondFactor,
  secondFactorErrors,
  secondFactorMail,
  secondFactorNotice,
  signIn,
  signOut,
  signUp,
  tryDemo,
  verifyEmail,
  verifyEmailBanner,
  workspaceFinder,
  workspacesMail,
import { attentionCard } from "./attention-card";
import { charts } from "./charts";
import { common } from "./common";
import { conflicts } from "./conflicts";
import { errors } from "./errors";
import { forms } from "./forms";
import { language } from "./language";
import { lists } from "./lists";
import { statusPages } from "./status-pages";

export const de = {
  attentionCard,
  charts,
  common,
  conflicts,
  errors,
  forms,
  language,
  lists,
  statusPages,
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
import { catalogueErrors } from "./catalogue-errors";
import { dashboard } from "./dashboard";
import { presence } from "./presence";
import { productList } from "./product-list";
import { productQuota } from "./product-quota";
import { sampleCatalog } from "./sample-catalog";
import { sampleData } from "./sample-data";
import { savedViews } from "./saved-views";
import { skuHint } from "./sku-hint";
import { stock } from "./stock";
import { trash } from "./trash";

export const de = {
  catalogueErrors,
  dashboard,
  presence,
  productList,
  productQuota,
  sampleCatalog,
  sampleData,
  savedViews,
  skuHint,
  stock,
  trash,
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
import { acceptInvitation } from "./accept-invitation";
import { apiAccess } from "./api-access";
import { apiKeyErrors } from "./api-key-errors";
import { apiKeys } from "./api-keys";
import { avatars } from "./avatars";
import { emailChange } from "./email-change";
import { emailLinks } from "./email-links";
import { invitations } from "./invitations";
import { memberErrors } from "./member-errors";
import { memberMails } from "./member-mails";
import { people } from "./people";
import { personFields } from "./person-fields";
import { personPicker } from "./person-picker";
import { profile } from "./profile";
import { roles } from "./roles";
import { seats } from "./seats";

export const de = {
  acceptInvitation,
  apiAccess,
  apiKeyErrors,
  apiKeys,
  avatars,
  emailChange,
  emailLinks,
  invitations,
  memberErrors,
  memberMails,
  people,
  personFields,
  personPicker,
  profile,
  roles,
  seats,
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
