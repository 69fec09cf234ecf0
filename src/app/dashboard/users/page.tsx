import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Mail, UserPlus } from "@/components/ui/icons";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import {
  assignedInput,
  listInput,
  loadListParams,
  serializeListParams,
} from "@/modules/members/people/ui/list-params";
import { PeopleList } from "@/modules/members/people/ui/people-list";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";
import { PrefetchedPage } from "../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("peoplePages");
  return { title: t("people") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/dashboard/users">) {
  const params = await loadListParams(searchParams);
  const path = serializeListParams("/dashboard/users", params);
  const { user } = await requireViewer(path, "clients:read", ({ user: { id: ownId } }) => [
    prefetch(trpc.users.list.queryOptions(listInput(params))),
    prefetch(trpc.users.list.queryOptions(assignedInput("advisorId", ownId, 1))),
    ...[params.advisorId, params.sponsorId]
      .filter((id) => id !== null && id !== ownId)
      .map((id) => prefetch(trpc.users.byId.queryOptions({ id: Number(id) }))),
  ]);
  const t = await getTranslations("peoplePages");
  return (
    <PrefetchedPage
      title={t("people")}
      description={can(user, "users:read") ? undefined : t("clientsOnly")}
      actions={
        can(user, "users:write") && (
          <>
            <ButtonLink href="/dashboard/users/invitations">
              <Mail aria-hidden />
              {t("toInvitations")}
            </ButtonLink>
            <ButtonLink href="/dashboard/users/invite" variant="primary">
              <UserPlus aria-hidden />
              {t("toInvite")}
            </ButtonLink>
          </>
        )
      }
    >
      <PageMessages page="dashboard/users/page">
        <PeopleList />
      </PageMessages>
    </PrefetchedPage>
  );
}
