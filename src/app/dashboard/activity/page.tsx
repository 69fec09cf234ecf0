import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { ActivityExport } from "@/modules/audit/activity/ui/activity-export";
import { ActivityList } from "@/modules/audit/activity/ui/activity-list";
import { activityUrl } from "@/modules/audit/activity/ui/activity-url";
import { listInput, loadListParams } from "@/modules/audit/activity/ui/list-params";
import { HydrateClient } from "@/trpc/hydrate-client";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("activityPage");
  return { title: t("title") };
}

export default async function ActivityPage({ searchParams }: PageProps<"/dashboard/activity">) {
  const params = await loadListParams(searchParams);
  const { user } = await requireViewer(activityUrl(params), "clients-activity:read", () => [
    prefetch(trpc.activityLogs.list.queryOptions(listInput(params))),
    params.person !== null && prefetch(trpc.users.byId.queryOptions({ id: params.person })),
  ]);
  const t = await getTranslations("activityPage");
  return (
    <PageMessages page="dashboard/activity/page">
      <HydrateClient>
        <PageHeader
          title={t("title")}
          description={can(user, "activity:read") ? t("ofEveryone") : t("ofClients")}
          actions={can(user, "activity:export") && <ActivityExport />}
        />
        <ActivityList />
      </HydrateClient>
    </PageMessages>
  );
}
