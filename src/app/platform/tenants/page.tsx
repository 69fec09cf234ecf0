import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { Plus } from "@/components/ui/frame-icons";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { listInput, loadListParams, serializeListParams } from "@/modules/platform/tenants/ui/list-params";
import { TenantList } from "@/modules/platform/tenants/ui/tenant-list";
import { prefetch, trpc } from "@/trpc/server";
import { requirePlatformViewer } from "../../guards";
import { PrefetchedPage } from "../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("platformPages");
  return { title: t("organizations.pageTitle") };
}

export default async function TenantsPage({ searchParams }: PageProps<"/platform/tenants">) {
  const params = await loadListParams(searchParams);
  const path = serializeListParams("/platform/tenants", params);
  const { user } = await requirePlatformViewer(path, "tenants:read");
  await prefetch(trpc.tenants.list.queryOptions(listInput(params)));
  const t = await getTranslations("platformPages");
  return (
    <PrefetchedPage
      title={t("organizations.title")}
      description={t("organizations.description")}
      actions={
        can(user, "tenants:write") && (
          <ButtonLink href="/platform/tenants/create" variant="primary">
            <Plus aria-hidden />
            {t("organizations.create")}
          </ButtonLink>
        )
      }
    >
      <PageMessages page="platform/tenants/page">
        <TenantList />
      </PageMessages>
    </PrefetchedPage>
  );
}
