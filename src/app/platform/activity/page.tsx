import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/ui/page-header";
import { PlatformActivity } from "@/modules/platform/activity/ui/platform-activity";
import {
  activityInput,
  loadActivityParams,
  serializeActivityParams,
} from "@/modules/platform/tenants/ui/list-params";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../guards";

export const metadata: Metadata = { title: "Activity" };

export default async function PlatformActivityPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await loadActivityParams(searchParams);
  await requirePlatformViewer(serializeActivityParams("/platform/activity", params), "tenants:read");
  await getQueryClient().prefetchInfiniteQuery(
    trpc.tenants.activity.infiniteQueryOptions(activityInput(params), {
      getNextPageParam: ({ next }) => next,
    }),
  );
  return (
    <>
      <PageHeader title="Activity" description="Who changed what, in all organizations." />
      <HydrateClient>
        <PlatformActivity />
      </HydrateClient>
    </>
  );
}
