import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InviteSeveral } from "@/modules/users/ui/invite-several";
import { InviteTabs } from "@/modules/users/ui/invite-tabs";
import { SeatsLeft } from "@/modules/users/ui/places-left";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../../guards";

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
