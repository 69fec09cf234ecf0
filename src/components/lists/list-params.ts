import type { z } from "zod";
import { defaultPageSize, pageSizes } from "@/lib/pagination";
import { parseId } from "@/lib/parse-id";
import { createParser, parseAsLiteral, parseAsString } from "@/lib/url-params";

export const maxSearchLength = 100;

export const parseAsId = createParser({ parse: parseId, serialize: String });

/** A text within the limits of the schema. */
export const parseAsText = (schema: z.ZodType<string | undefined>) =>
  createParser({ parse: (value) => schema.safeParse(value).data ?? null, serialize: String });

/** A text of this form. */
export const parseAsMatch = (form: RegExp) =>
  createParser({ parse: (value) => (form.test(value) ? value : null), serialize: String });

/** A whole number from 0 to the given one. */
export const parseAsWholeNumber = (max: number) =>
  createParser({
    parse: (value) => (/^\d{1,15}$/.test(value) && Number(value) <= max ? Number(value) : null),
    serialize: String,
  });

/** A day such as "2026-01-31", or one of these words. */
export const parseAsDay = (words: readonly string[]) =>
  createParser<string>({
    // A day that does not exist, such as February 30, reads as another one.
    parse: (value) =>
      words.includes(value) || new Date(value).toJSON()?.slice(0, 10) === value ? value : null,
    serialize: String,
  });

const pageNumber = createParser({
  parse: (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null),
  serialize: String,
});

/** The URL state of every list; defaults are left out. */
export const commonListParams = {
  search: parseAsString.withDefault(""),
  page: pageNumber.withDefault(1),
  limit: parseAsLiteral(pageSizes).withDefault(defaultPageSize),
};

/** The search parameter of the API; absent without a search. */
export function searchInput(search: string): { search?: string } {
  const term = search.trim().slice(0, maxSearchLength);
  return term ? { search: term } : {};
}

type Given<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> };

/** The values that are not null. */
export function givenOf<Values extends object>(values: Values): Given<Values> {
  const given: Given<Values> = {};
  for (const name in values) {
    const value = values[name];
    if (value !== null && value !== undefined) given[name] = value;
  }
  return given;
}
