import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
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
import { isFoundElsewhere, type Values, wanted } from "./list-conditions";
import type { ProductSortKey } from "./list-options";
import {
  type CommonShape,
  commonShapeOf,
  commonValuesOf,
  isKeptOf,
  listedColumns,
  type Page,
  type Query,
  withDeleter,
} from "./listed-products";

/** A list sorted by a column. */
interface ListQuery extends Query {
  sortKey: ProductSortKey;
  /** The row that the page is after, or before. */
  cursor: { towards: "next" | "previous"; value: GivenValue; id: number } | undefined;
  /** At a deep offset. */
  isFar: boolean;
}

interface Shape extends CommonShape, Pick<ListQuery, "sortKey" | "isFar"> {}

const shapeOf = (query: ListQuery): Shape => ({
  sortKey: query.sortKey,
  isFar: query.isFar,
  ...commonShapeOf(query),
});

const valuesOf = (query: ListQuery): Values => ({
  ...commonValuesOf(query),
  ...(query.cursor && { value: query.cursor.value }),
});

/** One page of the products of a status, and whether another one follows it. */
export async function readPage(db: TenantDb, query: ListQuery): Promise<Page> {
  const shape = shapeOf(query);
  const hasIdsFirst = query.isFar || isFoundElsewhere(shape);
  const rows = await db.run(hasIdsFirst ? pageOfIds : pageOfRows, valuesOf(query), shape);
  return { rows, isFollowed: rows[0]?.isFollowed === 1 };
}

/** Like `readPage`. Nothing changes a product in the trash, so its last change was the deletion. */
export async function readTrash(db: TenantDb, query: ListQuery): Promise<Page> {
  const rows = await db.run(trashPage, valuesOf(query), shapeOf(query));
  return {
    rows: rows.map(({ product, deleter }) => ({ product: withDeleter(product, deleter) })),
    isFollowed: rows[0]?.isFollowed === 1,
  };
}

/** For rows in the order of an index. */
const pageOfRows = new KeptSelect(
  (db, given: Given<Values>, shape: Shape) => {
    const page = db
      .select({ product: listedColumns(db, given, shape), isFollowed: followed(db, given, shape) })
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
      .select({ product: listedColumns(db, given, shape), isFollowed: followed(db, given, shape) })
      .from(products)
      .innerJoin(page, eq(page.id, products.id))
      .orderBy(...orderOf(shape));
  },
  { isBriefRead: ({ skip }) => Number(skip) <= maxBriefSkip },
);

const trashPage = new KeptSelect((db, given: Given<Values>, shape: Shape) => {
  const page = idsOf(db, given, shape);
  return db
    .select({
      product: { ...listedColumns(db, given, shape), status: keptStatus },
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
