import { Palette } from "lucide-react";
import type { Metadata } from "next";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { BrandingSettings } from "@/modules/organization/branding/ui/branding-settings";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Branding" };

export default async function BrandingPage() {
  const { organization } = await requireViewer("/dashboard/settings/branding", "organization:write");
  if (!organization.features.branding) {
    return (
      <Card>
        <EmptyState icon={Palette} title="Branding is not available" isPage>
          Your own logo and colours are not enabled for {organization.name}. Contact support to enable them.
        </EmptyState>
      </Card>
    );
  }
  await getQueryClient().prefetchQuery(trpc.organizations.branding.queryOptions());
  return (
    <>
      <PageHeader
        title="Branding"
        description="How your workspace looks on the sign-in page, in the app and in emails."
      />
      <HydrateClient>
        <BrandingSettings />
      </HydrateClient>
    </>
  );
}
