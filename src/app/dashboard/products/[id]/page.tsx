import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { historyPages } from "@/modules/catalogue/history/ui/history-pages";
import { ProductDetail } from "@/modules/catalogue/products/ui/product-detail";
import { movementPages } from "@/modules/catalogue/stock/ui/movement-pages";
import { Presence } from "@/modules/live/ui/presence";
import { HydrateClient } from "@/trpc/hydrate-client";
import { getQueryClient, prefetch, trpc } from "@/trpc/server";
import { type IdPageProps, idIn, requireViewer, titleOf } from "../../../guards";
import { loadProduct } from "./load-product";

export async function generateMetadata({ params }: IdPageProps): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return titleOf(loadProduct(params), ({ name }) => t("product.pageTitle", { name }));
}

export default async function ProductPage({ params }: IdPageProps) {
  const { user } = await requireViewer(`/dashboard/products/${(await params).id}`, "products:read");
  const id = await idIn(params);
  await Promise.all([
    loadProduct(params),
    prefetch(trpc.products.pictures.list.queryOptions({ id })),
    prefetch(trpc.products.files.list.queryOptions({ id })),
    prefetch(trpc.categories.list.queryOptions()),
    prefetch(trpc.customFields.list.queryOptions()),
    ...(can(user, "products:write")
      ? [
          getQueryClient().prefetchInfiniteQuery(
            trpc.products.history.infiniteQueryOptions({ id }, historyPages),
          ),
          getQueryClient().prefetchInfiniteQuery(
            trpc.products.stockMovements.infiniteQueryOptions({ id }, movementPages),
          ),
        ]
      : []),
  ]);
  return (
    <PageMessages page="dashboard/products/[id]/page">
      <HydrateClient>
        <Presence product={id} />
        <ProductDetail id={id} />
      </HydrateClient>
    </PageMessages>
  );
}
