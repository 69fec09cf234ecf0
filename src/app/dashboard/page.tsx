import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { platformSubdomain } from "@/lib/subdomain";
import { OverviewView } from "@/modules/dashboard/ui/overview-view";
import { loadPeriod } from "@/modules/dashboard/ui/period-params";
import { currentMetricsInput } from "@/modules/platform/overview/ui/current-metrics-input";
import { LazyPlatformOverview } from "@/modules/platform/overview/ui/lazy-platform-overview";
import { HydrateClient } from "@/trpc/hydrate-client";
import { type LikelyViewer, prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../guards";

export default async function OverviewPage({ searchParams }: PageProps<"/dashboard">) {
  const { days } = await loadPeriod(searchParams);
  const viewer = await requireViewer("/dashboard", "profile:read", (likely) =>
    isOperator(likely)
      ? [
          prefetch(trpc.tenants.overview.queryOptions()),
          can(likely.user, "metrics:read") &&
            prefetch(trpc.systemMetrics.view.queryOptions(currentMetricsInput)),
        ]
      : [
          prefetch(trpc.dashboard.overview.queryOptions({ days })),
          prefetch(trpc.auth.emailVerification.queryOptions()),
        ],
  );
  return (
    <PageMessages page="dashboard/page">
      <HydrateClient>
        {isOperator(viewer) ? <LazyPlatformOverview /> : <OverviewView days={days} />}
      </HydrateClient>
    </PageMessages>
  );
}

/** Operators see the platform, not the goods of its organization. */
const isOperator = ({ user, organization }: LikelyViewer) =>
  organization.subdomain === platformSubdomain && can(user, "tenants:read");
