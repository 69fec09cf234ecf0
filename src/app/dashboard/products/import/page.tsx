import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { loadImportParams, serializeImportParams } from "@/modules/catalogue/import/ui/import-params";
import { ImportProducts } from "@/modules/catalogue/import/ui/import-products";
import { getQueryClient, HydrateClient, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";

export const metadata: Metadata = { title: "Import products" };

export default async function ImportProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await loadImportParams(searchParams);
  await requireViewer(serializeImportParams("/dashboard/products/import", params), "products:write");
  const { imports } = trpc.products;
  if (params.import === null) await getQueryClient().prefetchQuery(imports.open.queryOptions());
  else await getQueryClient().prefetchQuery(imports.byId.queryOptions({ id: params.import }));
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs parents={[{ href: "/dashboard/products", label: "Products" }]} current="Import" />
        }
        title="Import products"
      />
      <HydrateClient>
        <ImportProducts />
      </HydrateClient>
    </>
  );
}
