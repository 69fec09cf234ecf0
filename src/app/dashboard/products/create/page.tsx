import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { CreateProduct } from "@/modules/catalogue/products/ui/create-product";
import { prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../../guards";
import { PrefetchedPage } from "../../../prefetched-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return { title: t("create.pageTitle") };
}

export default async function CreateProductPage() {
  const { organization } = await requireViewer("/dashboard/products/create", "products:write");
  await Promise.all([
    prefetch(trpc.categories.list.queryOptions()),
    prefetch(trpc.customFields.list.queryOptions()),
    organization.limits.products !== null && prefetch(trpc.organizations.usage.queryOptions()),
  ]);
  const t = await getTranslations("productPages");
  return (
    <PrefetchedPage
      breadcrumbs={{
        parents: [{ href: "/dashboard/products", label: t("products") }],
        current: t("create.breadcrumb"),
      }}
      title={t("create.title")}
    >
      <PageMessages page="dashboard/products/create/page">
        <CreateProduct />
      </PageMessages>
    </PrefetchedPage>
  );
}
