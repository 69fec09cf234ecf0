import "server-only";
import { notFound } from "next/navigation";
import { getQueryClient, trpc } from "@/trpc/server";
import { refuse } from "../../../../guards";

export interface PersonPageProps {
  params: Promise<{ id: string }>;
}

/** The person of the address, also left in the query cache. Renders the 404 page where there is none. */
export async function loadPerson(params: PersonPageProps["params"]) {
  const { id } = await params;
  if (!/^[1-9]\d{0,9}$/.test(id)) notFound();
  return getQueryClient()
    .fetchQuery(trpc.users.byId.queryOptions({ id: Number(id) }))
    .catch(refuse);
}
