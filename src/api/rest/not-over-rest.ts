/**
 * The procedures without a REST route, each with the reason; a test finds procedures that are neither here nor in REST.
 */
export const notOverRest: Record<string, string> = {
  "auth.acceptInvitation": "for the page that an emailed link opens",
  "auth.beginTotp": "for the browser: shows a QR code",
  "auth.confirmTotp": "for the browser: shows recovery codes once",
  "auth.disableTotp": "for the browser, which asks for the password and a code",
  "auth.emailVerification": "for the page that reminds people",
  "auth.forgotPassword": "for the page of people who cannot sign in",
  "auth.inspectInvitation": "for the page that an emailed link opens",
  "auth.inspectResetLink": "for the page that an emailed link opens",
  "auth.regenerateRecoveryCodes": "for the browser: shows recovery codes once",
  "auth.resendVerification": "for the page that reminds people",
  "auth.resetPassword": "for the page that an emailed link opens",
  "auth.verifyEmail": "for the page that an emailed link opens",
  "live.changes": "for pages, which listen to it",
  "organizations.changeSubdomain": "for the browser, which has to move to the new subdomain",
  "organizations.confirmAuditAddress": "for the page that an emailed link opens",
  "organizations.checkSubdomain": "for the form that asks while someone types",
  "organizations.previewActivityRetention": "for the form that says what a change would delete",
  "products.similarSkus": "for the form that asks while someone types",
  "signUp.checkSubdomain": "for the root domain, which has no REST API",
  "signUp.create": "for the root domain, which has no REST API",
  "tenants.checkSubdomain": "for the form that asks while someone types",
  "tenants.find": "for a page that knows only the subdomain; the list has a search",
  "tenants.impersonate": "for the browser, which is redirected to the other workspace",
  "workspaces.find": "for the root domain, which has no REST API",
};
