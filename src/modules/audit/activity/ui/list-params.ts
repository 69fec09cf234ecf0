import {
  commonListParams,
  givenOf,
  parseAsId,
  parseAsText,
  searchInput,
} from "@/components/lists/list-params";
import { createLoader, createSerializer, type UrlValues } from "@/lib/url-params";
import { activityFilters } from "../activity-logs.schema";

/** The filters of the activity; null for none. */
export const filterParams = {
  search: commonListParams.search,
  person: parseAsId,
  key: parseAsId,
  action: parseAsText(activityFilters.shape.action),
  entity: parseAsText(activityFilters.shape.entity),
  from: parseAsText(activityFilters.shape.from),
  to: parseAsText(activityFilters.shape.to),
};
export type FilterParams = UrlValues<typeof filterParams>;

export const noFilters: FilterParams = createLoader(filterParams)({});

/** The URL state of the list; `before` is where its page begins. */
export const listParams = { ...filterParams, before: parseAsId };
export type ListParams = UrlValues<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const exportUrl = ({ search, ...filters }: FilterParams) =>
  createSerializer(filterParams)("/api/activity/export.csv", {
    ...filters,
    search: searchInput(search).search ?? "",
  });

/** The filters of a state. */
export const filtersOf = ({ before: _, ...filters }: ListParams): FilterParams => filters;

export const isFiltered = (params: ListParams): boolean =>
  Object.values(filtersOf(params)).some((value) => value !== null && value !== "");

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput({ person, key, action, entity, from, to, before, search }: ListParams) {
  return {
    view: "batches" as const,
    ...searchInput(search),
    ...givenOf({ actorId: person, apiKeyId: key, action, entity, from, to, cursor: before }),
  };
}
