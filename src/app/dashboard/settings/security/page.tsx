import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { ChangePassword } from "@/modules/accounts/password/ui/change-password";
import { SecondFactor } from "@/modules/accounts/second-factor/ui/second-factor";
import { Devices } from "@/modules/accounts/sessions/ui/devices";
import { firstSecurityEvents } from "@/modules/audit/security-events/ui/first-security-events";
import { OwnSecurityEvents } from "@/modules/audit/security-events/ui/security-events";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer, securitySettingsPath } from "../../../guards";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  await requireViewer(securitySettingsPath, "account:write");
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.auth.secondFactor.queryOptions()),
    queryClient.prefetchQuery(trpc.auth.sessions.queryOptions()),
    queryClient.prefetchQuery(trpc.auth.securityEvents.queryOptions(firstSecurityEvents)),
  ]);
  return (
    <>
      <PageHeader
        title="Security"
        description="Your password, two-factor authentication and active sessions."
      />
      <HydrateClient>
        <div className="flex flex-col gap-4">
          <ChangePassword />
          <SecondFactor />
          <Devices />
          <OwnSecurityEvents />
        </div>
      </HydrateClient>
    </>
  );
}
