import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { InviteForm } from "@/modules/members/invitations/ui/invite-form";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Invite" };

export default async function InvitePage() {
  await requireViewer("/dashboard/users/invite", "users:write");
  await getQueryClient().prefetchQuery(trpc.users.places.queryOptions());
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/users", label: "People" }]} current="Invite" />
        }
        title="Invite someone"
      />
      <InviteTabs />
      <HydrateClient>
        <SeatsLeft />
        <InviteForm />
      </HydrateClient>
    </>
  );
}
