import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  like,
  lte,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import { can, type Holder } from "@/lib/permissions";
import { beyond } from "@/server/db/keyset";
import { escapeWildcards } from "@/server/db/lists";
import { productStatus, products, productTerms, user } from "@/server/db/schema";
import {
  type Given,
  type GivenValue,
  KeptSelect,
  type StatementWriter,
} from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import {
  type ListedProduct,
  lowStockBelow,
  type ProductFilters,
  type ProductSortKey,
  type StockLevel,
} from "./list.schema";
import { columns, type Row } from "./product-row";

/** In the trash with who put it there. */
export type ListedRow = Row & Pick<ListedProduct, "deletedByName">;

const statusOf = { active: productStatus.active, trash: productStatus.deleted };

const stockRanges: Record<StockLevel, [least: number, most: number | undefined]> = {
  out: [0, 0],
  low: [1, lowStockBelow - 1],
  in: [1, undefined],
};

/** Throws AppError FORBIDDEN for the trash where the viewer may not delete. */
export function refuseClosedTrash(viewer: Holder, { status }: Pick<ProductFilters, "status">): void {
  if (status === "trash" && !can(viewer, "products:delete")) {
    throw new AppError("FORBIDDEN", "Your role does not allow this.");
  }
}

const comparing = (compare: typeof eq, column: AnyColumn) => (value: unknown) => compare(column, value);

/** The comparisons that the filters can ask for, all but the search. */
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

/** What the filters compare with, as far as they do. */
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

/** The condition of all filters but the search. */
export const filtersOf = (filters: ProductFilters): SQL | undefined =>
  and(...comparedValues(filters).map(([name, value]) => comparisons[name](value)));

const patternOf = (word: string) => `${escapeWildcards(word)}%`;

/** True for the products that a word of a search finds. */
export const hasWord = (db: StatementWriter, word: string): SQL => hasTerm(db, patternOf(word));

function hasTerm(db: StatementWriter, pattern: string | Placeholder): SQL {
  const { term, productId } = productTerms;
  return inArray(products.id, db.select({ id: productId }).from(productTerms).where(like(term, pattern)));
}

export interface ListQuery {
  filters: ProductFilters;
  /** Of the search, all of which are to be found. */
  words: string[];
  sortKey: ProductSortKey;
  isAscending: boolean;
  /** The row that the page lies after, or before. */
  cursor?: { towards: "next" | "previous"; value: GivenValue; id: number } | undefined;
  limit: number;
  /** Rows between the cursor, or the beginning, and the page. */
  skip: number;
  /** Rows that are skipped in great number are passed over in the index alone. */
  isFar: boolean;
  /** How far to count. */
  most: number;
}

/** What the SQL of a list depends on. */
interface Shape extends Pick<ListQuery, "sortKey" | "isAscending" | "isFar"> {
  filters: Comparison[];
  words: number;
  towards: "next" | "previous" | undefined;
  skips: boolean;
}

type Values = Record<string, GivenValue>;

function shapeOf({ filters, words, sortKey, isAscending, cursor, skip, isFar }: ListQuery): Shape {
  return {
    filters: comparedValues(filters).map(([name]) => name),
    words: words.length,
    sortKey,
    isAscending,
    towards: cursor?.towards,
    skips: skip > 0,
    isFar,
  };
}

const valuesOf = ({ filters, words, cursor, limit, skip, most }: ListQuery): Values => ({
  ...Object.fromEntries(comparedValues(filters)),
  ...Object.fromEntries(words.map((word, index) => [`word${index}`, patternOf(word)])),
  ...(cursor && { value: cursor.value, id: cursor.id }),
  limit,
  skip,
  most,
});

interface Page {
  /** Going back they come in the opposite order. */
  rows: ListedRow[];
  /** How many products there are from where the page begins, counted no further than `most`. */
  counted: number;
}

/** The page, and how many products lie ahead, in one statement: it costs less than two. */
export async function readPage(db: TenantDb, query: ListQuery): Promise<Page> {
  const rows = await db.run(query.isFar ? farPage : nearPage, valuesOf(query), shapeOf(query));
  return { rows: rows.map(({ product }) => product), counted: await countedOf(db, query, rows) };
}

/** As `readPage`: nothing changes a product in the trash, so whoever changed it last has deleted it. */
export async function readTrash(db: TenantDb, query: ListQuery): Promise<Page> {
  const rows = await db.run(trashPage, valuesOf(query), shapeOf(query));
  return {
    rows: rows.map(({ product, deleter }) => ({ ...product, deletedByName: deleter && fullName(deleter) })),
    counted: await countedOf(db, query, rows),
  };
}

/** Each row says how many there are. Of none, there may be some among those that were skipped. */
async function countedOf(db: TenantDb, query: ListQuery, [first]: { counted: number }[]): Promise<number> {
  if (first) return first.counted;
  if (query.skip === 0) return 0;
  const [row] = await db.run(countOnly, valuesOf(query), shapeOf(query));
  return row?.rows ?? 0;
}

const nearPage = new KeptSelect((db, given: Given<Values>, shape: Shape) => {
  const page = db
    .select({ product: columns, counted: counted(db, given, shape) })
    .from(products)
    .where(conditionOf(db, given, shape))
    .orderBy(...orderOf(shape))
    .limit(given("limit"));
  return shape.skips ? page.offset(given("skip")) : page;
});

const farPage = new KeptSelect((db, given: Given<Values>, shape: Shape) => {
  const page = idsOf(db, given, shape);
  return db
    .select({ product: columns, counted: counted(db, given, shape) })
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .orderBy(...orderOf(shape));
});

const trashPage = new KeptSelect((db, given: Given<Values>, shape: Shape) => {
  const page = idsOf(db, given, shape);
  return db
    .select({
      product: columns,
      deleter: { firstName: user.firstName, lastName: user.lastName },
      counted: counted(db, given, shape),
    })
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .leftJoin(user, eq(user.id, products.updatedBy))
    .orderBy(...orderOf(shape));
});

const countOnly = new KeptSelect((db, given: Given<Values>, shape: Shape) => countOf(db, given, shape));

const counted = (db: StatementWriter, given: Given<Values>, shape: Shape) =>
  sql<number>`${countOf(db, given, shape)}`.mapWith(Number);

function countOf(db: StatementWriter, given: Given<Values>, shape: Shape) {
  const [first, ...others] = termsOf(given, shape);
  const rest = and(
    filterConditions(given, shape),
    aheadOf(given, shape),
    ...others.map((other) => hasTerm(db, other)),
  );
  const found = first
    ? // From the terms on, so that it can stop; as a condition of the products all that have the word would be read first.
      db
        .selectDistinct({ id: productTerms.productId })
        .from(productTerms)
        .innerJoin(products, eq(products.id, productTerms.productId))
        .where(and(like(productTerms.term, first), rest))
        .limit(given("most"))
        .as("found")
    : db.select({ id: products.id }).from(products).where(rest).limit(given("most")).as("found");
  return db.select({ rows: count() }).from(found);
}

/** The ids of a page, as a table. */
function idsOf(db: StatementWriter, given: Given<Values>, shape: Shape) {
  const page = db
    .select({ id: products.id })
    .from(products)
    .where(conditionOf(db, given, shape))
    .orderBy(...orderOf(shape))
    .limit(given("limit"));
  return (shape.skips ? page.offset(given("skip")) : page).as("page");
}

const filterConditions = (given: Given<Values>, { filters }: Shape) =>
  and(...filters.map((name) => comparisons[name](given(name))));

const termsOf = (given: Given<Values>, { words }: Shape) =>
  Array.from({ length: words }, (_, index) => given(`word${index}`));

const conditionOf = (db: StatementWriter, given: Given<Values>, shape: Shape) =>
  and(
    filterConditions(given, shape),
    ...termsOf(given, shape).map((term) => hasTerm(db, term)),
    beyondCursor(given, shape, shape.towards === "previous" ? !shape.isAscending : shape.isAscending),
  );

/** What lies ahead of the page's beginning: going back, that begins with the row of the cursor. */
const aheadOf = (given: Given<Values>, shape: Shape) =>
  beyondCursor(given, shape, shape.isAscending, shape.towards === "previous");

function beyondCursor(
  given: Given<Values>,
  { sortKey, towards }: Shape,
  ascending: boolean,
  inclusive = false,
) {
  if (!towards) return undefined;
  const place = { value: given("value"), id: given("id") };
  return beyond(columns[sortKey], products.id, place, { ascending, inclusive });
}

function orderOf({ sortKey, isAscending, towards }: Shape): SQL[] {
  const direction = isAscending === (towards === "previous") ? desc : asc;
  return [columns[sortKey], products.id].map(direction);
}
