import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { UsersRound } from "@/components/ui/frame-icons";
import { PageMessages } from "@/i18n/page-messages";
import { InviteSeveral } from "@/modules/members/invitations/ui/invite-several";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";
import { PrefetchedPage } from "../../../../prefetched-page";
import { SwitchedOff } from "../../../../switched-off";

export const metadata: Metadata = { title: "Invite several – People" };

export default async function InviteSeveralPage() {
  const { organization } = await requireViewer("/dashboard/users/invite/several", "users:write");
  if (!organization.features.bulkInvitations) {
    return (
      <SwitchedOff
        icon={UsersRound}
        what="Inviting several people at once"
        organization={organization}
        action={<ButtonLink href="/dashboard/users/invite">Invite one person</ButtonLink>}
      />
    );
  }
  await prefetch(trpc.users.seats.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/users", label: "People" }], current: "Invite" }}
      title="Invite several people"
    >
      <PageMessages page="dashboard/users/invite/several/page">
        <InviteTabs />

        <SeatsLeft />
        <InviteSeveral />
      </PageMessages>
    </PrefetchedPage>
  );
}
