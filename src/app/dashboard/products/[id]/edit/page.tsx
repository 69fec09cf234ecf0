import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ProductForm } from "@/modules/catalogue/products/ui/product-form";
import { Presence } from "@/modules/live/ui/presence";
import { HydrateClient } from "@/trpc/hydrate-client";
import { prefetch, trpc } from "@/trpc/server";
import { type IdPageProps, requireViewer, titleOf } from "../../../../guards";
import { loadProduct } from "../load-product";

export async function generateMetadata({ params }: IdPageProps): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return titleOf(loadProduct(params), ({ name }) => t("edit.pageTitle", { name }));
}

export default async function EditProductPage({ params }: IdPageProps) {
  await requireViewer(`/dashboard/products/${(await params).id}/edit`, "products:write");
  const [product] = await Promise.all([
    loadProduct(params),
    prefetch(trpc.categories.list.queryOptions()),
    prefetch(trpc.customFields.list.queryOptions()),
  ]);
  const t = await getTranslations("productPages");
  return (
    <>
      <Presence product={product.id} isEditing />
      <PageHeader
        breadcrumbs={{
          parents: [
            { href: "/dashboard/products", label: t("products") },
            { href: `/dashboard/products/${product.id}`, label: product.name },
          ],
          current: t("edit.breadcrumb"),
        }}
        title={t("edit.title")}
      />
      <PageMessages page="dashboard/products/[id]/edit/page">
        <HydrateClient>
          <ProductForm key={product.id} product={product} />
        </HydrateClient>
      </PageMessages>
    </>
  );
}
