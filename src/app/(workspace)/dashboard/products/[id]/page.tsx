import type { Metadata } from "next";
import { ProductDetail } from "@/modules/products/ui/product-detail";
import { HydrateClient } from "@/trpc/server";
import { requireViewer } from "../../../../guards";
import { loadProduct, type ProductPageProps } from "./load-product";

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const product = await loadProduct(params).catch(() => null);
  return { title: product?.name ?? "Not found" };
}

export default async function ProductPage({ params }: ProductPageProps) {
  await requireViewer(`/dashboard/products/${(await params).id}`, "products:read");
  const { id } = await loadProduct(params);
  return (
    <HydrateClient>
      <ProductDetail id={id} />
    </HydrateClient>
  );
}
