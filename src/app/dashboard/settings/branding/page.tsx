import type { Metadata } from "next";
import { Palette } from "@/components/ui/frame-icons";
import { PageMessages } from "@/i18n/page-messages";
import { translationsOf } from "@/i18n/translations.server";
import { Presence } from "@/modules/live/ui/presence";
import { BrandingSettings } from "@/modules/organization/branding/ui/branding-settings";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { SwitchedOff } from "../../../switched-off";
import { inSettings } from "../breadcrumbs";

export const generateMetadata = (): Metadata => ({ title: translationsOf("branding")("pageTitle") });

export default async function BrandingPage() {
  const t = translationsOf("branding");
  const { organization } = await requireViewer("/dashboard/settings/branding", "organization:write");
  if (!organization.features.branding) {
    return <SwitchedOff icon={Palette} what={t("title")} organization={organization} />;
  }
  await prefetch(trpc.organizations.branding.queryOptions());
  return (
    <PrefetchedPage breadcrumbs={inSettings(t("title"))} title={t("title")} description={t("description")}>
      <Presence settings="branding" />
      <PageMessages of={["branding"]}>
        <BrandingSettings />
      </PageMessages>
    </PrefetchedPage>
  );
}
