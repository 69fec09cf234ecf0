import { commonListParams, givenOf, searchInput } from "@/components/lists/list-params";
import {
  createLoader,
  createSerializer,
  parseAsLiteral,
  parseAsString,
  type UrlValues,
} from "@/lib/url-params";
import type { ListPlatformActivityInput } from "@/modules/platform/activity/platform-activity.schema";
import type { ListTenantPeopleInput } from "@/modules/platform/impersonation/impersonation.schema";
import { type ListTenantsInput, tenantSorts, tenantStates } from "../tenants.schema";

/** The URL state of the list of tenants. */
export const listParams = {
  ...commonListParams,
  status: parseAsLiteral(tenantStates),
  sort: parseAsLiteral(tenantSorts).withDefault("name"),
};
type ListParams = UrlValues<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput({ search, status, ...rest }: ListParams): ListTenantsInput {
  return { ...rest, ...searchInput(search), ...givenOf({ status }) };
}

/** The people on the page of a tenant, in the URL. */
export const peopleParams = commonListParams;
export const loadPeopleParams = createLoader(peopleParams);
export const serializePeopleParams = createSerializer(peopleParams);

export function peopleInput(
  id: string,
  { search, page, limit }: UrlValues<typeof peopleParams>,
): ListTenantPeopleInput {
  return { id, page, limit, ...searchInput(search) };
}

/** The filter options of the platform activity: prefixes of actions, and the keys of their labels. */
export const platformActions = [
  { value: "product.", key: "product" },
  { value: "user.", key: "user" },
  { value: "invitation.", key: "invitation" },
  { value: "api_key.", key: "api_key" },
  { value: "organization.", key: "organization" },
  { value: "tenant.", key: "tenant" },
  { value: "tenant.impersonate", key: "tenant_impersonate" },
] as const;

/** The URL state of the platform activity. */
export const activityParams = {
  tenant: parseAsString.withDefault(""),
  action: parseAsLiteral(platformActions.map(({ value }) => value)),
};
export const loadActivityParams = createLoader(activityParams);
export const serializeActivityParams = createSerializer(activityParams);

export function activityInput({
  tenant,
  action,
}: UrlValues<typeof activityParams>): Omit<ListPlatformActivityInput, "cursor"> {
  const subdomain = tenant.trim().toLowerCase().slice(0, 100);
  return { limit: 20, view: "batches", ...(subdomain && { subdomain }), ...(action && { action }) };
}

/** The query for the latest activity of one tenant, for its page. */
export const recentActivityInput = (tenantId: string) => ({
  tenantId,
  limit: 8,
  view: "batches" as const,
});
