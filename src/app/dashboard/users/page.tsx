import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Mail, UserPlus } from "@/components/ui/icons";
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

export const metadata: Metadata = { title: "People" };

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
  return (
    <PrefetchedPage
      title="People"
      description={can(user, "users:read") ? undefined : "Your organization’s clients."}
      actions={
        can(user, "users:write") && (
          <>
            <ButtonLink href="/dashboard/users/invitations">
              <Mail aria-hidden />
              Invitations
            </ButtonLink>
            <ButtonLink href="/dashboard/users/invite" variant="primary">
              <UserPlus aria-hidden />
              Invite
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
