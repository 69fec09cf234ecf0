import { Mail, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/permissions";
import {
  listInput,
  loadListParams,
  serializeListParams,
  tiedInput,
} from "@/modules/members/people/ui/list-params";
import { PeopleList } from "@/modules/members/people/ui/people-list";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadListParams(searchParams);
  const { user } = await requireViewer(serializeListParams("/dashboard/users", params), "clients:read");
  const queryClient = getQueryClient();
  const others = [params.advisorId, params.sponsorId].filter((id) => id !== null && id !== user.id);
  await Promise.all([
    queryClient.prefetchQuery(trpc.users.list.queryOptions(listInput(params))),
    queryClient.prefetchQuery(trpc.users.list.queryOptions(tiedInput("advisorId", user.id, 1))),
    ...others.map((id) => queryClient.prefetchQuery(trpc.users.byId.queryOptions({ id: Number(id) }))),
  ]);
  return (
    <>
      <PageHeader
        title="People"
        description={can(user, "users:read") ? undefined : "Your organization’s clients."}
        actions={
          can(user, "users:write") && (
            <>
              <Button asChild>
                <Link href="/dashboard/users/invitations">
                  <Mail aria-hidden />
                  Invitations
                </Link>
              </Button>
              <Button asChild variant="primary">
                <Link href="/dashboard/users/invite">
                  <UserPlus aria-hidden />
                  Invite
                </Link>
              </Button>
            </>
          )
        }
      />
      <HydrateClient>
        <PeopleList />
      </HydrateClient>
    </>
  );
}
