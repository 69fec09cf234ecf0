import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { InviteForm } from "@/modules/members/invitations/ui/invite-form";
import { InviteTabs } from "@/modules/members/invitations/ui/invite-tabs";
import { SeatsLeft } from "@/modules/members/seats/ui/seats-left";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("peoplePages");
  return { title: t("invite.pageTitle") };
}

export default async function InvitePage() {
  await requireViewer("/dashboard/users/invite", "users:write");
  await prefetch(trpc.users.seats.queryOptions());
  const t = await getTranslations("peoplePages");
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/users", label: t("people") }],
        current: t("invite.breadcrumb"),
      }}
      title={t("invite.title")}
    >
      <PageMessages page="dashboard/users/invite/page">
        <InviteTabs />

        <SeatsLeft />
        <InviteForm />
      </PageMessages>
    </PrefetchedPage>
  );
}
