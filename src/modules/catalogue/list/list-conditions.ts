import {
  type AnyColumn,
  and,
  between,
  eq,
  gte,
  inArray,
  lte,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { can, type Holder } from "@/lib/permissions";
import { productStatus, products, productTerms } from "@/server/db/schema";
import type { Given, GivenValue, StatementWriter } from "@/server/tenancy/kept-statement";
import type { ProductFilters } from "./list.schema";
import { lowStockBelow, type StockLevel } from "./list-options";

const statusOf = { active: productStatus.active, trash: productStatus.deleted };

const stockRanges: Record<StockLevel, [least: number, most: number | undefined]> = {
  out: [0, 0],
  low: [1, lowStockBelow - 1],
  in: [1, undefined],
};

/** Throws AppError FORBIDDEN for the trash if the viewer may not delete. */
export function assertCanSeeTrash(viewer: Holder, { status }: Pick<ProductFilters, "status">): void {
  if (status === "trash" && !can(viewer, "products:delete")) {
    throw new AppError("FORBIDDEN", "Your role does not allow this.");
  }
}

const comparing = (compare: typeof eq, column: AnyColumn) => (value: unknown) => compare(column, value);

/** The comparisons of the filters, without the search. */
const comparisons = {
  status: comparing(eq, products.status),
  minPrice: comparing(gte, products.price),
  maxPrice: comparing(lte, products.price),
  leastStock: comparing(gte, products.stock),
  mostStock: comparing(lte, products.stock),
  minStock: comparing(gte, products.stock),
  maxStock: comparing(lte, products.stock),
};
type Comparison = keyof typeof comparisons;

/** The values that the filters compare with. */
function comparedValues(filters: ProductFilters): [Comparison, string | number][] {
  const { status, minPrice, maxPrice, stock, minStock, maxStock } = filters;
  const [leastStock, mostStock] = stock ? stockRanges[stock] : [];
  const values = { status: statusOf[status], minPrice, maxPrice, leastStock, mostStock, minStock, maxStock };
  return names.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value]];
  });
}

const names: Comparison[] = [
  "status",
  "minPrice",
  "maxPrice",
  "leastStock",
  "mostStock",
  "minStock",
  "maxStock",
];

/** The condition of all filters without the search. */
export const filtersOf = (filters: ProductFilters): SQL | undefined =>
  and(...comparedValues(filters).map(([name, value]) => comparisons[name](value)));

/** The upper bound of a range of text: the highest code point, which no text contains. */
const behindAll = "\u{10ffff}";

/**
 * The terms that start with the word. Not with LIKE: the index range that MariaDB derives from it misses terms in which
 * an emoji or another character above U+FFFF follows.
 */
export const beginsWith = (word: string | Placeholder): SQL =>
  between(productTerms.term, word, sql`concat(${word}, ${behindAll})`);

/** True for the products that match a word of the search. */
export function hasWord(db: StatementWriter, word: string | Placeholder): SQL {
  const { productId } = productTerms;
  return inArray(products.id, db.select({ id: productId }).from(productTerms).where(beginsWith(word)));
}

export type Values = Record<string, GivenValue>;

/** The values of the search and filter condition: the same for all lists with the same products. */
export const wantedValues = (filters: ProductFilters, words: string[]): Values => ({
  ...Object.fromEntries(comparedValues(filters)),
  ...Object.fromEntries(words.map((word, index) => [`word${index}`, word])),
});

/** What the SQL of that condition depends on. */
export interface WantedShape {
  filters: Comparison[];
  words: number;
}

export const wantedShape = (filters: ProductFilters, words: string[]): WantedShape => ({
  filters: comparedValues(filters).map(([name]) => name),
  words: words.length,
});

export const filterConditions = (given: Given<Values>, { filters }: WantedShape) =>
  and(...filters.map((name) => comparisons[name](given(name))));

export const wordsOf = (given: Given<Values>, { words }: WantedShape) =>
  Array.from({ length: words }, (_, index) => given(`word${index}`));

/** The condition of search and filters. */
export const wanted = (db: StatementWriter, given: Given<Values>, shape: WantedShape) =>
  and(filterConditions(given, shape), ...wordsOf(given, shape).map((word) => hasWord(db, word)));
