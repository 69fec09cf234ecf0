import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { PageMessages } from "@/i18n/page-messages";
import { ProductForm } from "@/modules/catalogue/products/ui/product-form";
import { Presence } from "@/modules/live/ui/presence";
import { type IdPageProps, requireViewer, titleOf } from "../../../../guards";
import { loadProduct } from "../load-product";

export const generateMetadata = ({ params }: IdPageProps): Promise<Metadata> =>
  titleOf(loadProduct(params), ({ name }) => `Edit ${name} – Products`);

export default async function EditProductPage({ params }: IdPageProps) {
  await requireViewer(`/dashboard/products/${(await params).id}/edit`, "products:write");
  const product = await loadProduct(params);
  return (
    <>
      <Presence product={product.id} isEditing />
      <PageHeader
        breadcrumbs={{
          parents: [
            { href: "/dashboard/products", label: "Products" },
            { href: `/dashboard/products/${product.id}`, label: product.name },
          ],
          current: "Edit",
        }}
        title="Edit product"
      />
      <PageMessages page="dashboard/products/[id]/edit/page">
        <ProductForm key={product.id} product={product} />
      </PageMessages>
    </>
  );
}
