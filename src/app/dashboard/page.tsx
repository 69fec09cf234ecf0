import { OverviewView } from "@/modules/dashboard/ui/overview-view";
import { loadPeriod } from "@/modules/dashboard/ui/period-params";
import { HydrateClient } from "@/trpc/hydrate-client";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../guards";

export default async function OverviewPage({ searchParams }: PageProps<"/dashboard">) {
  const [{ days }] = await Promise.all([
    loadPeriod(searchParams),
    requireViewer("/dashboard", "profile:read"),
  ]);
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
