import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { PermissionMatrix } from "@/modules/organization/roles/ui/permission-matrix";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("roles.pageTitle") };
}

export default async function RolesPage() {
  await requireViewer("/dashboard/settings/roles", "users:read");
  await prefetch(trpc.organizations.roleHolders.queryOptions());
  const t = await getTranslations("settingsPages");
  return (
    <PrefetchedPage
      breadcrumbs={await inSettings(t("roles.title"))}
      title={t("roles.title")}
      description={t("roles.description")}
    >
      <PageMessages page="dashboard/settings/roles/page">
        <PermissionMatrix />
      </PageMessages>
    </PrefetchedPage>
  );
}
