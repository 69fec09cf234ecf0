import {
  commonListParams,
  givenOf,
  parseAsDay,
  parseAsId,
  parseAsMatch,
  parseAsWholeNumber,
  searchInput,
} from "@/components/lists/list-params";
import { maxCustomFields } from "@/lib/custom-fields";
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
  fieldOf,
  includable,
  isFieldColumn,
  isFieldSort,
  type ProductColumn,
  type ProductSort,
  productSorts,
  productStatuses,
  stockLevels,
} from "../list-options";
import { distinct } from "./column-layout";

/** Conditions on custom fields, as `readCondition` takes them: the code that reads them loads with the chips that say them. */
const parseAsCondition = parseAsMatch(
  /^[1-9]\d{0,14}\.((contains|equals)\..{1,500}|(from|to)\.-?\d{1,14}(\.\d{1,6}|-\d\d-\d\d)?|any\.[\d-]+|yes|no|set|unset)$/,
);

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
  where: parseAsArrayOf(parseAsCondition),
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
  sort: createParser<ProductSort>({
    parse: (text) => productSorts.find((sort) => sort === text) ?? (isFieldSort(text) ? text : null),
    serialize: String,
  }).withDefault("name"),
  /** In their order; null for those that the person uses. */
  columns: parseAsArrayOf(
    createParser<ProductColumn>({ parse: (text) => distinct([text])[0] ?? null, serialize: String }),
  ),
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

/** The query for a state and the columns shown. Used by server and browser, so that prefetched data is found. */
export function listInput(params: ListParams, columns: readonly ProductColumn[]): ListProductsInput {
  const { page, limit, sort, cursor } = params;
  const include = includable.filter((column) => columns.includes(column));
  // Not in the order of the columns: moving one asks for nothing new.
  const customFields = columns
    .filter(isFieldColumn)
    .slice(0, maxCustomFields)
    .map(fieldOf)
    .sort((a, b) => a - b);
  return {
    ...filtersInput(params),
    page,
    limit,
    sort,
    ...(cursor !== null && { cursor }),
    ...(include.length > 0 && { include }),
    ...(customFields.length > 0 && { customFields }),
  };
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
