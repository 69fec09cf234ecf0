import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { CreateApiKey } from "@/modules/api-keys/ui/create-api-key";
import { tenantUrl } from "@/server/tenancy/urls";
import { requireViewer } from "../../../../guards";
import { inDevelopers } from "../../breadcrumbs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settingsPages");
  return { title: t("createApiKey.pageTitle") };
}

export default async function CreateApiKeyPage() {
  const { organization } = await requireViewer("/dashboard/settings/developers/create", "api-keys:write");
  const t = await getTranslations("settingsPages");
  return (
    <>
      <PageHeader
        breadcrumbs={await inDevelopers(t("createApiKey.breadcrumb"))}
        title={t("createApiKey.title")}
        description={t("createApiKey.description")}
      />
      <PageMessages page="dashboard/settings/developers/create/page">
        <CreateApiKey apiUrl={tenantUrl(organization.subdomain, "/api/v1")} />
      </PageMessages>
    </>
  );
}
