export { activityLogs } from "./activity-logs";
export { authSessions } from "./auth-sessions";
export { organization } from "./organization";
export { productStatus, products } from "./products";
export { securityEvents } from "./security-events";
export { type TenantSettings, tenants } from "./tenants";
export { user, userDetails, userStatus } from "./user";
