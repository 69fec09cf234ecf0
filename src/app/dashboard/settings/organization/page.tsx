import type { Metadata } from "next";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { RetentionCard } from "@/modules/audit/retention/ui/retention-card";
import { Presence } from "@/modules/live/ui/presence";
import { OrganizationDetails } from "@/modules/organization/details/ui/organization-details";
import { LocalizationCard } from "@/modules/organization/localization/ui/localization-card";
import { UsageCard } from "@/modules/organization/usage/ui/usage-card";
import { type LikelyViewer, prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organization");
  return { title: t("pageTitle") };
}

const decidesRetention = ({ user }: Pick<LikelyViewer, "user">) => can(user, "security:write");

export default async function OrganizationPage() {
  const { user } = await requireViewer("/dashboard/settings/organization", "profile:read", (likely) => [
    prefetch(trpc.organizations.get.queryOptions()),
    prefetch(trpc.organizations.localization.queryOptions()),
    prefetch(trpc.organizations.usage.queryOptions()),
    prefetch(trpc.organizations.storage.queryOptions()),
    decidesRetention(likely) && prefetch(trpc.organizations.activityRetention.queryOptions()),
  ]);
  const t = await getTranslations("organization");
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("title"))}
      title={t("title")}
      description={t("description")}
    >
      <Presence settings="organization" />
      <PageMessages page="dashboard/settings/organization/page">
        <div className="flex flex-col gap-4">
          <OrganizationDetails rootDomain={env().ROOT_DOMAIN} />
          <LocalizationCard />
          <UsageCard />
          {decidesRetention({ user }) && <RetentionCard />}
        </div>
      </PageMessages>
    </PrefetchedPage>
  );
}
