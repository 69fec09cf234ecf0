export { activityLogs } from "./activity-logs";
export { authSessions } from "./auth-sessions";
export { oneTimeTokens } from "./one-time-tokens";
export { organization } from "./organization";
export { outboxMails } from "./outbox-mails";
export { productStatus, products } from "./products";
export { securityEvents } from "./security-events";
export { type TenantSettings, tenants } from "./tenants";
export { user, userDetails, userStatus } from "./user";
