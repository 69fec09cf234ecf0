import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { OwnProfile } from "@/modules/members/profile/ui/own-profile";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export const metadata: Metadata = { title: "Profile – Settings" };

export default async function ProfilePage() {
  await requireViewer("/dashboard/settings/profile", "profile:read");
  await Promise.all([
    prefetch(trpc.users.profile.queryOptions()),
    prefetch(trpc.users.emailChange.queryOptions()),
  ]);
  return (
    <PrefetchedPage
      breadcrumbs={inSettings("Profile")}
      title="Profile"
      description="Your name, picture, email and language."
    >
      <PageMessages page="dashboard/settings/profile/page">
        <OwnProfile />
      </PageMessages>
    </PrefetchedPage>
  );
}
