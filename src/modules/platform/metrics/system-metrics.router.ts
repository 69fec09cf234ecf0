import { platformProcedure, router } from "@/server/trpc";
import { systemMetricsView, viewSystemMetricsInput } from "./system-metrics.schema";
import { viewSystemMetrics } from "./system-metrics.service";

export const systemMetricsRouter = router({
  view: platformProcedure("metrics:read")
    .meta({
      rest: {
        method: "GET",
        path: "/platform/metrics",
        tag: "Platform",
        summary: "Read system metrics",
      },
    })
    .input(viewSystemMetricsInput)
    .output(systemMetricsView)
    .query(({ input }) => viewSystemMetrics(input)),
});
