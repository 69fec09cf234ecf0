import type { Metadata } from "next";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ApiAccessCard } from "@/modules/api-keys/ui/api-access-card";
import { ApiKeyList } from "@/modules/api-keys/ui/api-key-list";
import { AllowedOriginsCard } from "@/modules/organization/allowed-origins/ui/allowed-origins-card";
import { tenantUrl } from "@/server/tenancy/urls";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("developers.pageTitle") };
}

export default async function DevelopersPage() {
  const { organization } = await requireViewer("/dashboard/settings/developers", "api-keys:write");
  await Promise.all([
    prefetch(trpc.apiKeys.list.queryOptions()),
    prefetch(trpc.organizations.allowedOrigins.queryOptions()),
  ]);
  const t = await getTranslations("settingsPages");
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("developers.title"))}
      title={t("developers.title")}
      description={t("developers.description")}
    >
      <PageMessages page="dashboard/settings/developers/page">
        <div className="flex flex-col gap-4">
          <ApiKeyList />
          <AllowedOriginsCard />
          <ApiAccessCard
            t={await getTranslations("apiAccess")}
            apiUrl={tenantUrl(organization.subdomain, "/api/v1")}
            requestsPerMinute={env().RATE_LIMIT_PER_MINUTE}
          />
        </div>
      </PageMessages>
    </PrefetchedPage>
  );
}
