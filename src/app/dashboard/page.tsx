import { can } from "@/lib/permissions";
import { platformSubdomain } from "@/lib/subdomain";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { OverviewView } from "@/modules/dashboard/ui/overview-view";
import { loadPeriod } from "@/modules/dashboard/ui/period-params";
import { currentMetricsInput } from "@/modules/platform/overview/ui/current-metrics-input";
import { LazyPlatformOverview } from "@/modules/platform/overview/ui/lazy-platform-overview";
import { HydrateClient } from "@/trpc/hydrate-client";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../guards";

export default async function OverviewPage({ searchParams }: PageProps<"/dashboard">) {
  const [{ days }, viewer] = await Promise.all([
    loadPeriod(searchParams),
    requireViewer("/dashboard", "profile:read"),
  ]);
  if (isOperator(viewer)) {
    await Promise.all([
      prefetch(trpc.tenants.overview.queryOptions()),
      can(viewer.user, "metrics:read") && prefetch(trpc.systemMetrics.view.queryOptions(currentMetricsInput)),
    ]);
    return (
      <HydrateClient>
        <LazyPlatformOverview />
      </HydrateClient>
    );
  }
  await Promise.all([
    prefetch(trpc.dashboard.overview.queryOptions({ days })),
    prefetch(trpc.auth.emailVerification.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <OverviewView days={days} />
    </HydrateClient>
  );
}

/** Operators see the platform, not the goods of its organization. */
const isOperator = ({ user, organization }: Viewer) =>
  organization.subdomain === platformSubdomain && can(user, "tenants:read");
