import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { PageMessages } from "@/i18n/page-messages";
import { CreateApiKey } from "@/modules/api-keys/ui/create-api-key";
import { tenantUrl } from "@/server/tenancy/urls";
import { requireViewer } from "../../../../guards";
import { inDevelopers } from "../../breadcrumbs";

export const metadata: Metadata = { title: "Create an API key – Developers" };

export default async function CreateApiKeyPage() {
  const { organization } = await requireViewer("/dashboard/settings/developers/create", "api-keys:write");
  return (
    <>
      <PageHeader
        breadcrumbs={inDevelopers("Create key")}
        title="Create an API key"
        description="A program signs in with an API key and acts under the key’s name."
      />
      <PageMessages page="dashboard/settings/developers/create/page">
        <CreateApiKey apiUrl={tenantUrl(organization.subdomain, "/api/v1")} />
      </PageMessages>
    </>
  );
}
