"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Activity } from "@/components/ui/frame-icons";
import { Pause, Play } from "@/components/ui/icons";
import { Loaded } from "@/components/ui/loaded";
import { Select } from "@/components/ui/select";
import { useTimeZone } from "@/hooks/use-time-zone";
import { useUrlState } from "@/hooks/use-url-state";
import { type Translator, useTranslations } from "@/i18n/translations";
import { dateTimeFormat } from "@/lib/formatters";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { InstanceState, SystemMetricsView } from "../system-metrics.schema";
import { CurrentStats } from "./current-stats";
import { MetricCharts } from "./metric-charts";
import { metricsInput, metricsParams } from "./metrics-params";

const refreshMs = 15_000;
const everyInstance = "all";

/** The metrics of the instances. The selection is in the URL; the data is updated until paused. */
export function SystemMetrics() {
  const t = useTranslations("systemMetrics");
  const trpc = useTRPC();
  const [params, setParams] = useUrlState(metricsParams, { history: "push" });
  const [isPaused, setIsPaused] = useState(false);
  const query = useQuery({
    ...trpc.systemMetrics.view.queryOptions(metricsInput(params)),
    placeholderData: keepPreviousData,
    refetchInterval: isPaused ? false : refreshMs,
  });
  const view = query.data;

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={t("range")}
          value={params.range}
          onValueChange={(range) => setParams({ range: metricsParams.range.parse(range) })}
          options={[
            { value: "1h", label: t("ranges.hours", { hours: 1 }) },
            { value: "6h", label: t("ranges.hours", { hours: 6 }) },
            { value: "24h", label: t("ranges.hours", { hours: 24 }) },
            { value: "7d", label: t("ranges.days", { days: 7 }) },
            { value: "30d", label: t("ranges.days", { days: 30 }) },
          ]}
        />
        <Select
          label={t("instance")}
          value={params.instance || everyInstance}
          onValueChange={(instance) => setParams({ instance: instance === everyInstance ? null : instance })}
          options={[
            { value: everyInstance, label: t("allInstances") },
            ...instanceOptions(view?.instances ?? [], params.instance, t),
          ]}
        />
        <Button onClick={() => setIsPaused(!isPaused)}>
          {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
          {isPaused ? t("resume") : t("pause")}
        </Button>
        {view && <AsOf at={view.at} isPaused={isPaused} hasFailed={query.isError} />}
      </div>
      <Loaded query={query} failure={t("loadingFailed")} failureIn={Card} skeleton="h-96">
        {(data) => (
          <div className="space-y-4" aria-busy={query.isPlaceholderData}>
            <View view={data} />
          </div>
        )}
      </Loaded>
    </div>
  );
}

function View({ view }: { view: SystemMetricsView }) {
  const t = useTranslations("systemMetrics");
  if (view.instances.length === 0) {
    return (
      <Card>
        <EmptyState icon={Activity} title={t("empty")}>
          {t("emptyHelp")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <CurrentStats view={view} />
      <MetricCharts view={view} />
    </>
  );
}

function instanceOptions(
  instances: readonly InstanceState[],
  chosen: string,
  t: Translator<"systemMetrics">,
) {
  const options = instances.map(({ instance, isLive }) => ({
    value: instance,
    label: isLive ? instance : t("stoppedInstance", { instance }),
  }));
  const isKnown = chosen === "" || options.some(({ value }) => value === chosen);
  return isKnown
    ? options
    : [...options, { value: chosen, label: t("instanceWithoutData", { instance: chosen }) }];
}

function AsOf({ at, isPaused, hasFailed }: { at: string; isPaused: boolean; hasFailed: boolean }) {
  const t = useTranslations("systemMetrics");
  const { locale } = useViewer().organization;
  const timeZone = useTimeZone();
  const time = dateTimeFormat(locale, { timeStyle: "medium", timeZone }).format(new Date(at));
  return (
    <p className="text-subtle" suppressHydrationWarning>
      {isPaused ? t("asOfPaused", { time }) : hasFailed ? t("asOfFailed", { time }) : t("asOf", { time })}
    </p>
  );
}
