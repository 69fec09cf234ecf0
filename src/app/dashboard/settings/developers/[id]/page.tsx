import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { apiKeyLabel } from "@/lib/api-key";
import { ApiKeyDetail } from "@/modules/api-keys/ui/api-key-detail";
import { Presence } from "@/modules/live/ui/presence";
import { tenantUrl } from "@/server/tenancy/urls";
import { getQueryClient, trpc } from "@/trpc/server";
import { type IdPageProps, idIn, requireViewer, throwNavigation } from "../../../../guards";
import { PrefetchedPage } from "../../../../prefetched-page";

export const metadata: Metadata = { title: "API key" };

export default async function ApiKeyPage({ params }: IdPageProps) {
  const { organization } = await requireViewer(
    `/dashboard/settings/developers/${(await params).id}`,
    "api-keys:write",
  );
  const id = await idIn(params);
  const { items } = await getQueryClient()
    .fetchQuery(trpc.apiKeys.list.queryOptions())
    .catch(throwNavigation);
  const apiKey = items.find((item) => item.id === id);
  if (!apiKey) notFound();
  const { name, prefix, maker } = apiKey;
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/settings/developers", label: "Developers" }],
        current: name,
      }}
      title={name}
      description={
        <>
          <code className="font-mono text-xs">{apiKeyLabel(prefix)}…</code> · created by {maker.name}
        </>
      }
    >
      <Presence apiKey={apiKey.id} />
      <ApiKeyDetail id={apiKey.id} apiUrl={tenantUrl(organization.subdomain, "/api/v1")} />
    </PrefetchedPage>
  );
}
