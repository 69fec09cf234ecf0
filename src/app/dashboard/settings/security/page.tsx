import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ChangePassword } from "@/modules/accounts/password/ui/change-password";
import { Devices } from "@/modules/accounts/sessions/ui/devices";
import { firstSecurityEvents } from "@/modules/audit/security-events/ui/first-security-events";
import { OwnSecurityEvents } from "@/modules/audit/security-events/ui/security-events";
import { SecondFactor } from "@/modules/second-factor/own/ui/second-factor";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer, securitySettingsPath } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("security.pageTitle") };
}

export default async function SecurityPage() {
  await requireViewer(securitySettingsPath, "account:write");
  await Promise.all([
    prefetch(trpc.auth.secondFactor.queryOptions()),
    prefetch(trpc.auth.sessions.queryOptions()),
    prefetch(trpc.auth.securityEvents.queryOptions(firstSecurityEvents)),
  ]);
  const t = await getTranslations("settingsPages");
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("security.title"))}
      title={t("security.title")}
      description={t("security.description")}
    >
      <PageMessages page="dashboard/settings/security/page">
        <div className="flex flex-col gap-4">
          <ChangePassword />
          <SecondFactor />
          <Devices />
          <OwnSecurityEvents />
        </div>
      </PageMessages>
    </PrefetchedPage>
  );
}
