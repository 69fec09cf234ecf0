import type { Metadata } from "next";
import { env } from "@/env";
import { PageMessages } from "@/i18n/page-messages";
import { Presence } from "@/modules/live/ui/presence";
import {
  loadPeopleParams,
  peopleInput,
  recentActivityInput,
  serializePeopleParams,
} from "@/modules/platform/tenants/ui/list-params";
import { TenantDetail } from "@/modules/platform/tenants/ui/tenant-detail";
import { HydrateClient } from "@/trpc/hydrate-client";
import { prefetch, trpc } from "@/trpc/server";
import { requirePlatformViewer, titleOf } from "../../../guards";
import { loadTenant } from "./load-tenant";

export async function generateMetadata({ params }: PageProps<"/platform/tenants/[id]">): Promise<Metadata> {
  return titleOf(loadTenant((await params).id), ({ name }) => `${name} – Organizations`);
}

export default async function TenantPage({ params, searchParams }: PageProps<"/platform/tenants/[id]">) {
  const [{ id }, people] = await Promise.all([params, loadPeopleParams(searchParams)]);
  const path = serializePeopleParams(`/platform/tenants/${encodeURIComponent(id)}`, people);
  await requirePlatformViewer(path, "tenants:read");
  const [tenant] = await Promise.all([
    loadTenant(id),
    prefetch(trpc.tenants.people.queryOptions(peopleInput(id, people))),
    prefetch(trpc.tenants.activity.queryOptions(recentActivityInput(id))),
  ]);
  return (
    <HydrateClient>
      <Presence tenant={tenant.id} />
      <PageMessages page="platform/tenants/[id]/page">
        <TenantDetail id={tenant.id} rootDomain={env().ROOT_DOMAIN} />
      </PageMessages>
    </HydrateClient>
  );
}
