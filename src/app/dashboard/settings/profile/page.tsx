import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { LowStockCard } from "@/modules/catalogue/low-stock/ui/low-stock-card";
import { OwnProfile } from "@/modules/members/profile/ui/own-profile";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("profile.pageTitle") };
}

export default async function ProfilePage() {
  await requireViewer("/dashboard/settings/profile", "profile:read");
  await Promise.all([
    prefetch(trpc.users.profile.queryOptions()),
    prefetch(trpc.users.emailChange.queryOptions()),
    prefetch(trpc.users.lowStockMails.queryOptions()),
  ]);
  const t = await getTranslations("settingsPages");
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("profile.title"))}
      title={t("profile.title")}
      description={t("profile.description")}
    >
      <PageMessages page="dashboard/settings/profile/page">
        <div className="flex flex-col gap-4">
          <OwnProfile />
          <LowStockCard />
        </div>
      </PageMessages>
    </PrefetchedPage>
  );
}
