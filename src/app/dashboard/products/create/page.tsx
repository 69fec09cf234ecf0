import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { CreateProduct } from "@/modules/catalogue/products/ui/create-product";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Create product" };

export default async function CreateProductPage() {
  const { organization } = await requireViewer("/dashboard/products/create", "products:write");
  if (organization.limits.products !== null) {
    await getQueryClient().prefetchQuery(trpc.organizations.usage.queryOptions());
  }
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/products", label: "Products" }]} current="New" />
        }
        title="Create product"
      />
      <HydrateClient>
        <CreateProduct />
      </HydrateClient>
    </>
  );
}
