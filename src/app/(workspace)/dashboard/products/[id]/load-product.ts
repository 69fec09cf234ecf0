import "server-only";
import { notFound } from "next/navigation";
import { getQueryClient, trpc } from "@/trpc/server";
import { refuse } from "../../../../guards";

export interface ProductPageProps {
  params: Promise<{ id: string }>;
}

/** The id in the URL. Renders the 404 page if it is not one. */
export async function productIdOf(params: ProductPageProps["params"]): Promise<number> {
  const { id } = await params;
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound();
  return Number(id);
}

/** The product of the URL, also put into the query cache. Renders the 404 page if there is none. */
export async function loadProduct(params: ProductPageProps["params"]) {
  const id = await productIdOf(params);
  return getQueryClient().fetchQuery(trpc.products.byId.queryOptions({ id })).catch(refuse);
}
