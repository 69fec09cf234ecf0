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
import { dateTimeFormat } from "@/lib/formatters";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { InstanceState, SystemMetricsView } from "../system-metrics.schema";
import { CurrentStats } from "./current-stats";
import { MetricCharts } from "./metric-charts";
import { metricsInput, metricsParams } from "./metrics-params";

const refreshMs = 15_000;
const everyInstance = { value: "all", label: "All instances" };
const rangeOptions = [
  { value: "1h", label: "Last hour" },
  { value: "6h", label: "Last 6 hours" },
  { value: "24h", label: "Last 24 hours" },
  { value: "7d", label: "Last 7 days" },
  { value: "30d", label: "Last 30 days" },
];

/** The metrics of the instances. The selection is in the URL; the data is updated until paused. */
export function SystemMetrics() {
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
          label="Range"
          value={params.range}
          onValueChange={(range) => setParams({ range: metricsParams.range.parse(range) })}
          options={rangeOptions}
        />
        <Select
          label="Instance"
          value={params.instance || everyInstance.value}
          onValueChange={(instance) =>
            setParams({ instance: instance === everyInstance.value ? null : instance })
          }
          options={[everyInstance, ...instanceOptions(view?.instances ?? [], params.instance)]}
        />
        <Button onClick={() => setIsPaused(!isPaused)}>
          {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
          {isPaused ? "Resume updates" : "Pause updates"}
        </Button>
        {view && <AsOf at={view.at} isPaused={isPaused} hasFailed={query.isError} />}
      </div>
      <Loaded query={query} failure="The metrics could not be loaded" failureIn={Card} skeleton="h-96">
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
  if (view.instances.length === 0) {
    return (
      <Card>
        <EmptyState icon={Activity} title="No data in this period">
          Every instance records its metrics every 15 seconds after it starts.
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

function instanceOptions(instances: readonly InstanceState[], chosen: string) {
  const options = instances.map(({ instance, isLive }) => ({
    value: instance,
    label: isLive ? instance : `${instance} (stopped)`,
  }));
  const isKnown = chosen === "" || options.some(({ value }) => value === chosen);
  return isKnown ? options : [...options, { value: chosen, label: `${chosen} (no data in this period)` }];
}

function AsOf({ at, isPaused, hasFailed }: { at: string; isPaused: boolean; hasFailed: boolean }) {
  const { locale } = useViewer().organization;
  const timeZone = useTimeZone();
  const time = dateTimeFormat(locale, { timeStyle: "medium", timeZone }).format(new Date(at));
  return (
    <p className="text-subtle" suppressHydrationWarning>
      As of {time}
      {isPaused ? ", paused" : hasFailed ? "; the last update failed" : ""}
    </p>
  );
}
