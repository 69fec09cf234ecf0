import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { CreateTenantForm } from "@/modules/platform/tenants/ui/create-tenant-form";
import { requirePlatformViewer } from "../../../guards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("platformPages");
  return { title: t("create.pageTitle") };
}

export default async function CreateTenantPage() {
  await requirePlatformViewer("/platform/tenants/create", "tenants:write");
  const t = await getTranslations("platformPages");
  return (
    <>
      <PageHeader
        breadcrumbs={{
          parents: [{ href: "/platform/tenants", label: t("organizations.title") }],
          current: t("create.breadcrumb"),
        }}
        title={t("create.title")}
        description={t("create.description")}
      />
      <PageMessages page="platform/tenants/create/page">
        <CreateTenantForm rootDomain={env().ROOT_DOMAIN} />
      </PageMessages>
    </>
  );
}
