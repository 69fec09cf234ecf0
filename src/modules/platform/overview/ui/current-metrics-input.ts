import type { ViewSystemMetricsInput } from "@/modules/platform/metrics/system-metrics.schema";

/** As the page of the system begins. Used by server and browser, so that prefetched data is found. */
export const currentMetricsInput: ViewSystemMetricsInput = { range: "1h" };
