import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { coverOf } from "@/modules/catalogue/pictures/cover";
import { columns } from "@/modules/catalogue/products/product-row";
import { keptStatus } from "@/modules/catalogue/trash/last-changes";
import { keysetCondition } from "@/server/db/keyset";
import { deletedProducts, products, user } from "@/server/db/schema";
import {
  type Given,
  type GivenValue,
  KeptSelect,
  type StatementWriter,
} from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ListedProduct } from "./list.schema";
import {
  isFoundElsewhere,
  type ProductCriteria,
  type Values,
  type WantedShape,
  wanted,
  wantedShape,
  wantedValues,
} from "./list-conditions";
import type { ProductSortKey } from "./list-options";
import type { SearchWords } from "./search-words";

export interface ListQuery {
  filters: ProductCriteria;
  search: SearchWords;
  sortKey: ProductSortKey;
  isAscending: boolean;
  /** The row that the page is after, or before. */
  cursor?: { towards: "next" | "previous"; value: GivenValue; id: number } | undefined;
  limit: number;
  /** Rows between the cursor, or the beginning, and the page. */
  skip: number;
  /** At a deep offset. */
  isFar: boolean;
}

/** What the SQL of a list depends on. */
interface Shape extends WantedShape, Pick<ListQuery, "sortKey" | "isAscending" | "isFar"> {
  towards: "next" | "previous" | undefined;
  skips: boolean;
}

function shapeOf({ filters, search, sortKey, isAscending, cursor, skip, isFar }: ListQuery): Shape {
  return {
    ...wantedShape(filters, search),
    sortKey,
    isAscending,
    towards: cursor?.towards,
    skips: skip > 0,
    isFar,
  };
}

const valuesOf = ({ filters, search, cursor, limit, skip }: ListQuery): Values => ({
  ...wantedValues(filters, search),
  ...(cursor && { value: cursor.value, id: cursor.id }),
  limit,
  skip,
});

interface Page {
  /** Backwards, they come in reverse order. */
  rows: ListedProduct[];
  /** Backwards: whether the row of the cursor, or one after it, still exists. */
  isFollowed: boolean;
}

/** One page of the products of a status, and whether another one follows it. */
export async function readPage(db: TenantDb, query: ListQuery): Promise<Page> {
  const shape = shapeOf(query);
  const hasIdsFirst = query.isFar || isFoundElsewhere(shape);
  const rows = await db.run(hasIdsFirst ? pageOfIds : pageOfRows, valuesOf(query), shape);
  return { rows: rows.map(({ product }) => product), isFollowed: rows[0]?.isFollowed === 1 };
}

/** Like `readPage`. Nothing changes a product in the trash, so its last change was the deletion. */
export async function readTrash(db: TenantDb, query: ListQuery): Promise<Page> {
  const rows = await db.run(trashPage, valuesOf(query), shapeOf(query));
  return {
    rows: rows.map(({ product, deleter }) => ({ ...product, deletedByName: deleter && fullName(deleter) })),
    isFollowed: rows[0]?.isFollowed === 1,
  };
}

const listedColumns = (db: StatementWriter) => ({ ...columns, cover: coverOf(db) });

/** For rows in the order of an index. */
const pageOfRows = new KeptSelect(
  (db, given: Given<Values>, shape: Shape) => {
    const page = db
      .select({ product: listedColumns(db), isFollowed: followed(db, given, shape) })
      .from(products)
      .where(conditionOf(db, given, shape))
      .orderBy(...orderOf(shape))
      .limit(given("limit"));
    return shape.skips ? page.offset(given("skip")) : page;
  },
  { isBriefRead: () => true },
);

/** Entries of the index that a page may skip and still be read in a moment. */
const maxBriefSkip = 1000;

/** For rows that are skipped or sorted: of each of them everything would be read that is selected, pictures included. */
const pageOfIds = new KeptSelect(
  (db, given: Given<Values>, shape: Shape) => {
    const page = idsOf(db, given, shape);
    return db
      .select({ product: listedColumns(db), isFollowed: followed(db, given, shape) })
      .from(products)
      .innerJoin(page, eq(page.id, products.id))
      .orderBy(...orderOf(shape));
  },
  { isBriefRead: ({ skip }) => Number(skip) <= maxBriefSkip },
);

/** What was kept of a product in the trash when this version of it was made. */
const isKeptOf = and(
  eq(deletedProducts.productId, products.id),
  eq(deletedProducts.version, products.version),
);

const trashPage = new KeptSelect((db, given: Given<Values>, shape: Shape) => {
  const page = idsOf(db, given, shape);
  return db
    .select({
      product: { ...listedColumns(db), status: keptStatus },
      deleter: { firstName: user.firstName, lastName: user.lastName },
      isFollowed: followed(db, given, shape),
    })
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .leftJoin(deletedProducts, isKeptOf)
    .leftJoin(user, eq(user.id, products.updatedBy))
    .orderBy(...orderOf(shape));
});

const followed = (db: StatementWriter, given: Given<Values>, shape: Shape) =>
  (shape.towards === "previous"
    ? sql<number>`exists ${following(db, given, shape)}`
    : sql<number>`0`
  ).mapWith(Number);

/** The row of the cursor and those after it. */
const following = (db: StatementWriter, given: Given<Values>, shape: Shape) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(
      and(
        wanted(db, given, shape),
        afterCursor(given, shape, { ascending: shape.isAscending, inclusive: true }),
      ),
    );

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

const conditionOf = (db: StatementWriter, given: Given<Values>, shape: Shape) =>
  and(
    wanted(db, given, shape),
    afterCursor(given, shape, {
      ascending: shape.towards === "previous" ? !shape.isAscending : shape.isAscending,
    }),
  );

function afterCursor(
  given: Given<Values>,
  { sortKey, towards }: Shape,
  { ascending, inclusive = false }: { ascending: boolean; inclusive?: boolean },
) {
  if (!towards) return undefined;
  const position = { value: given("value"), id: given("id") };
  return keysetCondition(products[sortKey], products.id, position, { ascending, inclusive });
}

function orderOf({ sortKey, isAscending, towards }: Shape): SQL[] {
  const direction = isAscending === (towards === "previous") ? desc : asc;
  return [products[sortKey], products.id].map(direction);
}
