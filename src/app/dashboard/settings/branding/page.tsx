import type { Metadata } from "next";
import { Palette } from "@/components/ui/frame-icons";
import { Presence } from "@/modules/live/ui/presence";
import { BrandingSettings } from "@/modules/organization/branding/ui/branding-settings";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { SwitchedOff } from "../../../switched-off";
import { inSettings } from "../breadcrumbs";

export const metadata: Metadata = { title: "Branding – Settings" };

export default async function BrandingPage() {
  const { organization } = await requireViewer("/dashboard/settings/branding", "organization:write");
  if (!organization.features.branding) {
    return <SwitchedOff icon={Palette} what="Branding" organization={organization} />;
  }
  await prefetch(trpc.organizations.branding.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={inSettings("Branding")}
      title="Branding"
      description="How your workspace looks on the sign-in page, in the app and in emails."
    >
      <Presence settings="branding" />
      <BrandingSettings />
    </PrefetchedPage>
  );
}
