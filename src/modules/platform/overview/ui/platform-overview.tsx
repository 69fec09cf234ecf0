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
import { formatCount } from "@/lib/format";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import { CurrentStats } from "@/modules/platform/metrics/ui/current-stats";
import { TenantLink } from "@/modules/platform/tenants/ui/tenant-link";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { PlatformOverview as Overview } from "../overview.schema";
import { currentMetricsInput } from "./current-metrics-input";

const problemTexts: Record<Overview["health"]["problems"][number], string> = {
  database_down: "The database does not respond",
  redis_down: "Redis does not respond",
  migrations_pending: "Some migrations have not been applied",
  mails_waiting: "Emails have been waiting for more than 15 minutes",
};

/** The first page of the platform's operators. */
export function PlatformOverview() {
  const { user } = useViewer();
  const query = useQuery(useTRPC().tenants.overview.queryOptions());
  return (
    <>
      <PageHeader
        title={`Hello, ${user.firstName}`}
        description="Here is what is happening on the platform."
        actions={<ButtonLink href="/platform/tenants">All organizations</ButtonLink>}
      />
      <Loaded query={query} failure="The overview could not be loaded" skeleton="h-96">
        {(overview) => <Contents overview={overview} />}
      </Loaded>
    </>
  );
}

function Contents({ overview: { tenants, signUps, health, recent } }: { overview: Overview }) {
  const seesMetrics = useCan("metrics:read");
  return (
    <>
      <AttentionCard
        items={[
          ...health.problems.map((problem) => ({
            key: problem,
            icon: TriangleAlert,
            text: problemTexts[problem],
            href: "/platform/metrics",
          })),
          {
            key: "suspended",
            icon: Building2,
            total: tenants.suspended,
            text: ["organization is suspended", "organizations are suspended"],
            href: "/platform/tenants?status=suspended",
          },
        ]}
      />
      <Stats tenants={tenants} signUps={signUps} health={health} />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:[&>:last-child:nth-child(odd)]:col-span-2">
        <TimeChart
          title="New organizations by day"
          caption="Number of organizations created on each day."
          times={signUps.days}
          step="day"
          kind="bar"
          series={[{ label: "New organizations", values: signUps.byDay }]}
          empty="No new organizations in this period."
        />
        <Card
          title="Newest organizations"
          action={<TextLink href="/platform/tenants?sort=-createdAt">All organizations</TextLink>}
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
          <Card title="Recent activity" action={<TextLink href="/platform/activity">All activity</TextLink>}>
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
  const { locale } = useViewer().organization;
  const count = (value: number) => formatCount(value, locale);
  const active = tenants.all.total - tenants.suspended.total;
  return (
    <dl className="mb-4 grid grid-cols-1 gap-4 sm:grid-cols-3">
      <Stat label="Organizations" href="/platform/tenants" value={count(tenants.all.total)}>
        {count(active)} active
        {tenants.demos > 0 && `, ${count(tenants.demos)} ${tenants.demos === 1 ? "demo" : "demos"} besides`}
      </Stat>
      <Stat label="New in 30 days" href="/platform/tenants?sort=-createdAt" value={count(signUps.total)}>
        {count(signUps.totalBefore)} in the previous 30 days
      </Stat>
      <Stat label="Emails to send" value={health.mails === null ? "–" : count(health.mails)}>
        {health.problems.includes("mails_waiting") ? "Some for more than 15 minutes" : "No delays"}
      </Stat>
    </dl>
  );
}

/** The state of the instances. Loaded by its own query, which the page of the system shares. */
function System() {
  const query = useQuery(useTRPC().systemMetrics.view.queryOptions(currentMetricsInput));
  return (
    <Card title="System" action={<TextLink href="/platform/metrics">All metrics</TextLink>}>
      <Loaded query={query} failure="The metrics could not be loaded" skeleton="m-4 h-40">
        {(view) => (
          <div className="space-y-4 p-4">
            <CurrentStats view={view} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}
