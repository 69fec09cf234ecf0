import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/permissions";
import { listInput, loadListParams, serializeListParams } from "@/modules/platform/tenants/ui/list-params";
import { TenantList } from "@/modules/platform/tenants/ui/tenant-list";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../guards";

export const metadata: Metadata = { title: "Organizations" };

export default async function TenantsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadListParams(searchParams);
  const path = serializeListParams("/platform/tenants", params);
  const { user } = await requirePlatformViewer(path, "tenants:read");
  await getQueryClient().prefetchQuery(trpc.tenants.list.queryOptions(listInput(params)));
  return (
    <>
      <PageHeader
        title="Organizations"
        description="All organizations on the platform."
        actions={
          can(user, "tenants:write") && (
            <Button asChild variant="primary">
              <Link href="/platform/tenants/create">
                <Plus aria-hidden />
                Create organization
              </Link>
            </Button>
          )
        }
      />
      <HydrateClient>
        <TenantList />
      </HydrateClient>
    </>
  );
}
