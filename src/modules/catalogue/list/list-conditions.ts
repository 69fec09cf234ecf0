import { type AnyColumn, and, eq, gte, inArray, lte, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { can, type Grants, type Permission } from "@/lib/permissions";
import { tagKey } from "@/lib/tags";
import { dayAfter, dayIn, startOfDayIn } from "@/lib/zoned-days";
import { beginsWithOne } from "@/server/db/product-terms";
import {
  categories,
  productCategories,
  productStatus,
  products,
  productTags,
  productTerms,
  stockLevel,
} from "@/server/db/schema";
import type { Given, GivenValue, StatementWriter } from "@/server/tenancy/kept-statement";
import type { ProductFilters } from "./list.schema";
import { productStatuses, type StockLevel } from "./list-options";
import type { SearchWords } from "./search-words";
import { type ConditionShape, whereConditions, whereShape, whereValues } from "./where-conditions";

const t = textsOf("catalogueErrors");

/** The stored status of what a list shows. */
export const codeOf: Record<ProductFilters["status"], number> = {
  active: productStatus.active,
  draft: productStatus.draft,
  archived: productStatus.archived,
  trash: productStatus.deleted,
};

/** What is needed to see them, besides the right to read products. */
const neededFor: Partial<Record<ProductFilters["status"], Permission>> = {
  draft: "products:write",
  archived: "products:write",
  trash: "products:delete",
};

/** Whether the viewer may see products of this status. */
export function canSeeStatus(viewer: Grants, status: ProductFilters["status"] | undefined): boolean {
  const needed = status && neededFor[status];
  return needed === undefined || can(viewer, needed);
}

/** The stored statuses of the products that the viewer may see. */
export const statusesSeenBy = (viewer: Grants): number[] =>
  productStatuses.filter((status) => canSeeStatus(viewer, status)).map((status) => codeOf[status]);

/** Throws AppError FORBIDDEN for drafts, archived products and the trash if the viewer may not see them. */
export function assertCanSeeStatus(viewer: Grants, { status }: Pick<ProductFilters, "status">): void {
  if (!canSeeStatus(viewer, status)) throw new AppError("FORBIDDEN", t("notAllowed"));
}

/** The filters, with days converted to moments. */
export type Criteria<Filters> = Omit<Filters, "changedSince"> & { changedFrom?: Date };
export type ProductCriteria = Criteria<ProductFilters>;

/** Converts the days of the filters with the time zone. */
export function criteriaOf<Filters extends Pick<ProductFilters, "changedSince">>(
  { changedSince, ...others }: Filters,
  timeZone: string,
): Criteria<Filters> {
  if (changedSince === undefined) return others;
  return { ...others, changedFrom: startOfDayIn(firstDayOf(changedSince, timeZone), timeZone) };
}

function firstDayOf(since: NonNullable<ProductFilters["changedSince"]>, timeZone: string): string {
  if (since !== "today" && since !== "week") return since;
  const today = dayIn(Date.now(), timeZone);
  const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  return since === "today" ? today : dayAfter(today, -daysSinceMonday);
}

type Value = string | number | Date | Placeholder;
type Compare = (db: StatementWriter, value: Value) => SQL;

const comparing =
  (compare: typeof eq, column: AnyColumn): Compare =>
  (_, value) =>
    compare(column, value);

/** In the category, or in one below it. */
const isInCategory: Compare = (db, value) =>
  inArray(
    products.id,
    db
      .select({ id: productCategories.productId })
      .from(categories)
      .innerJoin(productCategories, eq(productCategories.categoryId, categories.id))
      .where(
        or(sql`${categories.id} = ${value}`, sql`${categories.ancestors} like concat('%/', ${value}, '/%')`),
      ),
  );

const hasTag: Compare = (db, value) =>
  inArray(
    products.id,
    db.select({ id: productTags.productId }).from(productTags).where(sql`${productTags.tagKey} = ${value}`),
  );

/** The comparisons of the filters, without the search. */
const comparisons = {
  status: comparing(eq, products.status),
  minPrice: comparing(gte, products.price),
  maxPrice: comparing(lte, products.price),
  stockLevel: comparing(eq, products.stockLevel),
  /** What is low is in stock, too. */
  leastStockLevel: comparing(gte, products.stockLevel),
  minStock: comparing(gte, products.stock),
  maxStock: comparing(lte, products.stock),
  barcode: comparing(eq, products.barcode),
  supplier: comparing(eq, products.supplier),
  changedFrom: comparing(gte, products.updatedAt),
  category: isInCategory,
  tag: hasTag,
};
type Comparison = keyof typeof comparisons;

const levelOf: Record<StockLevel, { [Name in Comparison]?: number }> = {
  out: { stockLevel: stockLevel.out },
  low: { stockLevel: stockLevel.low },
  in: { leastStockLevel: stockLevel.low },
};

type Compared = string | number | Date;

/** The values that the filters compare with. Every list asks for them several times, so nothing is copied. */
function comparedValues(filters: ProductCriteria): [Comparison, Compared][] {
  const level = filters.stock && levelOf[filters.stock];
  const values: Record<Comparison, Compared | undefined> = {
    status: codeOf[filters.status],
    minPrice: filters.minPrice,
    maxPrice: filters.maxPrice,
    stockLevel: level?.stockLevel,
    leastStockLevel: level?.leastStockLevel,
    minStock: filters.minStock,
    maxStock: filters.maxStock,
    barcode: filters.barcode,
    supplier: filters.supplier,
    changedFrom: filters.changedFrom,
    category: filters.category,
    tag: filters.tag === undefined ? undefined : tagKey(filters.tag),
  };
  const compared: [Comparison, Compared][] = [];
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) compared.push([name, value]);
  }
  return compared;
}

const names: Comparison[] = [
  "status",
  "minPrice",
  "maxPrice",
  "stockLevel",
  "leastStockLevel",
  "minStock",
  "maxStock",
  "barcode",
  "supplier",
  "changedFrom",
  "category",
  "tag",
];

/** The condition of all filters without the search. */
export function filtersOf(db: StatementWriter, filters: ProductCriteria): SQL | undefined {
  const values = whereValues(filters.where);
  return and(
    ...comparedValues(filters).map(([name, value]) => comparisons[name](db, value)),
    whereConditions(db, (name) => values[name] ?? "", whereShape(filters.where)),
  );
}

/** True for the products that match a word of the search, or one of those that replace it. */
export function hasWord(db: StatementWriter, alternatives: readonly (string | Placeholder)[]): SQL {
  const { productId } = productTerms;
  return inArray(
    products.id,
    db.select({ id: productId }).from(productTerms).where(beginsWithOne(alternatives)),
  );
}

export type Values = Record<string, GivenValue>;

/** The values of the search and filter condition: the same for all lists with the same products. */
export const wantedValues = (filters: ProductCriteria, search: SearchWords): Values => ({
  ...Object.fromEntries(comparedValues(filters)),
  ...whereValues(filters.where),
  ...Object.fromEntries(
    search.words.flatMap((alternatives, word) =>
      Array.from({ length: search.alternatives }, (_, index) => [
        nameOf(word, index),
        // All words have the same number, so that their statements are the same.
        alternatives[index] ?? alternatives[0] ?? "",
      ]),
    ),
  ),
});

const nameOf = (word: number, alternative: number) =>
  `word${word}${alternative > 0 ? `or${alternative}` : ""}`;

/** What the SQL of that condition depends on. */
export interface WantedShape {
  filters: Comparison[];
  where: ConditionShape[];
  words: number;
  alternatives: number;
}

/** What the condition of search and filters consists of, without the values: it decides the SQL. */
export const wantedShape = (filters: ProductCriteria, search: SearchWords): WantedShape => ({
  filters: comparedValues(filters).map(([name]) => name),
  where: whereShape(filters.where),
  words: search.words.length,
  alternatives: search.alternatives,
});

const elsewhere: ReadonlySet<Comparison> = new Set<Comparison>(["category", "tag"]);

/** Whether the products are found in other tables, and sorted then. */
export const isFoundElsewhere = ({ filters, where, words }: WantedShape): boolean =>
  words > 0 || where.length > 0 || filters.some((name) => elsewhere.has(name));

/** The condition of the filters: a product must match all of them. Undefined if there are none. */
export const filterConditions = (
  db: StatementWriter,
  given: Given<Values>,
  { filters, where }: WantedShape,
) => and(...filters.map((name) => comparisons[name](db, given(name))), whereConditions(db, given, where));

/** The words of the search, each with what replaces it. */
export const wordsOf = (given: Given<Values>, { words, alternatives }: WantedShape) =>
  Array.from({ length: words }, (_, word) =>
    Array.from({ length: alternatives }, (__, index) => given(nameOf(word, index))),
  );

/** The condition of search and filters. */
export const wanted = (db: StatementWriter, given: Given<Values>, shape: WantedShape) =>
  and(filterConditions(db, given, shape), ...wordsOf(given, shape).map((word) => hasWord(db, word)));
