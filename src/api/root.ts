import { activityLogsRouter } from "@/modules/activity-logs/activity-logs.router";
import { apiKeysRouter } from "@/modules/api-keys/api-keys.router";
import { authRouter } from "@/modules/auth/auth.router";
import { dashboardRouter } from "@/modules/dashboard/dashboard.router";
import { organizationsRouter } from "@/modules/organizations/organizations.router";
import { productsRouter } from "@/modules/products/products.router";
import { savedViewsRouter } from "@/modules/saved-views/saved-views.router";
import { securityEventsRouter } from "@/modules/security-events/security-events.router";
import { signUpRouter } from "@/modules/sign-up/sign-up.router";
import { systemMetricsRouter } from "@/modules/system-metrics/system-metrics.router";
import { tenantsRouter } from "@/modules/tenants/tenants.router";
import { usersRouter } from "@/modules/users/users.router";
import { workspacesRouter } from "@/modules/workspaces/workspaces.router";
import { createCallerFactory, router } from "@/server/trpc";

export const appRouter = router({
  activityLogs: activityLogsRouter,
  apiKeys: apiKeysRouter,
  auth: authRouter,
  dashboard: dashboardRouter,
  organizations: organizationsRouter,
  products: productsRouter,
  savedViews: savedViewsRouter,
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
