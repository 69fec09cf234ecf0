import { restRoutes } from "@/server/rest-route";
import { platformProcedure, router } from "@/server/trpc";
import { systemMetricsView, viewSystemMetricsInput } from "./system-metrics.schema";
import { viewSystemMetrics } from "./system-metrics.service";

const rest = restRoutes("Platform");

export const systemMetricsRouter = router({
  view: platformProcedure("metrics:read")
    .meta(rest("GET", "/platform/metrics", "Read system metrics"))
    .input(viewSystemMetricsInput)
    .output(systemMetricsView)
    .query(({ input }) => viewSystemMetrics(input)),
});
