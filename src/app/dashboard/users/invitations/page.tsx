import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { UserPlus } from "@/components/ui/icons";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { InvitationList } from "@/modules/members/invitations/ui/invitation-list";
import { loadInvitationParams, serializeInvitationParams } from "@/modules/members/people/ui/list-params";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("peoplePages");
  return { title: t("invitations.pageTitle") };
}

export default async function InvitationsPage({ searchParams }: PageProps<"/dashboard/users/invitations">) {
  const params = await loadInvitationParams(searchParams);
  await requireViewer(serializeInvitationParams("/dashboard/users/invitations", params), "users:write");
  await prefetch(trpc.users.invitations.queryOptions(params));
  const t = await getTranslations("peoplePages");
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/users", label: t("people") }],
        current: t("invitations.title"),
      }}
      title={t("invitations.title")}
      actions={
        <ButtonLink href="/dashboard/users/invite" variant="primary">
          <UserPlus aria-hidden />
          {t("toInvite")}
        </ButtonLink>
      }
    >
      <PageMessages page="dashboard/users/invitations/page">
        <InvitationList />
      </PageMessages>
    </PrefetchedPage>
  );
}
