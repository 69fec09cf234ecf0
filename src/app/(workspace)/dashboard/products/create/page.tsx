import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ProductForm } from "@/modules/products/ui/product-form";
import { requireViewer } from "../../../../guards";

export const metadata: Metadata = { title: "Create product" };

export default async function CreateProductPage() {
  await requireViewer("/dashboard/products/create", "products:write");
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/products", label: "Products" }]} current="New" />
        }
        title="Create product"
      />
      <ProductForm />
    </>
  );
}
