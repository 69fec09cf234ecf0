import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/env";
import { can } from "@/lib/permissions";
import { RetentionCard } from "@/modules/audit/retention/ui/retention-card";
import { OrganizationDetails } from "@/modules/organization/details/ui/organization-details";
import { TimeZoneCard } from "@/modules/organization/time-zone/ui/time-zone-card";
import { UsageCard } from "@/modules/organization/usage/ui/usage-card";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Organization" };

export default async function OrganizationPage() {
  const { user } = await requireViewer("/dashboard/settings/organization", "profile:read");
  const decidesRetention = can(user, "security:write");
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.organizations.get.queryOptions()),
    queryClient.prefetchQuery(trpc.organizations.timeZone.queryOptions()),
    queryClient.prefetchQuery(trpc.organizations.usage.queryOptions()),
    decidesRetention && queryClient.prefetchQuery(trpc.organizations.activityRetention.queryOptions()),
  ]);
  return (
    <>
      <PageHeader title="Organization" description="Details, subdomain, limits and usage." />
      <HydrateClient>
        <div className="flex flex-col gap-4">
          <OrganizationDetails rootDomain={env().ROOT_DOMAIN} />
          <TimeZoneCard />
          <UsageCard />
          {decidesRetention && <RetentionCard />}
        </div>
      </HydrateClient>
    </>
  );
}
