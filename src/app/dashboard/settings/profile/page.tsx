import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { OwnProfile } from "@/modules/members/profile/ui/own-profile";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  await requireViewer("/dashboard/settings/profile", "profile:read");
  await getQueryClient().prefetchQuery(trpc.users.profile.queryOptions());
  return (
    <>
      <PageHeader title="Profile" description="Your name and role in this organization." />
      <HydrateClient>
        <OwnProfile />
      </HydrateClient>
    </>
  );
}
