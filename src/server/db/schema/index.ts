export { activityLogs } from "./activity-logs";
export { apiKeys } from "./api-keys";
export { authSessions } from "./auth-sessions";
export { backfills } from "./backfills";
export { bucketSweeps } from "./bucket-sweeps";
export { cacheEpochs } from "./cache-epochs";
export { categories, productCategories, productTags } from "./categories";
export {
  customFieldCategories,
  customFieldOptions,
  customFields,
  productFieldValues,
} from "./custom-fields";
export { defaultViews } from "./default-views";
export { deletedProducts } from "./deleted-products";
export { demoTenants } from "./demo-tenants";
export { formerSubdomains } from "./former-subdomains";
export { idempotencyKeys } from "./idempotency-keys";
export { invitations } from "./invitations";
export { lockVersions } from "./lock-versions";
export { lowStockMails, lowStockProducts } from "./low-stock";
export { oneTimeTokens } from "./one-time-tokens";
export { organization } from "./organization";
export { organizationLogos } from "./organization-logos";
export { organizationSettings } from "./organization-settings";
export { outboxMails } from "./outbox-mails";
export { productCosts } from "./product-costs";
export { productFiles, storedFileContents, storedFiles } from "./product-files";
export { productImportJobs, productImportRows, productImports } from "./product-imports";
export { productPictures, storedPictureFiles, storedPictures } from "./product-pictures";
export { productTerms } from "./product-terms";
export { productStatus, products, stockLevel } from "./products";
export { recoveryCodes } from "./recovery-codes";
export { sampleFields } from "./sample-fields";
export { sampleProducts } from "./sample-products";
export { savedViews } from "./saved-views";
export { securityEvents } from "./security-events";
export { stockMovements } from "./stock-movements";
export { systemMetrics } from "./system-metrics";
export { tenants } from "./tenants";
export { user, userDetails, userStatus } from "./user";
export { userAvatars } from "./user-avatars";
