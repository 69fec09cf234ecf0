import "server-only";
import { getQueryClient, trpc } from "@/trpc/server";
import { type IdPageProps, idIn, throwNavigation } from "../../../guards";

/** The product of the URL, also put into the query cache. Renders the 404 page if there is none. */
export async function loadProduct(params: IdPageProps["params"]) {
  const id = await idIn(params);
  return getQueryClient().fetchQuery(trpc.products.byId.queryOptions({ id })).catch(throwNavigation);
}
