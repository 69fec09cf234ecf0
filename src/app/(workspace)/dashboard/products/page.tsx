import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/permissions";
import { listInput, loadListParams, serializeListParams } from "@/modules/products/ui/list-params";
import { ProductList } from "@/modules/products/ui/product-list";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Products" };

export default async function ProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadListParams(searchParams);
  const { user } = await requireViewer(serializeListParams("/dashboard/products", params), "products:read");
  await getQueryClient().prefetchQuery(trpc.products.list.queryOptions(listInput(params)));
  return (
    <>
      <PageHeader
        title="Products"
        actions={
          can(user, "products:write") && (
            <Button asChild variant="primary">
              <Link href="/dashboard/products/create">
                <Plus aria-hidden />
                Create product
              </Link>
            </Button>
          )
        }
      />
      <HydrateClient>
        <ProductList />
      </HydrateClient>
    </>
  );
}
