import { createLoader, createParser, createSerializer, type inferParserType } from "nuqs/server";
import type { z } from "zod";
import { parseAsId } from "@/components/lists/list-params";
import { activityFilters, type ListActivityInput, listActivityInput } from "../activity-logs.schema";

const textOf = (schema: z.ZodType<string | undefined>) =>
  createParser({ parse: (value) => schema.safeParse(value).data ?? null, serialize: String });

/** The filters of the activity; null for none. */
export const filterParams = {
  person: parseAsId,
  key: parseAsId,
  action: textOf(activityFilters.shape.action),
  entity: textOf(activityFilters.shape.entity),
  from: textOf(activityFilters.shape.from),
  to: textOf(activityFilters.shape.to),
};
export type FilterParams = inferParserType<typeof filterParams>;

export const noFilters: FilterParams = {
  person: null,
  key: null,
  action: null,
  entity: null,
  from: null,
  to: null,
};

/** The URL state of the list; `before` is where its page begins. */
export const listParams = { ...filterParams, before: parseAsId };
export type ListParams = inferParserType<typeof listParams>;

export const loadListParams = createLoader(listParams);
const serialize = createSerializer(listParams);
export const activityAddress = (params: Partial<ListParams>) => serialize("/dashboard/activity", params);
export const exportAddress = (filters: FilterParams) =>
  createSerializer(filterParams)("/api/activity/export.csv", filters);

/** The filters of a state. */
export const filtersOf = ({ person, key, action, entity, from, to }: FilterParams): FilterParams => ({
  person,
  key,
  action,
  entity,
  from,
  to,
});

export const isFiltered = (params: FilterParams): boolean =>
  Object.values(filtersOf(params)).some((value) => value !== null);

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput({ person, key, before, ...filters }: ListParams): ListActivityInput {
  const given = { actorId: person, apiKeyId: key, cursor: before, ...filters };
  const { direction: _, ...input } = listActivityInput.parse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
  );
  return input;
}
