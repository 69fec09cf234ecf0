import { accentChecks } from "./accent-checks";
import { access } from "./access";
import { apiKeyChecks } from "./api-key-checks";
import { accountMails } from "./account-mails";
import { attentionCard } from "./attention-card";
import { accountPages } from "./account-pages";
import { activityPage } from "./activity-page";
import { apiConsole } from "./api-console";
import { apiReference } from "./api-reference";
import { auditEmail } from "./audit-email";
import { authErrors } from "./auth-errors";
import { branding } from "./branding";
import { changes } from "./changes";
import { credentials } from "./credentials";
import { deviceNames } from "./device-names";
import { fields } from "./fields";
import { identifierChecks } from "./identifier-checks";
import { importChecks } from "./import-checks";
import { inputMessages } from "./input-messages";
import { changePassword } from "./change-password";
import { codeEntry } from "./code-entry";
import { demoBanner } from "./demo-banner";
import { devices } from "./devices";
import { findWorkspaces } from "./find-workspaces";
import { forgotPassword } from "./forgot-password";
import { identity } from "./identity";
import { charts } from "./charts";
import { common } from "./common";
import { conflicts } from "./conflicts";
import { errors } from "./errors";
import { forms } from "./forms";
import { filedMails } from "./filed-mails";
import { frame } from "./frame";
import { helpPage } from "./help-page";
import { landing } from "./landing";
import { activity } from "./activity";
import { activityEntries } from "./activity-entries";
import { allowedOrigins } from "./allowed-origins";
import { auditEmail } from "./audit-email";
import { auditEmailLink } from "./audit-email-link";
import { auditEmailMail } from "./audit-email-mail";
import { branding } from "./branding";
import { durations } from "./durations";
import { language } from "./language";
import { lists } from "./lists";
import { catalogueErrors } from "./catalogue-errors";
import { dashboard } from "./dashboard";
import { localization } from "./localization";
import { mailFrame } from "./mail-frame";
import { mailedLinks } from "./mailed-links";
import { newPassword } from "./new-password";
import { onboardingErrors } from "./onboarding-errors";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { passwordRules } from "./password-rules";
import { peopleChecks } from "./people-checks";
import { pictureChecks } from "./picture-checks";
import { productChecks } from "./product-checks";
import { requests } from "./requests";
import { createTenant } from "./create-tenant";
import { importErrors } from "./import-errors";
import { localization } from "./localization";
import { metricCharts } from "./metric-charts";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { platformActivity } from "./platform-activity";
import { platformOverview } from "./platform-overview";
import { productActions } from "./product-actions";
import { productDetail } from "./product-detail";
import { productErrors } from "./product-errors";
import { productFields } from "./product-fields";
import { productForm } from "./product-form";
import { productHistory } from "./product-history";
import { productImport } from "./product-import";
import { retention } from "./retention";
import { service } from "./service";
import { settingsChecks } from "./settings-checks";
import { statusPages } from "./status-pages";
import { acceptInvitation } from "./accept-invitation";
import { apiAccess } from "./api-access";
import { apiKeyErrors } from "./api-key-errors";
import { apiKeys } from "./api-keys";
import { auditEmail } from "./audit-email";
import { avatars } from "./avatars";
import { branding } from "./branding";
import { emailChange } from "./email-change";
import { emailLinks } from "./email-links";
import { invitations } from "./invitations";
import { localization } from "./localization";
import { memberErrors } from "./member-errors";
import { memberMails } from "./member-mails";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { people } from "./people";
import { personFields } from "./person-fields";
import { personPicker } from "./person-picker";
import { profile } from "./profile";
import { retention } from "./retention";
import { roles } from "./roles";
import { seats } from "./seats";
import { subdomain } from "./subdomain";
import { subdomainChecks } from "./subdomain-checks";
import { tableFiles } from "./table-files";
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
import { supportSession } from "./support-session";
import { systemMetrics } from "./system-metrics";
import { tenantDetail } from "./tenant-detail";
import { tenantErrors } from "./tenant-errors";
import { tenantPeople } from "./tenant-people";
import { tenants } from "./tenants";
import { organizationErrors } from "./organization-errors";
import { permissionMatrix } from "./permission-matrix";
import { personActivity } from "./person-activity";
import { retention } from "./retention";
import { securityEvents } from "./security-events";
import { signInRules } from "./sign-in-rules";
import { subdomain } from "./subdomain";
import { subdomainField } from "./subdomain-field";
import { usage } from "./usage";
import { validation } from "./validation";
import { waitPages } from "./wait-pages";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  accentChecks,
  access,
  apiKeyChecks,
import { peoplesSecondFactors } from "./peoples-second-factors";
import { resetPassword } from "./reset-password";
import { retention } from "./retention";
import { secondFactor } from "./second-factor";
import { secondFactorErrors } from "./second-factor-errors";
import { secondFactorMail } from "./second-factor-mail";
import { secondFactorNotice } from "./second-factor-notice";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { subdomain } from "./subdomain";
import { tryDemo } from "./try-demo";
import { usage } from "./usage";
import { verifyEmail } from "./verify-email";
import { verifyEmailBanner } from "./verify-email-banner";
import { workspaceFinder } from "./workspace-finder";
import { workspacesMail } from "./workspaces-mail";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  accountMails,
  attentionCard,
  accountPages,
  activityPage,
  apiConsole,
  apiReference,
  auditEmail,
  authErrors,
  branding,
  changes,
  credentials,
  deviceNames,
  fields,
  identifierChecks,
  importChecks,
  inputMessages,
  changePassword,
  codeEntry,
  demoBanner,
  devices,
  findWorkspaces,
  forgotPassword,
  identity,
  charts,
  common,
  conflicts,
  errors,
  forms,
  filedMails,
  frame,
  helpPage,
  landing,
  activity,
  activityEntries,
  allowedOrigins,
  auditEmail,
  auditEmailLink,
  auditEmailMail,
  branding,
  durations,
  language,
  lists,
  catalogueErrors,
  dashboard,
  localization,
  mailFrame,
  mailedLinks,
  newPassword,
  onboardingErrors,
  organization,
  organizationDetails,
  passwordRules,
  peopleChecks,
  pictureChecks,
  productChecks,
  requests,
  createTenant,
  importErrors,
  localization,
  metricCharts,
  organization,
  organizationDetails,
  platformActivity,
  platformOverview,
  productActions,
  productDetail,
  productErrors,
  productFields,
  productForm,
  productHistory,
  productImport,
  retention,
  service,
  settingsChecks,
  statusPages,
  acceptInvitation,
  apiAccess,
  apiKeyErrors,
  apiKeys,
  auditEmail,
  avatars,
  branding,
  emailChange,
  emailLinks,
  invitations,
  localization,
  memberErrors,
  memberMails,
  organization,
  organizationDetails,
  people,
  personFields,
  personPicker,
  profile,
  retention,
  roles,
  seats,
  subdomain,
  subdomainChecks,
  tableFiles,
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
  supportSession,
  systemMetrics,
  tenantDetail,
  tenantErrors,
  tenantPeople,
  tenants,
  organizationErrors,
  permissionMatrix,
  personActivity,
  retention,
  securityEvents,
  signInRules,
  subdomain,
  subdomainField,
  usage,
  validation,
  waitPages,
  peoplesSecondFactors,
  resetPassword,
  retention,
  secondFactor,
  secondFactorErrors,
  secondFactorMail,
  secondFactorNotice,
  signIn,
  signOut,
  signUp,
  subdomain,
  tryDemo,
  usage,
  verifyEmail,
  verifyEmailBanner,
  workspaceFinder,
  workspacesMail,
};
