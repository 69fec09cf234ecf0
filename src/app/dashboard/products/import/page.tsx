import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { loadImportParams, serializeImportParams } from "@/modules/catalogue/import/ui/import-params";
import { ImportProducts } from "@/modules/catalogue/import/ui/import-products";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export const metadata: Metadata = { title: "Import – Products" };

export default async function ImportProductsPage({ searchParams }: PageProps<"/dashboard/products/import">) {
  const params = await loadImportParams(searchParams);
  await requireViewer(serializeImportParams("/dashboard/products/import", params), "products:write");
  const { imports } = trpc.products;
  if (params.import === null) await prefetch(imports.open.queryOptions());
  else await prefetch(imports.byId.queryOptions({ id: params.import }));
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/products", label: "Products" }], current: "Import" }}
      title="Import products"
    >
      <PageMessages page="dashboard/products/import/page">
        <ImportProducts />
      </PageMessages>
    </PrefetchedPage>
  );
}
