import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { can } from "@/lib/permissions";
import { CreateProductButton } from "@/modules/products/ui/create-product-button";
import { listInput, loadListParams, serializeListParams } from "@/modules/products/ui/list-params";
import { ProductList } from "@/modules/products/ui/product-list";
import { ProductPlacesNotice } from "@/modules/products/ui/product-places-notice";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Products" };

export default async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadListParams(searchParams);
  const { user, organization } = await requireViewer(
    serializeListParams("/dashboard/products", params),
    "products:read",
  );
  const mayCreate = can(user, "products:write");
  const queryClient = getQueryClient();
  await Promise.all([
    queryClient.prefetchQuery(trpc.products.list.queryOptions(listInput(params))),
    mayCreate &&
      organization.limits.products !== null &&
      queryClient.prefetchQuery(trpc.organizations.usage.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <PageHeader title="Products" actions={mayCreate && <CreateProductButton />} />
      {mayCreate && <ProductPlacesNotice />}
      <ProductList />
    </HydrateClient>
  );
}
