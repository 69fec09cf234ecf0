import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { UsersRound } from "@/components/ui/frame-icons";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { InviteSeveral } from "@/modules/members/invitations/ui/invite-several";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";
import { PrefetchedPage } from "../../../../prefetched-page";
import { SwitchedOff } from "../../../../switched-off";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("peoplePages");
  return { title: t("inviteSeveral.pageTitle") };
}

export default async function InviteSeveralPage() {
  const { organization } = await requireViewer("/dashboard/users/invite/several", "users:write");
  const t = await getTranslations("peoplePages");
  if (!organization.features.bulkInvitations) {
    return (
      <SwitchedOff
        icon={UsersRound}
        feature="bulkInvitations"
        organization={organization}
        action={<ButtonLink href="/dashboard/users/invite">{t("inviteSeveral.inviteOne")}</ButtonLink>}
      />
    );
  }
  await prefetch(trpc.users.seats.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/users", label: t("people") }],
        current: t("invite.breadcrumb"),
      }}
      title={t("inviteSeveral.title")}
    >
      <PageMessages page="dashboard/users/invite/several/page">
        <InviteTabs />

        <SeatsLeft />
        <InviteSeveral />
      </PageMessages>
    </PrefetchedPage>
  );
}
