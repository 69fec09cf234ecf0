import { and, asc, desc, eq, isNull, not, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { keptStatus } from "@/modules/catalogue/trash/last-changes";
import { customFieldOptions, deletedProducts, productFieldValues, products, user } from "@/server/db/schema";
import { type Given, KeptSelect, type StatementWriter } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type Values, wanted } from "./list-conditions";
import type { FieldPosition } from "./list-cursor";
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
import { asDecimal } from "./where-conditions";

/*
 * Lists sorted by a custom field. Its kind need not be known: of the columns with values, those of other kinds are the same in all
 * rows of a field. Ids are sorted first: the rows that are sorted stay small.
 */

/** A list sorted by a custom field. */
interface FieldListQuery extends Query {
  /** The id of the field. */
  field: number;
  cursor: { towards: "next" | "previous"; value: FieldPosition; id: number } | undefined;
}

interface FieldShape extends CommonShape {
  /** Whether the product of the cursor has no value. */
  isMissing: boolean;
}

const fieldShapeOf = (query: FieldListQuery): FieldShape => ({
  ...commonShapeOf(query),
  isMissing: query.cursor?.value === null,
});

function fieldValuesOf(query: FieldListQuery): Values {
  const [number, date, place, text] = query.cursor?.value ?? [];
  return {
    ...commonValuesOf(query),
    sortedBy: query.field,
    ...(number !== undefined && { number, date, place, text }),
  };
}

/** Like `readPage`, of a list that is sorted by a custom field. */
export async function readPageByField(db: TenantDb, query: FieldListQuery): Promise<Page> {
  const rows = await db.run(pageByField, fieldValuesOf(query), fieldShapeOf(query));
  return {
    rows: rows.map(({ product, sorted }) => ({ product, position: positionOf(sorted) })),
    isFollowed: rows[0]?.isFollowed === 1,
  };
}

/** Like `readTrash`, of a list that is sorted by a custom field. */
export async function readTrashByField(db: TenantDb, query: FieldListQuery): Promise<Page> {
  const rows = await db.run(trashByField, fieldValuesOf(query), fieldShapeOf(query));
  return {
    rows: rows.map(({ product, deleter, sorted }) => ({
      product: withDeleter(product, deleter),
      position: positionOf(sorted),
    })),
    isFollowed: rows[0]?.isFollowed === 1,
  };
}

interface Sorted {
  isMissing: number;
  number: string | null;
  date: string | null;
  place: number;
  text: string | null;
}

const positionOf = ({ isMissing, number, date, place, text }: Sorted): FieldPosition =>
  isMissing === 1 || number === null || date === null || text === null ? null : [number, date, place, text];

const pageByField = new KeptSelect((db, given: Given<Values>, shape: FieldShape) => {
  const page = idsByField(db, given, shape);
  return db
    .select({
      product: listedColumns(db, given, shape),
      isFollowed: followedByField(db, given, shape),
      sorted: sortedColumns(page),
    })
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .orderBy(...orderByField(shape, page));
});

const trashByField = new KeptSelect((db, given: Given<Values>, shape: FieldShape) => {
  const page = idsByField(db, given, shape);
  return db
    .select({
      product: { ...listedColumns(db, given, shape), status: keptStatus },
      deleter: { firstName: user.firstName, lastName: user.lastName },
      isFollowed: followedByField(db, given, shape),
      sorted: sortedColumns(page),
    })
    .from(products)
    .innerJoin(page, eq(page.id, products.id))
    .leftJoin(deletedProducts, isKeptOf)
    .leftJoin(user, eq(user.id, products.updatedBy))
    .orderBy(...orderByField(shape, page));
});

/** What products are sorted by. */
const sortColumns = {
  isMissing: sql<number>`(${productFieldValues.productId} is null)`,
  number: sql<string | null>`${productFieldValues.number}`,
  date: sql<string | null>`${productFieldValues.date}`,
  place: sql<number>`coalesce(${customFieldOptions.position}, 0)`,
  text: sql<string | null>`${productFieldValues.text}`,
};

const sortedColumns = ({ isMissing, number, date, place, text }: ReturnType<typeof idsByField>) => ({
  isMissing: sql`${isMissing}`.mapWith(Number),
  number,
  date,
  place: sql`${place}`.mapWith(Number),
  text,
});

const valueOfField = (given: Given<Values>) =>
  and(
    eq(productFieldValues.productId, products.id),
    sql`${productFieldValues.fieldId} = ${given("sortedBy")}`,
  );
const optionOfValue = eq(customFieldOptions.id, productFieldValues.optionId);

/** The ids of a page with what they are sorted by, as a table. */
function idsByField(db: StatementWriter, given: Given<Values>, shape: FieldShape) {
  const direction = shape.towards === "previous" ? !shape.isAscending : shape.isAscending;
  const page = db
    .select({
      id: products.id,
      isMissing: sortColumns.isMissing.as("is_missing"),
      number: sortColumns.number.as("sorted_number"),
      date: sortColumns.date.as("sorted_date"),
      place: sortColumns.place.as("sorted_place"),
      text: sortColumns.text.as("sorted_text"),
    })
    .from(products)
    .leftJoin(productFieldValues, valueOfField(given))
    .leftJoin(customFieldOptions, optionOfValue)
    .where(and(wanted(db, given, shape), afterPosition(given, shape, { ascending: direction })))
    .orderBy(...orderByField(shape, { ...sortColumns, id: products.id }))
    .limit(given("limit"));
  return (shape.skips ? page.offset(given("skip")) : page).as("page");
}

/** Products without a value are last in both directions, and first on the way back. */
function orderByField(
  { isAscending, towards }: FieldShape,
  sorted: Record<keyof typeof sortColumns | "id", SQLWrapper>,
): SQL[] {
  const isBack = towards === "previous";
  const direction = isAscending === isBack ? desc : asc;
  const { isMissing, number, date, place, text, id } = sorted;
  return [(isBack ? desc : asc)(isMissing), ...[number, date, place, text, id].map((one) => direction(one))];
}

const followedByField = (db: StatementWriter, given: Given<Values>, shape: FieldShape) =>
  (shape.towards === "previous"
    ? sql<number>`exists ${db
        .select({ id: products.id })
        .from(products)
        .leftJoin(productFieldValues, valueOfField(given))
        .leftJoin(customFieldOptions, optionOfValue)
        .where(
          and(
            wanted(db, given, shape),
            afterPosition(
              given,
              { ...shape, towards: "next" },
              { ascending: shape.isAscending, inclusive: true },
            ),
          ),
        )}`
    : sql<number>`0`
  ).mapWith(Number);

function afterPosition(
  given: Given<Values>,
  { towards, isMissing }: Pick<FieldShape, "towards" | "isMissing">,
  { ascending, inclusive = false }: { ascending: boolean; inclusive?: boolean },
): SQL | undefined {
  if (!towards) return undefined;
  const beyond = ascending ? sql.raw(">") : sql.raw("<");
  const orSame = inclusive ? sql.raw("=") : sql.raw("");
  const { number, date, place, text } = sortColumns;
  const isGone = isNull(productFieldValues.productId);
  const ofId = sql`${products.id} ${beyond}${orSame} ${given("id")}`;
  if (isMissing) return towards === "next" ? and(isGone, ofId) : or(not(isGone), ofId);
  const values: [SQL, SQL][] = [
    [number, asDecimal(given("number"))],
    [date, sql`cast(${given("date")} as date)`],
    [place, sql`${given("place")}`],
    [text, sql`${given("text")}`],
  ];
  const ofValue = values.reduceRight(
    (rest, [column, value]) => sql`(${column} ${beyond} ${value} or (${column} = ${value} and ${rest}))`,
    ofId,
  );
  return towards === "next" ? or(isGone, ofValue) : ofValue;
}
