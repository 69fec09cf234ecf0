import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/env";
import { ApiAccessCard } from "@/modules/api-keys/ui/api-access-card";
import { ApiKeyList } from "@/modules/api-keys/ui/api-key-list";
import { AllowedOriginsCard } from "@/modules/organization/allowed-origins/ui/allowed-origins-card";
import { tenantUrl } from "@/server/tenancy/urls";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Developers" };

export default async function DevelopersPage() {
  const { organization } = await requireViewer("/dashboard/settings/developers", "api-keys:write");
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.apiKeys.list.queryOptions()),
    queryClient.prefetchQuery(trpc.organizations.allowedOrigins.queryOptions()),
  ]);
  return (
    <>
      <PageHeader title="Developers" description="API keys, and how to call the API." />
      <HydrateClient>
        <div className="flex flex-col gap-4">
          <ApiKeyList />
          <AllowedOriginsCard />
          <ApiAccessCard
            apiUrl={tenantUrl(organization.subdomain, "/api/v1")}
            requestsPerMinute={env().RATE_LIMIT_PER_MINUTE}
          />
        </div>
      </HydrateClient>
    </>
  );
}
