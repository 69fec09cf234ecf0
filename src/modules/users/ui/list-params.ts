import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { commonListParams, searchInput } from "@/components/lists/list-params";
import { roles } from "@/lib/permissions";
import { type ListUsersInput, userSorts, userStates } from "../users.schema";

/** The state of the list of people as it stands in the URL. */
export const listParams = {
  ...commonListParams,
  role: parseAsStringLiteral(roles),
  status: parseAsStringLiteral(userStates),
  sort: parseAsStringLiteral(userSorts).withDefault("name"),
};
export type ListParams = inferParserType<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The query for a state. Server and browser both use it, so that what was prefetched is found. */
export function listInput({ search, role, status, ...rest }: ListParams): ListUsersInput {
  return { ...rest, ...searchInput(search), ...(role && { role }), ...(status && { status }) };
}

/** The page of the invitations, in the URL. */
export const invitationParams = { page: commonListParams.page, limit: commonListParams.limit };
export const loadInvitationParams = createLoader(invitationParams);
export const serializeInvitationParams = createSerializer(invitationParams);
