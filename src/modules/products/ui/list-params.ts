import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";
import type { z } from "zod";
import { commonListParams, parseAsId, searchInput } from "@/components/lists/list-params";
import { parseId } from "@/lib/parse-id";
import {
  type ListProductsInput,
  listProductsInput,
  type ProductColumn,
  type ProductView,
  productColumns,
  productSorts,
  productStatuses,
  productView,
  stockLevels,
} from "../list.schema";

const defaultColumns: ProductColumn[] = ["sku", "price", "stock", "updatedAt"];

const textOf = (schema: z.ZodType<string | undefined>) =>
  createParser({ parse: (value) => schema.safeParse(value).data ?? null, serialize: String });

/** A whole number, as far as the schema goes along. */
const numberOf = (schema: z.ZodType<number | undefined>) =>
  createParser({
    parse: (value) => (/^\d{1,15}$/.test(value) ? (schema.safeParse(Number(value)).data ?? null) : null),
    serialize: String,
  });

/** What narrows the list besides the search; null where it does not. */
const filterParams = {
  status: parseAsStringLiteral(productStatuses).withDefault("active"),
  minPrice: textOf(listProductsInput.shape.minPrice),
  maxPrice: textOf(listProductsInput.shape.maxPrice),
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

/** True where something besides the search narrows the list. */
export const isFiltered = (params: FilterParams): boolean => serializeFilters(filtersOf(params)) !== "";

/** The state of the list as it stands in the URL. */
export const listParams = {
  ...commonListParams,
  ...filterParams,
  sort: parseAsStringLiteral(productSorts).withDefault("name"),
  columns: parseAsArrayOf(parseAsStringLiteral(productColumns)).withDefault(defaultColumns),
  cursor: textOf(listProductsInput.shape.cursor),
  /** The saved view that the state began with; "all" where it is none although the person has a default. */
  view: createParser<number | "all">({
    parse: (value) => (value === "all" ? value : parseId(value)),
    serialize: String,
  }),
};
export type ListParams = inferParserType<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** What a file of products is made of: what the list shows, or of that the products with these ids alone. */
const exportParams = { search: commonListParams.search, ...filterParams, ids: parseAsArrayOf(parseAsId) };
const serializeExport = createSerializer(exportParams);
export const exportAddress = ({
  search = "",
  ...params
}: Partial<inferParserType<typeof exportParams>>): string =>
  serializeExport("/api/products/export.csv", { ...params, search: searchInput(search).search ?? "" });

/** The query for a state. Server and browser both use it, so that what was prefetched is found. */
export function listInput({ search, columns: _, view: __, ...params }: ListParams): ListProductsInput {
  return listProductsInput.parse({ ...withoutNulls(params), ...searchInput(search) });
}

/** What of a state a saved view keeps. */
export function viewOf({
  page: _,
  cursor: __,
  view: ___,
  search,
  columns,
  ...params
}: ListParams): ProductView {
  // An address may name a column twice.
  const shown = productColumns.filter((column) => columns.includes(column));
  return productView.parse({ ...withoutNulls(params), ...searchInput(search), columns: shown });
}

/** The address of a saved view. Two views are alike where it is the same without the id. */
export const addressOfView = (params: ProductView, view: ListParams["view"] = null): string =>
  serializeListParams("/dashboard/products", { ...params, view });

function withoutNulls(params: object): object {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null));
}
