import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InviteSeveral } from "@/modules/members/invitations/ui/invite-several";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";
import { PrefetchedPage } from "../../../../prefetched-page";

export const metadata: Metadata = { title: "Invite in bulk" };

export default async function InviteSeveralPage() {
  const { organization } = await requireViewer("/dashboard/users/invite/several", "users:write");
  if (!organization.features.bulkInvitations) notFound();
  await prefetch(trpc.users.places.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/users", label: "People" }], current: "Invite" }}
      title="Invite several people"
    >
      <InviteTabs />

      <SeatsLeft />
      <InviteSeveral />
    </PrefetchedPage>
  );
}
