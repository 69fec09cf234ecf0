import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { InvitationList } from "@/modules/members/invitations/ui/invitation-list";
import { loadInvitationParams, serializeInvitationParams } from "@/modules/members/people/ui/list-params";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Invitations" };

export default async function InvitationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadInvitationParams(searchParams);
  await requireViewer(serializeInvitationParams("/dashboard/users/invitations", params), "users:write");
  await getQueryClient().prefetchQuery(trpc.users.invitations.queryOptions(params));
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/users", label: "People" }]} current="Invitations" />
        }
        title="Invitations"
        actions={
          <Button asChild variant="primary">
            <Link href="/dashboard/users/invite">
              <UserPlus aria-hidden />
              Invite
            </Link>
          </Button>
        }
      />
      <HydrateClient>
        <InvitationList />
      </HydrateClient>
    </>
  );
}
