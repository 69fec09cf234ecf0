import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
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
      <CreateTenantForm rootDomain={env().ROOT_DOMAIN} />
    </>
  );
}
