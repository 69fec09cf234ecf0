import { createParser, parseAsNumberLiteral, parseAsString } from "nuqs/server";
import type { z } from "zod";
import { defaultPageSize, pageSizes } from "@/lib/pagination";
import { parseId } from "@/lib/parse-id";

export const maxSearchLength = 100;

export const parseAsId = createParser({ parse: parseId, serialize: String });

/** A text within the limits of the schema. */
export const parseAsText = (schema: z.ZodType<string | undefined>) =>
  createParser({ parse: (value) => schema.safeParse(value).data ?? null, serialize: String });

const pageNumber = createParser({
  parse: (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null),
  serialize: String,
});

/** The URL state of every list; defaults are left out. */
export const commonListParams = {
  search: parseAsString.withDefault(""),
  page: pageNumber.withDefault(1),
  limit: parseAsNumberLiteral(pageSizes).withDefault(defaultPageSize),
};

/** The search parameter of the API; absent without a search. */
export function searchInput(search: string): { search?: string } {
  const term = search.trim().slice(0, maxSearchLength);
  return term ? { search: term } : {};
}
