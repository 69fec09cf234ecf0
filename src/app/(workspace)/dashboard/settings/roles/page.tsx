import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { PermissionMatrix } from "@/modules/organizations/ui/permission-matrix";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../../guards";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage() {
  await requireViewer("/dashboard/settings/roles", "users:read");
  await getQueryClient().prefetchQuery(trpc.organizations.roleHolders.queryOptions());
  return (
    <>
      <PageHeader
        title="Roles"
        description="What each role allows. The same table decides for pages, buttons and programs; it cannot be changed here."
      />
      <HydrateClient>
        <PermissionMatrix />
      </HydrateClient>
    </>
  );
}
