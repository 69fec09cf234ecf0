import "server-only";
import { notFound } from "next/navigation";
import { tiedInput } from "@/modules/users/ui/list-params";
import { getQueryClient, trpc } from "@/trpc/server";
import { refuse } from "../../../../guards";

export interface PersonPageProps {
  params: Promise<{ id: string }>;
}

/** The id in the URL. Renders the 404 page if it is not one. */
export async function personIdOf(params: PersonPageProps["params"]): Promise<number> {
  const { id } = await params;
  if (!/^[1-9]\d{0,9}$/.test(id)) notFound();
  return Number(id);
}

/** The person of the URL, also put into the query cache, with their clients. Renders the 404 page if there is none. */
export async function loadPerson(params: PersonPageProps["params"]) {
  const personId = await personIdOf(params);
  const queryClient = getQueryClient();
  const [person] = await Promise.all([
    queryClient.fetchQuery(trpc.users.byId.queryOptions({ id: personId })).catch(refuse),
    queryClient.prefetchQuery(trpc.users.list.queryOptions(tiedInput("advisorId", personId))),
    queryClient.prefetchQuery(trpc.users.list.queryOptions(tiedInput("sponsorId", personId))),
  ]);
  return person;
}
