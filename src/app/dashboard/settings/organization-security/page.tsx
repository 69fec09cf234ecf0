import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { firstSecurityEvents } from "@/modules/audit/security-events/ui/first-security-events";
import { OrganizationSecurityEvents } from "@/modules/audit/security-events/ui/security-events";
import { Presence } from "@/modules/live/ui/presence";
import { SignInRules } from "@/modules/organization/security-policy/ui/sign-in-rules";
import {
  loadSecondFactorParams,
  secondFactorInput,
  serializeSecondFactorParams,
} from "@/modules/second-factor/people/ui/second-factor-params";
import { PeoplesSecondFactors } from "@/modules/second-factor/people/ui/second-factors";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("organizationSecurity.pageTitle") };
}

const path = "/dashboard/settings/organization-security";

export default async function OrganizationSecurityPage({
  searchParams,
}: PageProps<"/dashboard/settings/organization-security">) {
  const params = await loadSecondFactorParams(searchParams);
  const { user } = await requireViewer(serializeSecondFactorParams(path, params), "security:write");
  const seesEvents = can(user, "security:read");
  await Promise.all([
    prefetch(trpc.organizations.security.queryOptions()),
    prefetch(trpc.users.secondFactors.queryOptions(secondFactorInput(params))),
    seesEvents && prefetch(trpc.securityEvents.list.queryOptions(firstSecurityEvents)),
  ]);
  const t = await getTranslations("settingsPages");
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("organizationSecurity.title"))}
      title={t("organizationSecurity.title")}
      description={t("organizationSecurity.description")}
    >
      <Presence settings="security" />
      <PageMessages page="dashboard/settings/organization-security/page">
        <div className="flex flex-col gap-4">
          <SignInRules />
          <PeoplesSecondFactors />
          {seesEvents && <OrganizationSecurityEvents />}
        </div>
      </PageMessages>
    </PrefetchedPage>
  );
}
