import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import {
  loadMetricsParams,
  metricsInput,
  serializeMetricsParams,
} from "@/modules/platform/metrics/ui/metrics-params";
import { SystemMetrics } from "@/modules/platform/metrics/ui/system-metrics";
import { prefetch, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../guards";
import { PrefetchedPage } from "../../prefetched-page";

export const metadata: Metadata = { title: "System" };

export default async function SystemMetricsPage({ searchParams }: PageProps<"/platform/metrics">) {
  const params = await loadMetricsParams(searchParams);
  await requirePlatformViewer(serializeMetricsParams("/platform/metrics", params), "metrics:read");
  await prefetch(trpc.systemMetrics.view.queryOptions(metricsInput(params)));
  return (
    <PrefetchedPage title="System" description="Load, latency and errors of every instance.">
      <PageMessages page="platform/metrics/page">
        <SystemMetrics />
      </PageMessages>
    </PrefetchedPage>
  );
}
