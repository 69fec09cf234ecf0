import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Palette } from "@/components/ui/icons";
import { Presence } from "@/modules/live/ui/presence";
import { BrandingSettings } from "@/modules/organization/branding/ui/branding-settings";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export const metadata: Metadata = { title: "Branding" };

export default async function BrandingPage() {
  const { organization } = await requireViewer("/dashboard/settings/branding", "organization:write");
  if (!organization.features.branding) {
    return (
      <Card>
        <EmptyState icon={Palette} title="Branding is not available" isPage>
          Your own logo and colors are not enabled for {organization.name}. Contact support to enable them.
        </EmptyState>
      </Card>
    );
  }
  await prefetch(trpc.organizations.branding.queryOptions());
  return (
    <PrefetchedPage
      title="Branding"
      description="How your workspace looks on the sign-in page, in the app and in emails."
    >
      <Presence settings="branding" />
      <BrandingSettings />
    </PrefetchedPage>
  );
}
