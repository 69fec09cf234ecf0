import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { env } from "@/env";
import { CreateTenantForm } from "@/modules/tenants/ui/create-tenant-form";
import { requirePlatformViewer } from "../../../../guards";

export const metadata: Metadata = { title: "Create tenant" };

export default async function CreateTenantPage() {
  await requirePlatformViewer("/platform/tenants/create", "tenants:write");
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/platform/tenants", label: "Tenants" }]} current="Create tenant" />
        }
        title="Create a tenant"
        description="It is there at once. Its first administrator joins by a mailed link."
      />
      <CreateTenantForm rootDomain={env().ROOT_DOMAIN} />
    </>
  );
}
