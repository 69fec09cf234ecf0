import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/permissions";
import { firstSecurityEvents } from "@/modules/audit/security-events/ui/first-security-events";
import { OrganizationSecurityEvents } from "@/modules/audit/security-events/ui/security-events";
import {
  loadSecondFactorParams,
  secondFactorInput,
  serializeSecondFactorParams,
} from "@/modules/members/second-factors/ui/second-factor-params";
import { PeoplesSecondFactors } from "@/modules/members/second-factors/ui/second-factors";
import { SignInRules } from "@/modules/organization/security-policy/ui/sign-in-rules";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Organization security" };

const path = "/dashboard/settings/organization-security";

export default async function OrganizationSecurityPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const params = await loadSecondFactorParams(searchParams);
  const { user } = await requireViewer(serializeSecondFactorParams(path, params), "security:write");
  const seesEvents = can(user, "security:read");
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.organizations.security.queryOptions()),
    queryClient.prefetchQuery(trpc.users.secondFactors.queryOptions(secondFactorInput(params))),
    seesEvents && queryClient.prefetchQuery(trpc.securityEvents.list.queryOptions(firstSecurityEvents)),
  ]);
  return (
    <>
      <PageHeader
        title="Organization security"
        description="Sign-in rules and security events for everyone."
      />
      <HydrateClient>
        <div className="flex flex-col gap-4">
          <SignInRules />
          <PeoplesSecondFactors />
          {seesEvents && <OrganizationSecurityEvents />}
        </div>
      </HydrateClient>
    </>
  );
}
