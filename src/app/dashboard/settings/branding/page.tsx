import type { Metadata } from "next";
import { Palette } from "@/components/ui/frame-icons";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { Presence } from "@/modules/live/ui/presence";
import { BrandingSettings } from "@/modules/organization/branding/ui/branding-settings";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { SwitchedOff } from "../../../switched-off";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("branding");
  return { title: t("pageTitle") };
}

export default async function BrandingPage() {
  const { organization } = await requireViewer("/dashboard/settings/branding", "organization:write");
  const t = await getTranslations("branding");
  if (!organization.features.branding) {
    return <SwitchedOff icon={Palette} feature="branding" organization={organization} />;
  }
  await prefetch(trpc.organizations.branding.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("title"))}
      title={t("title")}
      description={t("description")}
    >
      <Presence settings="branding" />
      <PageMessages page="dashboard/settings/branding/page">
        <BrandingSettings />
      </PageMessages>
    </PrefetchedPage>
  );
}
