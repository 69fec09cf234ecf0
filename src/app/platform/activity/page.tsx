import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { PlatformActivity } from "@/modules/platform/activity/ui/platform-activity";
import {
  activityInput,
  loadActivityParams,
  serializeActivityParams,
} from "@/modules/platform/tenants/ui/list-params";
import { getQueryClient, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../guards";
import { PrefetchedPage } from "../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("platformPages");
  return { title: t("activity.title") };
}

export default async function PlatformActivityPage({ searchParams }: PageProps<"/platform/activity">) {
  const params = await loadActivityParams(searchParams);
  await requirePlatformViewer(serializeActivityParams("/platform/activity", params), "tenants:read");
  await getQueryClient().prefetchInfiniteQuery(
    trpc.tenants.activity.infiniteQueryOptions(activityInput(params), {
      getNextPageParam: ({ next }) => next,
    }),
  );
  const t = await getTranslations("platformPages");
  return (
    <PrefetchedPage title={t("activity.title")} description={t("activity.description")}>
      <PageMessages page="platform/activity/page">
        <PlatformActivity />
      </PageMessages>
    </PrefetchedPage>
  );
}
