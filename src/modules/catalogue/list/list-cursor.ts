import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { maxFieldText } from "@/lib/custom-fields";
import type { Product } from "@/modules/catalogue/products/products.schema";
import type { GivenValue } from "@/server/tenancy/kept-statement";
import type { ListProductsInput } from "./list.schema";
import { fieldOf, isFieldColumn, type ProductSort, type ProductSortKey } from "./list-options";

const t = textsOf("catalogueErrors");

/** The value of a product in the custom field that a list is sorted by; null for none. Only the part of its kind means something. */
export type FieldPosition = readonly [number: string, date: string, place: number, text: string] | null;

interface Cursor<Value> {
  towards: "next" | "previous";
  /** The page whose last row (for next) or first row (for previous) it marks. */
  page: number;
  value: Value;
  id: number;
}

/** What a list is sorted by, a column or a custom field, and where in this order its page begins. */
type Order =
  | { sortKey: ProductSortKey; cursor: Cursor<GivenValue> | undefined }
  | { field: number; cursor: Cursor<FieldPosition> | undefined };

const moment = z.iso.datetime().transform((text) => new Date(text));
const valuesOf: Record<ProductSortKey, z.ZodType<GivenValue>> = {
  name: z.string().max(255),
  sku: z.string().max(50),
  price: z.string().regex(/^\d{1,10}\.\d\d$/),
  stock: z.number().int().min(0),
  createdAt: moment,
  updatedAt: moment,
};

const fieldPosition: z.ZodType<FieldPosition> = z
  .tuple([
    z.string().regex(/^-?\d{1,14}\.\d{6}$/),
    z.iso.date(),
    z.number().int().min(0),
    z.string().max(maxFieldText),
  ])
  .nullable();

const parts = z.tuple([
  z.string(),
  z.enum(["next", "previous"]),
  z.number().int().min(1).max(1_000_000),
  z.unknown(),
  z.number().int().positive(),
]);

/** The sorted column, or the id of the custom field. */
function sortKeyOf(sort: ProductSort): ProductSortKey | number {
  const name = sort.replace(/^-/, "");
  return isFieldColumn(name) ? fieldOf(name) : (name as ProductSortKey);
}

/**
 * The keyset position of a row, for `windowOf`. It holds the row's value, so that it stays valid when the row changes.
 */
export function encodeCursor(
  sort: ProductSort,
  towards: Cursor<unknown>["towards"],
  page: number,
  row: Pick<Product, "id"> & Partial<Product>,
  position?: FieldPosition,
): string {
  const key = sortKeyOf(sort);
  const content = [sort, towards, page, typeof key === "number" ? position : row[key], row.id];
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

interface Window {
  page: number;
  /** The window of the page: the number of rows beyond the cursor, or from the beginning if there is none. */
  skip: number;
  order: Order;
}

/** The window of the wanted page. Throws AppError BAD_REQUEST for a cursor of a list in another order. */
export function windowOf({
  sort,
  page,
  limit,
  ...input
}: Pick<ListProductsInput, "sort" | "page" | "limit" | "cursor">): Window {
  const order = orderOf(sort, input.cursor);
  const { cursor } = order;
  if (!cursor) return { page, skip: (page - 1) * limit, order };
  if (cursor.towards === "next") {
    const next = cursor.page + 1;
    return { page: Math.max(page, next), skip: Math.max(0, page - next) * limit, order };
  }
  const previous = cursor.page - 1;
  const wanted = page === 1 ? previous : Math.min(page, previous);
  return { page: wanted, skip: (previous - wanted) * limit, order };
}

function orderOf(sort: ProductSort, text: string | undefined): Order {
  const key = sortKeyOf(sort);
  return typeof key === "number"
    ? { field: key, cursor: decodeCursor(sort, fieldPosition, text) }
    : { sortKey: key, cursor: decodeCursor(sort, valuesOf[key], text) };
}

function decodeCursor<Value>(
  sort: ProductSort,
  schema: z.ZodType<Value>,
  text: string | undefined,
): Cursor<Value> | undefined {
  if (text === undefined) return undefined;
  const [ofSort, towards, page, value, id] = parts.safeParse(jsonOf(text)).data ?? throwBadCursor();
  const known = schema.safeParse(value);
  const leadsNowhere = towards === "previous" && page === 1;
  if (ofSort !== sort || !known.success || leadsNowhere) return throwBadCursor();
  return { towards, page, value: known.data, id };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}

function throwBadCursor(): never {
  throw fieldError("BAD_REQUEST", "cursor", t("cursorOfAnotherOrder"));
}
