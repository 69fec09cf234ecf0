import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { RecordCounts } from "@/modules/catalogue/counts/ui/record-counts";
import { requireViewer } from "../../../../guards";
import { PrefetchedPage } from "../../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return { title: t("record.pageTitle") };
}

export default async function RecordCountsPage() {
  await requireViewer("/dashboard/products/count/record", "products:write");
  const t = await getTranslations("productPages");
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [
          { href: "/dashboard/products", label: t("products") },
          { href: "/dashboard/products/count", label: t("count.title") },
        ],
        current: t("record.title"),
      }}
      title={t("record.title")}
    >
      <PageMessages page="dashboard/products/count/record/page">
        <RecordCounts />
      </PageMessages>
    </PrefetchedPage>
  );
}
