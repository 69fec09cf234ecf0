import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/ui/page-header";
import {
  loadMetricsParams,
  metricsInput,
  serializeMetricsParams,
} from "@/modules/platform/metrics/ui/metrics-params";
import { SystemMetrics } from "@/modules/platform/metrics/ui/system-metrics";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../guards";

export const metadata: Metadata = { title: "System" };

export default async function SystemMetricsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadMetricsParams(searchParams);
  await requirePlatformViewer(serializeMetricsParams("/platform/metrics", params), "metrics:read");
  await getQueryClient().prefetchQuery(trpc.systemMetrics.view.queryOptions(metricsInput(params)));
  return (
    <>
      <PageHeader title="System" description="Load, latency and errors of every instance." />
      <HydrateClient>
        <SystemMetrics />
      </HydrateClient>
    </>
  );
}
