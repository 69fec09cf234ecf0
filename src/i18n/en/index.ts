import { accountMails } from "./account-mails";
import { auditEmail } from "./audit-email";
import { authErrors } from "./auth-errors";
import { branding } from "./branding";
import { changePassword } from "./change-password";
import { codeEntry } from "./code-entry";
import { demoBanner } from "./demo-banner";
import { devices } from "./devices";
import { findWorkspaces } from "./find-workspaces";
import { forgotPassword } from "./forgot-password";
import { identity } from "./identity";
import { language } from "./language";
import { localization } from "./localization";
import { mailFrame } from "./mail-frame";
import { mailedLinks } from "./mailed-links";
import { newPassword } from "./new-password";
import { onboardingErrors } from "./onboarding-errors";
import { organization } from "./organization";
import { organizationDetails } from "./organization-details";
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
  auditEmail,
  authErrors,
  branding,
  changePassword,
  codeEntry,
  demoBanner,
  devices,
  findWorkspaces,
  forgotPassword,
  identity,
  language,
  localization,
  mailFrame,
  mailedLinks,
  newPassword,
  onboardingErrors,
  organization,
  organizationDetails,
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
