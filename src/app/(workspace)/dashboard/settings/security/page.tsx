import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Devices } from "@/modules/auth/ui/devices";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  await requireViewer("/dashboard/settings/security", "profile:read");
  await getQueryClient().prefetchQuery(trpc.auth.sessions.queryOptions());
  return (
    <>
      <PageHeader title="Security" description="How you sign in, and where you are signed in." />
      <HydrateClient>
        <div className="flex flex-col gap-4">
          <Devices />
        </div>
      </HydrateClient>
    </>
  );
}
