import { lazy } from "@trpc/server";
import { createCallerFactory, router } from "@/server/trpc";
import { allowWorkAfterResponses } from "./work-after-responses";

allowWorkAfterResponses();

/**
 * All procedures of the API, served over tRPC and, as far as they have a route, over REST. Each router is loaded with the first call
 * of one of its procedures: a function would otherwise load all of them before its first response. On our own machines,
 * src/api/node-entry.ts loads them at start.
 */
export const appRouter = router({
  activityLogs: lazy(
    async () => (await import("@/modules/audit/activity/activity-logs.router")).activityLogsRouter,
  ),
  apiKeys: lazy(async () => (await import("@/modules/api-keys/api-keys.router")).apiKeysRouter),
  auth: lazy(async () => (await import("./routers/auth")).authRouter),
  categories: lazy(
    async () => (await import("@/modules/catalogue/categories/categories.router")).categoriesRouter,
  ),
  customFields: lazy(
    async () => (await import("@/modules/catalogue/custom-fields/custom-fields.router")).customFieldsRouter,
  ),
  dashboard: lazy(async () => (await import("@/modules/dashboard/dashboard.router")).dashboardRouter),
  live: lazy(async () => (await import("@/modules/live/live.router")).liveRouter),
  organizations: lazy(async () => (await import("./routers/organizations")).organizationsRouter),
  products: lazy(async () => (await import("@/modules/catalogue/products/products.router")).productsRouter),
  savedViews: lazy(
    async () => (await import("@/modules/catalogue/saved-views/saved-views.router")).savedViewsRouter,
  ),
  search: lazy(async () => (await import("@/modules/search/search.router")).searchRouter),
  securityEvents: lazy(
    async () => (await import("@/modules/audit/security-events/security-events.router")).securityEventsRouter,
  ),
  signUp: lazy(async () => (await import("@/modules/onboarding/sign-up/sign-up.router")).signUpRouter),
  systemMetrics: lazy(
    async () => (await import("@/modules/platform/metrics/system-metrics.router")).systemMetricsRouter,
  ),
  tenants: lazy(async () => (await import("@/modules/platform/tenants/tenants.router")).tenantsRouter),
  users: lazy(async () => (await import("./routers/users")).usersRouter),
  workspaces: lazy(
    async () => (await import("@/modules/onboarding/workspaces/workspaces.router")).workspacesRouter,
  ),
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process. */
export const createCaller = createCallerFactory(appRouter);
