import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { CategoryTree } from "@/modules/catalogue/categories/ui/category-tree";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("categories");
  return { title: t("pageTitle") };
}

export default async function CategoriesPage() {
  await requireViewer("/dashboard/products/categories", "products:write", () => [
    prefetch(trpc.categories.list.queryOptions()),
    prefetch(trpc.categories.counts.queryOptions()),
  ]);
  const t = await getTranslations("categories");
  return (
    <PrefetchedPage
      breadcrumbs={{ parents: [{ href: "/dashboard/products", label: t("products") }], current: t("title") }}
      title={t("title")}
    >
      <PageMessages page="dashboard/products/categories/page">
        <CategoryTree />
      </PageMessages>
    </PrefetchedPage>
  );
}
