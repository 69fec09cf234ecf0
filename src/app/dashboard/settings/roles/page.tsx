import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { PermissionMatrix } from "@/modules/organization/roles/ui/permission-matrix";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";
import { inSettings } from "../breadcrumbs";

export const metadata: Metadata = { title: "Roles – Settings" };

export default async function RolesPage() {
  await requireViewer("/dashboard/settings/roles", "users:read");
  await prefetch(trpc.organizations.roleHolders.queryOptions());
  return (
    <PrefetchedPage
      breadcrumbs={inSettings("Roles")}
      title="Roles"
      description="What each role allows, on every page and in the API. Roles cannot be edited."
    >
      <PageMessages page="dashboard/settings/roles/page">
        <PermissionMatrix />
      </PageMessages>
    </PrefetchedPage>
  );
}
