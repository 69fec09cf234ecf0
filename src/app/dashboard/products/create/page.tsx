import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { CreateProduct } from "@/modules/catalogue/products/ui/create-product";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export const metadata: Metadata = { title: "Create product – Products" };

export default async function CreateProductPage() {
  const { organization } = await requireViewer("/dashboard/products/create", "products:write");
  if (organization.limits.products !== null) {
    await prefetch(trpc.organizations.usage.queryOptions());
  }
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/products", label: "Products" }], current: "New" }}
      title="Create product"
    >
      <PageMessages page="dashboard/products/create/page">
        <CreateProduct />
      </PageMessages>
    </PrefetchedPage>
  );
}
