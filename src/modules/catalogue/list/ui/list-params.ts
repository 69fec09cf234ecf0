import {
  commonListParams,
  givenOf,
  parseAsDay,
  parseAsId,
  parseAsMatch,
  parseAsWholeNumber,
  searchInput,
} from "@/components/lists/list-params";
import { parseId } from "@/lib/parse-id";
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsLiteral,
  type UrlValues,
} from "@/lib/url-params";
import { amountPattern, maxStock } from "@/modules/catalogue/products/amounts";
import type { MatchingFilters } from "@/modules/catalogue/trash/trash.schema";
import type { ListProductsInput, ProductFilters, ProductView } from "../list.schema";
import {
  changePeriods,
  cursorPattern,
  type ProductColumn,
  productColumns,
  productSorts,
  productStatuses,
  stockLevels,
} from "../list-options";

/** The person's columns, sent with requests for the list alone: pages that everyone shares do not depend on it. */
export const columnsCookie = { name: "product_columns", path: "/dashboard/products" };

/** The filters besides the search; null for none. */
export const filterParams = {
  status: parseAsLiteral(productStatuses).withDefault("active"),
  minPrice: parseAsMatch(amountPattern),
  maxPrice: parseAsMatch(amountPattern),
  stock: parseAsLiteral(stockLevels),
  minStock: parseAsWholeNumber(maxStock),
  maxStock: parseAsWholeNumber(maxStock),
  supplier: parseAsMatch(/^\S.{0,119}$/),
  category: parseAsId,
  tag: parseAsMatch(/^[^\s,|][^,|]{0,39}$/),
  changedSince: parseAsDay(changePeriods),
};
export type FilterParams = UrlValues<typeof filterParams>;

export const noFilters: FilterParams = createLoader(filterParams)({});

const serializeFilters = createSerializer(filterParams);

/** The filters of a state. */
export const filtersOf = (params: FilterParams): FilterParams => onlyNamed(noFilters, params);

/** The values with the names of the first object. */
function onlyNamed<Values extends object>(named: Values, values: Values): Values {
  const only = { ...named };
  for (const name in only) only[name] = values[name];
  return only;
}

/** True if there are filters besides the search. */
export const isFiltered = (params: FilterParams): boolean => serializeFilters(filtersOf(params)) !== "";

/** The URL state of the list. */
export const listParams = {
  ...commonListParams,
  ...filterParams,
  sort: parseAsLiteral(productSorts).withDefault("name"),
  /** In their order; null for those that the person uses. */
  columns: parseAsArrayOf(parseAsLiteral(productColumns)),
  cursor: parseAsMatch(cursorPattern),
  /** The saved view that the state started with; "all" for none although the person has a default. */
  view: createParser<number | "all">({
    parse: (value) => (value === "all" ? value : parseId(value)),
    serialize: String,
  }),
};
export type ListParams = UrlValues<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The products of an export: those that the list shows, or only those with the given ids. */
const exportParams = { search: commonListParams.search, ...filterParams, ids: parseAsArrayOf(parseAsId) };
const serializeExport = createSerializer(exportParams);
export const exportUrl = ({ search = "", ...params }: Partial<UrlValues<typeof exportParams>>): string =>
  serializeExport("/api/products/export.csv", { ...params, search: searchInput(search).search ?? "" });

/** The filters of a state, with the search, as the API takes them, in the order of its schema: URLs of views are compared. */
const filtersInput = ({ search, ...params }: FilterParams & { search: string }) => ({
  ...searchInput(search),
  ...givenOf(filtersOf(params)),
  status: params.status,
});

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput(params: ListParams): ListProductsInput {
  const { page, limit, sort, cursor } = params;
  return { ...filtersInput(params), page, limit, sort, ...(cursor !== null && { cursor }) };
}

/** Search and filters of a state, without the status. */
export function matchingInput(params: ListParams): Omit<MatchingFilters, "status"> {
  const { status: _, ...matching } = filtersInput(params);
  return matching;
}

/** The query for the sums of a state. */
export const sumsInput = (params: ListParams): ProductFilters => filtersInput(params);

/** The part of a state that a saved view keeps, with the columns that are shown. */
export function viewOf(params: ListParams, columns: ProductColumn[]): ProductView {
  const { limit, sort } = params;
  return { ...filtersInput(params), sort, limit, columns };
}

/** The URL of a saved view. Views have the same content if it is equal, without the id. */
export const urlOfView = (params: ProductView, view: ListParams["view"] = null): string =>
  serializeListParams("/dashboard/products", { ...params, view });
