import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
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

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("platformPages");
  return { title: t("system.title") };
}

export default async function SystemMetricsPage({ searchParams }: PageProps<"/platform/metrics">) {
  const params = await loadMetricsParams(searchParams);
  await requirePlatformViewer(serializeMetricsParams("/platform/metrics", params), "metrics:read");
  await prefetch(trpc.systemMetrics.view.queryOptions(metricsInput(params)));
  const t = await getTranslations("platformPages");
  return (
    <PrefetchedPage title={t("system.title")} description={t("system.description")}>
      <PageMessages page="platform/metrics/page">
        <SystemMetrics />
      </PageMessages>
    </PrefetchedPage>
  );
}
