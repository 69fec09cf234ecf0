import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { defaultPageSize } from "@/lib/pagination";
import { type ListProductsInput, productSorts } from "../products.schema";

export const pageSizes = [10, 20, 50, 100] as const;
export const maxSearchLength = 100;

const pageNumber = createParser({
  parse: (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null),
  serialize: String,
});

/** The state of the list as it stands in the URL; defaults are left out. */
export const listParams = {
  search: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(productSorts).withDefault("name"),
  page: pageNumber.withDefault(1),
  limit: parseAsNumberLiteral(pageSizes).withDefault(defaultPageSize),
};
export type ListParams = inferParserType<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The query for a state. Server and browser both use it, so that what was prefetched is found. */
export function listInput({ search, ...rest }: ListParams): ListProductsInput {
  const term = search.trim().slice(0, maxSearchLength);
  return term ? { ...rest, search: term } : rest;
}
