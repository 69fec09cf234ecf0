import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { InviteSeveral } from "@/modules/members/invitations/ui/invite-several";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";

export const metadata: Metadata = { title: "Invite in bulk" };

export default async function InviteSeveralPage() {
  const { organization } = await requireViewer("/dashboard/users/invite/several", "users:write");
  if (!organization.features.bulkInvitations) notFound();
  await getQueryClient().prefetchQuery(trpc.users.places.queryOptions());
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/users", label: "People" }]} current="Invite" />
        }
        title="Invite several people"
      />
      <InviteTabs />
      <HydrateClient>
        <SeatsLeft />
        <InviteSeveral />
      </HydrateClient>
    </>
  );
}
