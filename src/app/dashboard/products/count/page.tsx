import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { CountSheet } from "@/modules/catalogue/counts/ui/count-sheet";
import { loadListParams, serializeListParams } from "@/modules/catalogue/list/ui/list-params";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return { title: t("count.pageTitle") };
}

export default async function CountSheetPage({ searchParams }: PageProps<"/dashboard/products/count">) {
  const params = await loadListParams(searchParams);
  await requireViewer(serializeListParams("/dashboard/products/count", params), "products:write");
  const t = await getTranslations("productPages");
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/products", label: t("products") }],
        current: t("count.title"),
      }}
      title={t("count.title")}
    >
      <PageMessages page="dashboard/products/count/page">
        <CountSheet />
      </PageMessages>
    </PrefetchedPage>
  );
}
