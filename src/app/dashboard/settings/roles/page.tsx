import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { PermissionMatrix } from "@/modules/organization/roles/ui/permission-matrix";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage() {
  await requireViewer("/dashboard/settings/roles", "users:read");
  await getQueryClient().prefetchQuery(trpc.organizations.roleHolders.queryOptions());
  return (
    <>
      <PageHeader
        title="Roles"
        description="What each role allows, on every page and in the API. Roles cannot be edited."
      />
      <HydrateClient>
        <PermissionMatrix />
      </HydrateClient>
    </>
  );
}
