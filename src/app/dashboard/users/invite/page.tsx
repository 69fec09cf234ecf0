import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { InviteForm } from "@/modules/members/invitations/ui/invite-form";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export const metadata: Metadata = { title: "Invite – People" };

export default async function InvitePage() {
  await requireViewer("/dashboard/users/invite", "users:write");
  await prefetch(trpc.users.seats.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/users", label: "People" }], current: "Invite" }}
      title="Invite someone"
    >
      <PageMessages page="dashboard/users/invite/page">
        <InviteTabs />

        <SeatsLeft />
        <InviteForm />
      </PageMessages>
    </PrefetchedPage>
  );
}
