import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";
import {
  commonListParams,
  parseAsId,
  parseAsMatch,
  parseAsWholeNumber,
  searchInput,
} from "@/components/lists/list-params";
import { parseId } from "@/lib/parse-id";
import { amountPattern, maxStock } from "@/modules/catalogue/products/amounts";
import type { ListProductsInput, ProductView } from "../list.schema";
import {
  cursorPattern,
  type ProductColumn,
  productColumns,
  productSorts,
  productStatuses,
  stockLevels,
} from "../list-options";

const defaultColumns: ProductColumn[] = ["sku", "price", "stock", "updatedAt"];

/** The filters besides the search; null for none. */
export const filterParams = {
  status: parseAsStringLiteral(productStatuses).withDefault("active"),
  minPrice: parseAsMatch(amountPattern),
  maxPrice: parseAsMatch(amountPattern),
  stock: parseAsStringLiteral(stockLevels),
  minStock: parseAsWholeNumber(maxStock),
  maxStock: parseAsWholeNumber(maxStock),
};
export type FilterParams = inferParserType<typeof filterParams>;

export const noFilters: FilterParams = createLoader(filterParams)({});

const serializeFilters = createSerializer(filterParams);

/** The filters of a state. */
export function filtersOf(params: FilterParams): FilterParams {
  const { status, minPrice, maxPrice, stock, minStock, maxStock } = params;
  return { status, minPrice, maxPrice, stock, minStock, maxStock };
}

/** True if there are filters besides the search. */
export const isFiltered = (params: FilterParams): boolean => serializeFilters(filtersOf(params)) !== "";

/** The URL state of the list. */
export const listParams = {
  ...commonListParams,
  ...filterParams,
  sort: parseAsStringLiteral(productSorts).withDefault("name"),
  columns: parseAsArrayOf(parseAsStringLiteral(productColumns)).withDefault(defaultColumns),
  cursor: parseAsMatch(cursorPattern),
  /** The saved view that the state started with; "all" for none although the person has a default. */
  view: createParser<number | "all">({
    parse: (value) => (value === "all" ? value : parseId(value)),
    serialize: String,
  }),
};
export type ListParams = inferParserType<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The products of an export: those that the list shows, or only those with the given ids. */
const exportParams = { search: commonListParams.search, ...filterParams, ids: parseAsArrayOf(parseAsId) };
const serializeExport = createSerializer(exportParams);
export const exportAddress = ({
  search = "",
  ...params
}: Partial<inferParserType<typeof exportParams>>): string =>
  serializeExport("/api/products/export.csv", { ...params, search: searchInput(search).search ?? "" });

/** The filters of a state, with the search, as the API takes them. */
function filtersInput(params: FilterParams & { search: string }) {
  const { status, minPrice, maxPrice, stock, minStock, maxStock, search } = params;
  return {
    status,
    ...searchInput(search),
    ...(minPrice !== null && { minPrice }),
    ...(maxPrice !== null && { maxPrice }),
    ...(stock !== null && { stock }),
    ...(minStock !== null && { minStock }),
    ...(maxStock !== null && { maxStock }),
  };
}

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput(params: ListParams): ListProductsInput {
  const { page, limit, sort, cursor } = params;
  return { ...filtersInput(params), page, limit, sort, ...(cursor !== null && { cursor }) };
}

/** The part of a state that a saved view keeps. */
export function viewOf(params: ListParams): ProductView {
  const { limit, sort, columns } = params;
  // A URL may name a column twice.
  const shown = productColumns.filter((column) => columns.includes(column));
  return { ...filtersInput(params), limit, sort, columns: shown };
}

/** The URL of a saved view. Views have the same content if it is equal, without the id. */
export const addressOfView = (params: ProductView, view: ListParams["view"] = null): string =>
  serializeListParams("/dashboard/products", { ...params, view });
