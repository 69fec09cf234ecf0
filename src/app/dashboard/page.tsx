import type { SearchParams } from "nuqs/server";
import { OverviewView } from "@/modules/dashboard/ui/overview-view";
import { loadPeriod } from "@/modules/dashboard/ui/period-params";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../guards";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ days }] = await Promise.all([
    loadPeriod(searchParams),
    requireViewer("/dashboard", "profile:read"),
  ]);
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.dashboard.overview.queryOptions({ days })),
    queryClient.prefetchQuery(trpc.auth.emailVerification.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <OverviewView days={days} />
    </HydrateClient>
  );
}
