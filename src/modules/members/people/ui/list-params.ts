import { commonListParams, givenOf, parseAsId, searchInput } from "@/components/lists/list-params";
import { roles } from "@/lib/permissions";
import { createLoader, createSerializer, parseAsLiteral, type UrlValues } from "@/lib/url-params";
import { type ListUsersInput, userSorts, userStates } from "../users.schema";

/** The URL state of the list of people. */
export const listParams = {
  ...commonListParams,
  role: parseAsLiteral(roles),
  status: parseAsLiteral(userStates),
  advisorId: parseAsId,
  sponsorId: parseAsId,
  sort: parseAsLiteral(userSorts).withDefault("name"),
};
export type ListParams = UrlValues<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput(params: ListParams): ListUsersInput {
  const { search, role, status, advisorId, sponsorId, ...rest } = params;
  return {
    ...rest,
    ...searchInput(search),
    ...givenOf({ role, status, advisorId, sponsorId }),
  };
}

/** The query for the first people that a person advises or sponsors. */
export const assignedInput = (assignment: "advisorId" | "sponsorId", id: number, limit = 5) => ({
  [assignment]: id,
  limit,
});

/** The page of the invitations, in the URL. */
export const invitationParams = { page: commonListParams.page, limit: commonListParams.limit };
export const loadInvitationParams = createLoader(invitationParams);
export const serializeInvitationParams = createSerializer(invitationParams);
