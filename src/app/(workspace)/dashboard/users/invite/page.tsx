import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InviteForm } from "@/modules/users/ui/invite-form";
import { InviteTabs } from "@/modules/users/ui/invite-tabs";
import { SeatsLeft } from "@/modules/users/ui/places-left";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";

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
