import { and, eq, sql } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { valuesColumn } from "@/modules/catalogue/custom-fields/product-values";
import { coverOf } from "@/modules/catalogue/pictures/cover";
import { filingColumns } from "@/modules/catalogue/products/filing";
import { columns } from "@/modules/catalogue/products/product-row";
import { deletedProducts, productFieldValues, products } from "@/server/db/schema";
import type { Given, StatementWriter } from "@/server/tenancy/kept-statement";
import type { ListedProduct } from "./list.schema";
import {
  type ProductCriteria,
  type Values,
  type WantedShape,
  wantedShape,
  wantedValues,
} from "./list-conditions";
import type { FieldPosition } from "./list-cursor";
import type { includable } from "./list-options";
import type { SearchWords } from "./search-words";

/* What lists sorted by a column and those sorted by a custom field have in common. */

/** What a list has of each product besides its columns. */
interface ListedExtras {
  include?: readonly (typeof includable)[number][] | undefined;
  /** The custom fields whose values it has. */
  customFields?: readonly number[] | undefined;
}

export interface Query extends ListedExtras {
  filters: ProductCriteria;
  search: SearchWords;
  isAscending: boolean;
  limit: number;
  /** Rows between the cursor, or the beginning, and the page. */
  skip: number;
}

/** With the row that the page is after, or before. */
type AnyQuery = Query & { cursor: { towards: "next" | "previous"; id: number } | undefined };

/** What the SQL of any list depends on. */
export interface CommonShape extends WantedShape, Pick<Query, "isAscending"> {
  towards: "next" | "previous" | undefined;
  skips: boolean;
  category: boolean;
  tags: boolean;
  /** How many custom fields are read. */
  customFields: number;
}

export function commonShapeOf(query: AnyQuery): CommonShape {
  const { filters, search, isAscending, cursor, skip, include } = query;
  return {
    isAscending,
    towards: cursor?.towards,
    skips: skip > 0,
    category: include?.includes("category") ?? false,
    tags: include?.includes("tags") ?? false,
    customFields: fieldsOf(query).length,
    ...wantedShape(filters, search),
  };
}

/** Repeated up to the next power of two: lists of columns then share few statements. */
function fieldsOf({ customFields = [] }: ListedExtras): number[] {
  const size = customFields.length > 0 ? 2 ** Math.ceil(Math.log2(customFields.length)) : 0;
  return Array.from({ length: size }, (_, index) => customFields[index] ?? customFields[0] ?? 0);
}

export const commonValuesOf = (query: AnyQuery): Values => ({
  limit: query.limit,
  skip: query.skip,
  ...wantedValues(query.filters, query.search),
  ...Object.fromEntries(fieldsOf(query).map((field, index) => [`shown${index}`, field])),
  ...(query.cursor && { id: query.cursor.id }),
});

interface ListedRow {
  product: ListedProduct;
  /** In a list that is sorted by a custom field. */
  position?: FieldPosition;
}

export interface Page {
  /** Backwards, they come in reverse order. */
  rows: ListedRow[];
  /** Backwards: whether the row of the cursor, or one after it, still exists. */
  isFollowed: boolean;
}

export const withDeleter = (
  product: ListedProduct,
  deleter: { firstName: string; lastName: string } | null,
) => ({
  ...product,
  deletedByName: deleter && fullName(deleter),
});

/** Nothing but the columns of products is read unless it is asked for. */
export function listedColumns(db: StatementWriter, given: Given<Values>, shape: CommonShape) {
  const filing = filingColumns(db);
  return {
    ...columns,
    cover: coverOf(db),
    ...(shape.category && { category: filing.category }),
    ...(shape.tags && { tags: filing.tags }),
    ...(shape.customFields > 0 && { customFields: valuesColumn(db, isShown(given, shape)) }),
  };
}

const isShown = (given: Given<Values>, { customFields }: CommonShape) =>
  sql`${productFieldValues.fieldId} in (${sql.join(
    Array.from({ length: customFields }, (_, index) => sql`${given(`shown${index}`)}`),
    sql`, `,
  )})`;

/** What was kept of a product in the trash when this version of it was made. */
export const isKeptOf = and(
  eq(deletedProducts.productId, products.id),
  eq(deletedProducts.version, products.version),
);
