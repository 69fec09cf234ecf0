import { Upload } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/permissions";
import { CreateProductButton } from "@/modules/products/ui/create-product-button";
import { ExportLink } from "@/modules/products/ui/export-link";
import {
  addressOfView,
  listInput,
  listParams,
  loadListParams,
  serializeListParams,
} from "@/modules/products/ui/list-params";
import { ProductList } from "@/modules/products/ui/product-list";
import { ProductPlacesNotice } from "@/modules/products/ui/product-places-notice";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Products" };

export default async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  const params = loadListParams(asked);
  const { user, organization } = await requireViewer(
    serializeListParams("/dashboard/products", params),
    "products:read",
  );
  const mayCreate = can(user, "products:write");
  const queryClient = getQueryClient();
  const viewsQuery = trpc.savedViews.list.queryOptions({ list: "products" });
  await Promise.all([
    queryClient.prefetchQuery(trpc.products.list.queryOptions(listInput(params))),
    queryClient.prefetchQuery(viewsQuery),
    mayCreate &&
      organization.limits.products !== null &&
      queryClient.prefetchQuery(trpc.organizations.usage.queryOptions()),
  ]);
  const isFresh = Object.keys(listParams).every((name) => asked[name] === undefined);
  const start = queryClient.getQueryData(viewsQuery.queryKey)?.find(({ isDefault }) => isDefault);
  if (isFresh && start) redirect(addressOfView(start.params, start.id));
  return (
    <HydrateClient>
      <PageHeader
        title="Products"
        actions={
          <>
            <ExportLink />
            {mayCreate && (
              <>
                <Button asChild>
                  <Link href="/dashboard/products/import">
                    <Upload aria-hidden />
                    <span className="max-sm:sr-only">Import</span>
                  </Link>
                </Button>
                <CreateProductButton />
              </>
            )}
          </>
        }
      />
      {mayCreate && <ProductPlacesNotice />}
      <ProductList />
    </HydrateClient>
  );
}
