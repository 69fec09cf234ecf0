import { restRoutes } from "@/server/rest-route";
import { readsAhead, router, tenantProcedure } from "@/server/trpc";
import { dashboardInput, overview } from "./dashboard.schema";
import { getOverview, overviewInCache } from "./dashboard.service";

const rest = restRoutes("Dashboard");

export const dashboardRouter = router({
  overview: tenantProcedure("products:read")
    .meta(rest("GET", "/dashboard", "Read the dashboard"))
    .meta(readsAhead(dashboardInput, overviewInCache))
    .input(dashboardInput)
    .output(overview)
    .query(({ ctx, input }) => getOverview(ctx, input.days)),
});
