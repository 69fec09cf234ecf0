import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { can } from "@/lib/permissions";
import { isFieldColumn } from "@/modules/catalogue/list/list-options";
import { parseLayout } from "@/modules/catalogue/list/ui/column-layout";
import {
  columnsCookie,
  listInput,
  listParams,
  loadListParams,
  serializeListParams,
  sumsInput,
  urlOfView,
} from "@/modules/catalogue/list/ui/list-params";
import { ProductsView } from "@/modules/catalogue/list/ui/products-view";
import { HydrateClient } from "@/trpc/hydrate-client";
import { getQueryClient, prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productPages");
  return { title: t("products") };
}

export default async function ProductsPage({ searchParams }: PageProps<"/dashboard/products">) {
  const asked = await searchParams;
  const params = loadListParams(asked);
  const viewsQuery = trpc.savedViews.list.queryOptions({ list: "products" });
  const path = serializeListParams("/dashboard/products", params);
  const keptColumns = (await cookies()).get(columnsCookie.name)?.value;
  const columns = params.columns ?? parseLayout(keptColumns).columns;
  await requireViewer(path, "products:read", ({ user, organization }) => [
    prefetch(trpc.products.list.queryOptions(listInput(params, columns))),
    columns.some(isFieldColumn) && prefetch(trpc.customFields.list.queryOptions()),
    prefetch(trpc.products.sums.queryOptions(sumsInput(params))),
    prefetch(viewsQuery),
    can(user, "products:write") &&
      organization.limits.products !== null &&
      prefetch(trpc.organizations.usage.queryOptions()),
  ]);
  const isFresh = Object.keys(listParams).every((name) => asked[name] === undefined);
  const start = getQueryClient()
    .getQueryData(viewsQuery.queryKey)
    ?.find(({ opens }) => opens);
  if (isFresh && start) redirect(urlOfView(start.params, start.id));
  return (
    <HydrateClient>
      <PageMessages page="dashboard/products/page">
        <ProductsView keptColumns={keptColumns} />
      </PageMessages>
    </HydrateClient>
  );
}
