import { accentChecks } from "./accent-checks";
import { acceptInvitation } from "./accept-invitation";
import { access } from "./access";
import { accountMails } from "./account-mails";
import { accountPages } from "./account-pages";
import { activity } from "./activity";
import { activityEntries } from "./activity-entries";
import { activityPage } from "./activity-page";
import { allowedOrigins } from "./allowed-origins";
import { apiAccess } from "./api-access";
import { apiConsole } from "./api-console";
import { apiKeyChecks } from "./api-key-checks";
import { apiKeyErrors } from "./api-key-errors";
import { apiKeys } from "./api-keys";
import { apiReference } from "./api-reference";
import { attentionCard } from "./attention-card";
import { auditEmail } from "./audit-email";
import { auditEmailLink } from "./audit-email-link";
import { auditEmailMail } from "./audit-email-mail";
import { authErrors } from "./auth-errors";
import { avatars } from "./avatars";
import { branding } from "./branding";
import { bulkEdit } from "./bulk-edit";
import { catalogueErrors } from "./catalogue-errors";
import { categories } from "./categories";
import { changePassword } from "./change-password";
import { changes } from "./changes";
import { charts } from "./charts";
import { codeEntry } from "./code-entry";
import { common } from "./common";
import { conflicts } from "./conflicts";
import { countSheet } from "./count-sheet";
import { createTenant } from "./create-tenant";
import { credentials } from "./credentials";
import { customFieldValues } from "./custom-field-values";
import { customFields } from "./custom-fields";
import { dashboard } from "./dashboard";
import { demoBanner } from "./demo-banner";
import { deviceNames } from "./device-names";
import { devices } from "./devices";
import { durations } from "./durations";
import { emailChange } from "./email-change";
import { emailLinks } from "./email-links";
import { errors } from "./errors";
import { fields } from "./fields";
import { fileChecks } from "./file-checks";
import { fileErrors } from "./file-errors";
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
import { importTemplate } from "./import-template";
import { inputMessages } from "./input-messages";
import { invitations } from "./invitations";
import { landing } from "./landing";
import { language } from "./language";
import { lists } from "./lists";
import { localization } from "./localization";
import { lowStockMail } from "./low-stock-mail";
import { lowStockMails } from "./low-stock-mails";
import { mailFrame } from "./mail-frame";
import { mailedLinks } from "./mailed-links";
import { memberErrors } from "./member-errors";
import { memberMails } from "./member-mails";
import { metricCharts } from "./metric-charts";
import { navigation } from "./navigation";
import { newPassword } from "./new-password";
import { onboardingErrors } from "./onboarding-errors";
import { operationList } from "./operation-list";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
import { organizationErrors } from "./organization-errors";
import { pageTitles } from "./page-titles";
import { palette } from "./palette";
import { passwordRules } from "./password-rules";
import { people } from "./people";
import { peopleChecks } from "./people-checks";
import { peoplePages } from "./people-pages";
import { peoplesSecondFactors } from "./peoples-second-factors";
import { permissionMatrix } from "./permission-matrix";
import { permissions } from "./permissions";
import { personActivity } from "./person-activity";
import { personFields } from "./person-fields";
import { personPicker } from "./person-picker";
import { pictureChecks } from "./picture-checks";
import { pictureErrors } from "./picture-errors";
import { platformActivity } from "./platform-activity";
import { platformOverview } from "./platform-overview";
import { platformPages } from "./platform-pages";
import { presence } from "./presence";
import { productActions } from "./product-actions";
import { productChecks } from "./product-checks";
import { productDetail } from "./product-detail";
import { productErrors } from "./product-errors";
import { productFields } from "./product-fields";
import { productFiles } from "./product-files";
import { productForm } from "./product-form";
import { productHistory } from "./product-history";
import { productImport } from "./product-import";
import { productLinks } from "./product-links";
import { productList } from "./product-list";
import { productPages } from "./product-pages";
import { productPictures } from "./product-pictures";
import { productQuota } from "./product-quota";
import { profile } from "./profile";
import { requests } from "./requests";
import { resetPassword } from "./reset-password";
import { retention } from "./retention";
import { roles } from "./roles";
import { sampleCatalog } from "./sample-catalog";
import { sampleData } from "./sample-data";
import { savedViews } from "./saved-views";
import { seats } from "./seats";
import { secondFactor } from "./second-factor";
import { secondFactorErrors } from "./second-factor-errors";
import { secondFactorMail } from "./second-factor-mail";
import { secondFactorNotice } from "./second-factor-notice";
import { securityEvents } from "./security-events";
import { service } from "./service";
import { settingsChecks } from "./settings-checks";
import { settingsPages } from "./settings-pages";
import { shortcuts } from "./shortcuts";
import { signIn } from "./sign-in";
import { signInRules } from "./sign-in-rules";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { skuHint } from "./sku-hint";
import { startPages } from "./start-pages";
import { statusPage } from "./status-page";
import { statusPages } from "./status-pages";
import { stock } from "./stock";
import { stockMovements } from "./stock-movements";
import { stockReasons } from "./stock-reasons";
import { subdomain } from "./subdomain";
import { subdomainChecks } from "./subdomain-checks";
import { subdomainField } from "./subdomain-field";
import { supportSession } from "./support-session";
import { suspended } from "./suspended";
import { switchedOff } from "./switched-off";
import { systemMetrics } from "./system-metrics";
import { tableFiles } from "./table-files";
import { tagsInput } from "./tags-input";
import { tenantDetail } from "./tenant-detail";
import { tenantErrors } from "./tenant-errors";
import { tenantPeople } from "./tenant-people";
import { tenants } from "./tenants";
import { trash } from "./trash";
import { tryDemo } from "./try-demo";
import { uploads } from "./uploads";
import { usage } from "./usage";
import { validation } from "./validation";
import { verifyEmail } from "./verify-email";
import { verifyEmailBanner } from "./verify-email-banner";
import { waitPages } from "./wait-pages";
import { workspaceFinder } from "./workspace-finder";
import { workspacesMail } from "./workspaces-mail";

/** All texts in English, by namespace: one for each feature. Other languages have the same keys. */
export const en = {
  accentChecks,
  acceptInvitation,
  access,
  accountMails,
  accountPages,
  activity,
  activityEntries,
  activityPage,
  allowedOrigins,
  apiAccess,
  apiConsole,
  apiKeyChecks,
  apiKeyErrors,
  apiKeys,
  apiReference,
  attentionCard,
  auditEmail,
  auditEmailLink,
  auditEmailMail,
  authErrors,
  avatars,
  branding,
  bulkEdit,
  catalogueErrors,
  categories,
  changePassword,
  changes,
  charts,
  codeEntry,
  common,
  conflicts,
  countSheet,
  createTenant,
  credentials,
  customFieldValues,
  customFields,
  dashboard,
  demoBanner,
  deviceNames,
  devices,
  durations,
  emailChange,
  emailLinks,
  errors,
  fields,
  fileChecks,
  fileErrors,
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
  importTemplate,
  inputMessages,
  invitations,
  landing,
  language,
  lists,
  lowStockMail,
  lowStockMails,
  localization,
  mailFrame,
  mailedLinks,
  memberErrors,
  memberMails,
  metricCharts,
  navigation,
  newPassword,
  onboardingErrors,
  operationList,
  organization,
  organizationDetails,
  organizationErrors,
  pageTitles,
  palette,
  passwordRules,
  people,
  peopleChecks,
  peoplePages,
  peoplesSecondFactors,
  permissionMatrix,
  permissions,
  personActivity,
  personFields,
  personPicker,
  pictureChecks,
  pictureErrors,
  platformActivity,
  platformOverview,
  platformPages,
  presence,
  productActions,
  productChecks,
  productDetail,
  productErrors,
  productFields,
  productFiles,
  productForm,
  productHistory,
  productImport,
  productLinks,
  productList,
  productPages,
  productPictures,
  productQuota,
  profile,
  requests,
  resetPassword,
  retention,
  roles,
  sampleCatalog,
  sampleData,
  savedViews,
  seats,
  secondFactor,
  secondFactorErrors,
  secondFactorMail,
  secondFactorNotice,
  securityEvents,
  service,
  settingsChecks,
  settingsPages,
  shortcuts,
  signIn,
  signInRules,
  signOut,
  signUp,
  skuHint,
  startPages,
  statusPage,
  statusPages,
  stock,
  stockMovements,
  stockReasons,
  subdomain,
  subdomainChecks,
  subdomainField,
  supportSession,
  suspended,
  switchedOff,
  systemMetrics,
  tableFiles,
  tagsInput,
  tenantDetail,
  tenantErrors,
  tenantPeople,
  tenants,
  trash,
  tryDemo,
  uploads,
  usage,
  validation,
  verifyEmail,
  verifyEmailBanner,
  waitPages,
  workspaceFinder,
  workspacesMail,
};
