import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/env";
import { PageMessages } from "@/i18n/page-messages";
import { CreateTenantForm } from "@/modules/platform/tenants/ui/create-tenant-form";
import { requirePlatformViewer } from "../../../guards";

export const metadata: Metadata = { title: "Create organization – Organizations" };

export default async function CreateTenantPage() {
  await requirePlatformViewer("/platform/tenants/create", "tenants:write");
  return (
    <>
      <PageHeader
        breadcrumbs={{
          parents: [{ href: "/platform/tenants", label: "Organizations" }],
          current: "Create organization",
        }}
        title="Create an organization"
        description="It is available immediately. Its first administrator joins with an emailed link."
      />
      <PageMessages page="platform/tenants/create/page">
        <CreateTenantForm rootDomain={env().ROOT_DOMAIN} />
      </PageMessages>
    </>
  );
}
