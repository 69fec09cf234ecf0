import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { loadImportParams, serializeImportParams } from "@/modules/catalogue/import/ui/import-params";
import { ImportProducts } from "@/modules/catalogue/import/ui/import-products";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return { title: t("import.pageTitle") };
}

export default async function ImportProductsPage({ searchParams }: PageProps<"/dashboard/products/import">) {
  const params = await loadImportParams(searchParams);
  await requireViewer(serializeImportParams("/dashboard/products/import", params), "products:write");
  const { imports } = trpc.products;
  if (params.import === null)
    await Promise.all([
      prefetch(imports.open.queryOptions()),
      prefetch(trpc.customFields.list.queryOptions()),
    ]);
  else await prefetch(imports.byId.queryOptions({ id: params.import }));
  const t = await getTranslations("productPages");
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/products", label: t("products") }],
        current: t("import.breadcrumb"),
      }}
      title={t("import.title")}
    >
      <PageMessages page="dashboard/products/import/page">
        <ImportProducts />
      </PageMessages>
    </PrefetchedPage>
  );
}
