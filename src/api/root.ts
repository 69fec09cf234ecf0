import { authRouter, organizationsRouter, usersRouter } from "@/api/routers";
import { apiKeysRouter } from "@/modules/api-keys/api-keys.router";
import { activityLogsRouter } from "@/modules/audit/activity/activity-logs.router";
import { securityEventsRouter } from "@/modules/audit/security-events/security-events.router";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { savedViewsRouter } from "@/modules/catalogue/saved-views/saved-views.router";
import { dashboardRouter } from "@/modules/dashboard/dashboard.router";
import { liveRouter } from "@/modules/live/live.router";
import { signUpRouter } from "@/modules/onboarding/sign-up/sign-up.router";
import { workspacesRouter } from "@/modules/onboarding/workspaces/workspaces.router";
import { systemMetricsRouter } from "@/modules/platform/metrics/system-metrics.router";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { searchRouter } from "@/modules/search/search.router";
import { createCallerFactory, router } from "@/server/trpc";

/** All procedures of the API, served over tRPC and, as far as they have a route, over REST. */
export const appRouter = router({
  activityLogs: activityLogsRouter,
  apiKeys: apiKeysRouter,
  auth: authRouter,
  dashboard: dashboardRouter,
  live: liveRouter,
  organizations: organizationsRouter,
  products: productsRouter,
  savedViews: savedViewsRouter,
  search: searchRouter,
  securityEvents: securityEventsRouter,
  signUp: signUpRouter,
  workspaces: workspacesRouter,
  systemMetrics: systemMetricsRouter,
  tenants: tenantsRouter,
  users: usersRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process. */
export const createCaller = createCallerFactory(appRouter);
