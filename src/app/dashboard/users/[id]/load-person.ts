import "server-only";
import { assignedInput } from "@/modules/members/people/ui/list-params";
import { getQueryClient, trpc } from "@/trpc/server";
import { type IdPageProps, idIn, throwNavigation } from "../../../guards";

/** The person of the URL, also put into the query cache, with their clients. Renders the 404 page if there is none. */
export async function loadPerson(params: IdPageProps["params"]) {
  const personId = await idIn(params);
  const queryClient = getQueryClient();
  const [person] = await Promise.all([
    queryClient.fetchQuery(trpc.users.byId.queryOptions({ id: personId })).catch(throwNavigation),
    queryClient.prefetchQuery(trpc.users.list.queryOptions(assignedInput("advisorId", personId))),
    queryClient.prefetchQuery(trpc.users.list.queryOptions(assignedInput("sponsorId", personId))),
  ]);
  return person;
}
