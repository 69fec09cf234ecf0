import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { FieldList } from "@/modules/catalogue/custom-fields/ui/field-list";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customFields");
  return { title: t("pageTitle") };
}

export default async function FieldsPage() {
  await requireViewer("/dashboard/products/fields", "products:write", () => [
    prefetch(trpc.customFields.list.queryOptions()),
    prefetch(trpc.customFields.counts.queryOptions()),
    prefetch(trpc.categories.list.queryOptions()),
  ]);
  const t = await getTranslations("customFields");
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/products", label: t("products") }], current: t("title") }}
      title={t("title")}
    >
      <PageMessages page="dashboard/products/fields/page">
        <FieldList />
      </PageMessages>
    </PrefetchedPage>
  );
}
