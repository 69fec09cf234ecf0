import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { apiKeyLabel } from "@/lib/api-key";
import { ApiKeyDetail } from "@/modules/api-keys/ui/api-key-detail";
import { Presence } from "@/modules/live/ui/presence";
import { tenantUrl } from "@/server/tenancy/urls";
import { getQueryClient, trpc } from "@/trpc/server";
import { type IdPageProps, idIn, requireViewer, throwNavigation, titleOf } from "../../../../guards";
import { PrefetchedPage } from "../../../../prefetched-page";
import { inDevelopers } from "../../breadcrumbs";

export async function generateMetadata({ params }: IdPageProps): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return titleOf(loadApiKey(params), ({ name }) => t("apiKey.pageTitle", { name }));
}

export default async function ApiKeyPage({ params }: IdPageProps) {
  const { organization } = await requireViewer(
    `/dashboard/settings/developers/${(await params).id}`,
    "api-keys:write",
  );
  const { id, name, prefix, maker } = await loadApiKey(params);
  const t = await getTranslations("settingsPages");
  return (
    <PrefetchedPage
      breadcrumbs={await inDevelopers(name)}
      title={name}
      description={t.rich("apiKey.createdBy", {
        label: apiKeyLabel(prefix),
        maker: maker.name,
        code: (label) => <code className="font-mono text-xs">{label}</code>,
      })}
    >
      <PageMessages page="dashboard/settings/developers/[id]/page">
        <Presence apiKey={id} />
        <ApiKeyDetail id={id} apiUrl={tenantUrl(organization.subdomain, "/api/v1")} />
      </PageMessages>
    </PrefetchedPage>
  );
}

async function loadApiKey(params: IdPageProps["params"]) {
  const id = await idIn(params);
  const { items } = await getQueryClient()
    .fetchQuery(trpc.apiKeys.list.queryOptions())
    .catch(throwNavigation);
  return items.find((item) => item.id === id) ?? notFound();
}
