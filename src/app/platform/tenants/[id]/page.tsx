import type { Metadata } from "next";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
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
  const [{ id }, t] = await Promise.all([params, getTranslations("platformPages")]);
  return titleOf(loadTenant(id), ({ name }) => t("organization.pageTitle", { name }));
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
    <PageMessages page="platform/tenants/[id]/page">
      <HydrateClient>
        <Presence tenant={tenant.id} />
        <TenantDetail id={tenant.id} rootDomain={env().ROOT_DOMAIN} />
      </HydrateClient>
    </PageMessages>
  );
}
