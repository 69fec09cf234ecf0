import { router, tenantProcedure } from "@/server/trpc";
import { dashboardInput, overview } from "./dashboard.schema";
import { getOverview } from "./dashboard.service";

export const dashboardRouter = router({
  overview: tenantProcedure("products:read")
    .meta({
      rest: { method: "GET", path: "/dashboard", tag: "Dashboard", summary: "Read the dashboard" },
    })
    .input(dashboardInput)
    .output(overview)
    .query(({ ctx, input }) => getOverview(ctx.db, ctx, input.days)),
});
