import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";
import type { z } from "zod";
import { commonListParams, parseAsId, parseAsText, searchInput } from "@/components/lists/list-params";
import { parseId } from "@/lib/parse-id";
import type { MatchingFilters } from "@/modules/catalogue/trash/trash.schema";
import {
  type ListProductsInput,
  listProductsInput,
  type ProductColumn,
  type ProductFilters,
  type ProductView,
  productColumns,
  productSorts,
  productStatuses,
  productView,
  stockLevels,
} from "../list.schema";

/** The person's columns, sent with requests for the list alone: pages that everyone shares do not depend on it. */
export const columnsCookie = { name: "product_columns", path: "/dashboard/products" };

/** A whole number within the limits of the schema. */
const numberOf = (schema: z.ZodType<number | undefined>) =>
  createParser({
    parse: (value) => (/^\d{1,15}$/.test(value) ? (schema.safeParse(Number(value)).data ?? null) : null),
    serialize: String,
  });

/** The filters besides the search; null for none. */
export const filterParams = {
  status: parseAsStringLiteral(productStatuses).withDefault("active"),
  minPrice: parseAsText(listProductsInput.shape.minPrice),
  maxPrice: parseAsText(listProductsInput.shape.maxPrice),
  stock: parseAsStringLiteral(stockLevels),
  minStock: numberOf(listProductsInput.shape.minStock),
  maxStock: numberOf(listProductsInput.shape.maxStock),
};
export type FilterParams = inferParserType<typeof filterParams>;

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
  /** In their order; null for those that the person uses. */
  columns: parseAsArrayOf(parseAsStringLiteral(productColumns)),
  cursor: parseAsText(listProductsInput.shape.cursor),
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

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function listInput({ search, columns: _, view: __, ...params }: ListParams): ListProductsInput {
  return listProductsInput.parse({ ...withoutNulls(params), ...searchInput(search) });
}

/** Search and filters of a state, without the status. */
export function matchingInput(params: ListParams): MatchingFilters {
  const { search, minPrice, maxPrice, stock, minStock, maxStock } = listInput(params);
  return { search, minPrice, maxPrice, stock, minStock, maxStock };
}

/** The query for the sums of a state. */
export const sumsInput = (params: ListParams): ProductFilters => ({
  ...matchingInput(params),
  status: params.status,
});

/** The part of a state that a saved view keeps, with the columns that are shown. */
export function viewOf(
  { page: _, cursor: __, view: ___, search, ...params }: ListParams,
  columns: ProductColumn[],
): ProductView {
  return productView.parse({ ...withoutNulls(params), ...searchInput(search), columns });
}

/** The URL of a saved view. Views have the same content if it is equal, without the id. */
export const addressOfView = (params: ProductView, view: ListParams["view"] = null): string =>
  serializeListParams("/dashboard/products", { ...params, view });

function withoutNulls(params: object): object {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
}
