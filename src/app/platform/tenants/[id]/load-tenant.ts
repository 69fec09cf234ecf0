import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { getQueryClient, trpc } from "@/trpc/server";
import { throwNavigation } from "../../../guards";

/** The tenant of the page; a subdomain instead of the id redirects to the page. */
export const loadTenant = cache(async (id: string) => {
  const queryClient = getQueryClient();
  if (!z.uuid().safeParse(id).success) {
    const found = await queryClient
      .fetchQuery(trpc.tenants.find.queryOptions({ subdomain: id }))
      .catch(throwNavigation);
    redirect(`/platform/tenants/${found.id}`);
  }
  return queryClient.fetchQuery(trpc.tenants.byId.queryOptions({ id })).catch(throwNavigation);
});
