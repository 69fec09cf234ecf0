import type { Metadata } from "next";
import { OwnProfile } from "@/modules/members/profile/ui/own-profile";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  await requireViewer("/dashboard/settings/profile", "profile:read");
  await prefetch(trpc.users.profile.queryOptions());
  return (
    <PrefetchedPage title="Profile" description="Your name and role in this organization.">
      <OwnProfile />
    </PrefetchedPage>
  );
}
