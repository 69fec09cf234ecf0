import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { env } from "@/env";
import {
  loadPeopleParams,
  peopleInput,
  recentActivityInput,
  serializePeopleParams,
} from "@/modules/platform/tenants/ui/list-params";
import { TenantDetail } from "@/modules/platform/tenants/ui/tenant-detail";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../../guards";
import { loadTenant } from "./load-tenant";

interface TenantPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: TenantPageProps): Promise<Metadata> {
  const { id } = await params;
  const tenant = await loadTenant(id).catch(() => null);
  return { title: tenant?.name ?? "Not found" };
}

export default async function TenantPage({ params, searchParams }: TenantPageProps) {
  const [{ id }, people] = await Promise.all([params, loadPeopleParams(searchParams)]);
  const path = serializePeopleParams(`/platform/tenants/${encodeURIComponent(id)}`, people);
  await requirePlatformViewer(path, "tenants:read");
  const queryClient = getQueryClient();
  const [tenant] = await Promise.all([
    loadTenant(id),
    queryClient.prefetchQuery(trpc.tenants.people.queryOptions(peopleInput(id, people))),
    queryClient.prefetchQuery(trpc.tenants.activity.queryOptions(recentActivityInput(id))),
  ]);
  return (
    <HydrateClient>
      <TenantDetail id={tenant.id} rootDomain={env().ROOT_DOMAIN} />
    </HydrateClient>
  );
}
