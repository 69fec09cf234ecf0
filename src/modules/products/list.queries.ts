import { type AnyColumn, and, count, eq, gte, inArray, like, lte, type SQL } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import { can, type Holder } from "@/lib/permissions";
import { escapeWildcards } from "@/server/db/lists";
import { productStatus, products, productTerms, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ListedProduct, lowStockBelow, type ProductFilters, type StockLevel } from "./list.schema";
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

/** The condition of all filters but the search. */
export function filtersOf({ status, minPrice, maxPrice, stock, minStock, maxStock }: ProductFilters) {
  const [least, most] = stock ? stockRanges[stock] : [];
  return and(
    eq(products.status, statusOf[status]),
    atLeast(products.price, minPrice),
    atMost(products.price, maxPrice),
    atLeast(products.stock, least),
    atMost(products.stock, most),
    atLeast(products.stock, minStock),
    atMost(products.stock, maxStock),
  );
}

const atLeast = (column: AnyColumn, value: unknown) => (value === undefined ? undefined : gte(column, value));
const atMost = (column: AnyColumn, value: unknown) => (value === undefined ? undefined : lte(column, value));

const beginsWith = (word: string) => like(productTerms.term, `${escapeWildcards(word)}%`);

/** True for the products that a word of a search finds. */
export function hasWord(db: TenantDb, word: string): SQL {
  const found = db.select({ id: productTerms.productId }).from(productTerms).where(beginsWith(word));
  return inArray(products.id, found);
}

interface PageQuery {
  where: SQL | undefined;
  order: SQL[];
  limit: number;
  skip: number;
  /** Rows that are skipped in great number are passed over in the index alone. */
  isFar: boolean;
}

/** The rows of one page, which may lie far from where it is counted. */
export function readPage(db: TenantDb, query: PageQuery): Promise<ListedRow[]> {
  const { where, order, limit, skip, isFar } = query;
  if (!isFar) {
    return db
      .select(columns)
      .from(products)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(skip);
  }
  const page = idsOf(db, query);
  return db
    .select(columns)
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .orderBy(...order);
}

/** As `readPage`: nothing changes a product in the trash, so whoever changed it last has deleted it. */
export async function readTrash(db: TenantDb, query: PageQuery): Promise<ListedRow[]> {
  const page = idsOf(db, query);
  const rows = await db
    .select({ product: columns, deleter: { firstName: user.firstName, lastName: user.lastName } })
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .leftJoin(user, eq(user.id, products.updatedBy))
    .orderBy(...query.order);
  return rows.map(({ product, deleter }) => ({ ...product, deletedByName: deleter && fullName(deleter) }));
}

/** The ids of a page, as a table. */
const idsOf = (db: TenantDb, { where, order, limit, skip }: PageQuery) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(skip)
    .as("page");

/** How many products fit the words and the condition, counted no further than `most`. */
export async function countUpTo(
  db: TenantDb,
  most: number,
  [word, ...others]: string[],
  where: SQL | undefined,
): Promise<number> {
  const rest = and(where, ...others.map((other) => hasWord(db, other)));
  const found = word
    ? // From the terms on, so that it can stop; as a condition of the products all that have the word would be read first.
      db
        .selectDistinct({ id: productTerms.productId })
        .from(productTerms)
        .innerJoin(products, eq(products.id, productTerms.productId))
        .where(and(beginsWith(word), rest))
        .limit(most)
        .as("found")
    : db.select({ id: products.id }).from(products).where(rest).limit(most).as("found");
  const [row] = await db.select({ rows: count() }).from(found);
  return row?.rows ?? 0;
}
