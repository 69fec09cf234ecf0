import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { can } from "@/lib/permissions";
import {
  addressOfView,
  listInput,
  listParams,
  loadListParams,
  serializeListParams,
} from "@/modules/catalogue/list/ui/list-params";
import { ProductsView } from "@/modules/catalogue/list/ui/products-view";
import { HydrateClient } from "@/trpc/hydrate-client";
import { getQueryClient, prefetch, trpc } from "@/trpc/server";
import { requireViewer } from "../../guards";

export const metadata: Metadata = { title: "Products" };

export default async function ProductsPage({ searchParams }: PageProps<"/dashboard/products">) {
  const asked = await searchParams;
  const params = loadListParams(asked);
  const { user, organization } = await requireViewer(
    serializeListParams("/dashboard/products", params),
    "products:read",
  );
  const queryClient = getQueryClient();
  const viewsQuery = trpc.savedViews.list.queryOptions({ list: "products" });
  await Promise.all([
    prefetch(trpc.products.list.queryOptions(listInput(params))),
    prefetch(viewsQuery),
    can(user, "products:write") &&
      organization.limits.products !== null &&
      prefetch(trpc.organizations.usage.queryOptions()),
  ]);
  const isFresh = Object.keys(listParams).every((name) => asked[name] === undefined);
  const start = queryClient.getQueryData(viewsQuery.queryKey)?.find(({ isDefault }) => isDefault);
  if (isFresh && start) redirect(addressOfView(start.params, start.id));
  return (
    <HydrateClient>
      <ProductsView />
    </HydrateClient>
  );
}
