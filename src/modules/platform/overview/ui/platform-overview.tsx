"use client";

import { useQuery } from "@tanstack/react-query";
import { TimeChart } from "@/components/charts/time-chart";
import { AttentionCard } from "@/components/ui/attention-card";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Building2 } from "@/components/ui/frame-icons";
import { Loaded } from "@/components/ui/loaded";
import { PageHeader } from "@/components/ui/page-header";
import { TriangleAlert } from "@/components/ui/page-icons";
import { Stat } from "@/components/ui/stat";
import { RowLink, TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import { CurrentStats } from "@/modules/platform/metrics/ui/current-stats";
import { TenantLink } from "@/modules/platform/tenants/ui/tenant-link";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { PlatformOverview as Overview } from "../overview.schema";
import { currentMetricsInput } from "./current-metrics-input";

/** The first page of the platform's operators. */
export function PlatformOverview() {
  const t = useTranslations("platformOverview");
  const { user } = useViewer();
  const query = useQuery(useTRPC().tenants.overview.queryOptions());
  return (
    <>
      <PageHeader
        title={t("greeting", { name: user.firstName })}
        description={t("description")}
        actions={<ButtonLink href="/platform/tenants">{t("allOrganizations")}</ButtonLink>}
      />
      <Loaded query={query} failure={t("loadingFailed")} skeleton="h-96">
        {(overview) => <Contents overview={overview} />}
      </Loaded>
    </>
  );
}

function Contents({ overview: { tenants, signUps, health, recent } }: { overview: Overview }) {
  const t = useTranslations("platformOverview");
  const { suspended } = tenants;
  const shown = `${useCount()(suspended.total)}${suspended.totalIsExact ? "" : "+"}`;
  const seesMetrics = useCan("metrics:read");
  return (
    <>
      <AttentionCard
        items={[
          ...health.problems.map((problem) => ({
            key: problem,
            icon: TriangleAlert,
            text: t(`problems.${problem}`),
            href: "/platform/metrics",
          })),
          {
            key: "suspended",
            icon: Building2,
            total: suspended,
            text: t("suspended", { count: suspended.total, shown }),
            href: "/platform/tenants?status=suspended",
          },
        ]}
      />
      <Stats tenants={tenants} signUps={signUps} health={health} />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:[&>:last-child:nth-child(odd)]:col-span-2">
        <TimeChart
          title={t("signUps.title")}
          caption={t("signUps.caption")}
          times={signUps.days}
          step="day"
          kind="bar"
          series={[{ label: t("signUps.series"), values: signUps.byDay }]}
          empty={t("signUps.empty")}
        />
        <Card
          title={t("newest")}
          action={<TextLink href="/platform/tenants?sort=-createdAt">{t("allOrganizations")}</TextLink>}
        >
          <ul className="divide-y divide-line">
            {tenants.latest.map(({ id, name, createdAt }) => (
              <li
                key={id}
                className="relative flex min-h-11 items-center justify-between gap-4 px-4 py-1.5 hover:bg-muted/60 compact:min-h-8"
              >
                <RowLink href={`/platform/tenants/${id}`} className="min-w-0 truncate">
                  {name}
                </RowLink>
                <span className="shrink-0 text-subtle">
                  <DateTime value={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </Card>
        {seesMetrics && <System />}
        {recent.length > 0 && (
          <Card
            title={t("recentActivity")}
            action={<TextLink href="/platform/activity">{t("allActivity")}</TextLink>}
          >
            <ActivityItems
              items={recent}
              isElsewhere
              place={({ tenant }) => <TenantLink tenant={tenant} />}
            />
          </Card>
        )}
      </div>
    </>
  );
}

function Stats({ tenants, signUps, health }: Pick<Overview, "tenants" | "signUps" | "health">) {
  const t = useTranslations("platformOverview");
  const count = useCount();
  const active = count(tenants.all.total - tenants.suspended.total);
  const { demos } = tenants;
  const days = 30;
  return (
    <dl className="mb-4 grid grid-cols-1 gap-4 sm:grid-cols-3">
      <Stat label={t("stats.organizations")} href="/platform/tenants" value={count(tenants.all.total)}>
        {demos > 0
          ? t("stats.activeAndDemos", { active, demos, shownDemos: count(demos) })
          : t("stats.active", { active })}
      </Stat>
      <Stat
        label={t("stats.newOnes", { days: String(days) })}
        href="/platform/tenants?sort=-createdAt"
        value={count(signUps.total)}
      >
        {t("stats.before", { count: count(signUps.totalBefore), days: String(days) })}
      </Stat>
      <Stat label={t("stats.emails")} value={health.mails === null ? "–" : count(health.mails)}>
        {health.problems.includes("mails_waiting") ? t("stats.emailsDelayed") : t("stats.noDelays")}
      </Stat>
    </dl>
  );
}

/** The state of the instances. Loaded by its own query, which the page of the system shares. */
function System() {
  const t = useTranslations("platformOverview");
  const query = useQuery(useTRPC().systemMetrics.view.queryOptions(currentMetricsInput));
  return (
    <Card title={t("system")} action={<TextLink href="/platform/metrics">{t("allMetrics")}</TextLink>}>
      <Loaded query={query} failure={t("metricsFailed")} skeleton="m-4 h-40">
        {(view) => (
          <div className="space-y-4 p-4">
            <CurrentStats view={view} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}
