import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import type { Product } from "@/modules/catalogue/products/products.schema";
import type { GivenValue } from "@/server/tenancy/kept-statement";
import type { ListProductsInput } from "./list.schema";
import type { ProductSort, ProductSortKey } from "./list-options";

const t = textsOf("catalogueErrors");

interface Cursor {
  towards: "next" | "previous";
  /** The page whose last row (for next) or first row (for previous) it marks. */
  page: number;
  value: GivenValue;
  id: number;
}

const moment = z.iso.datetime().transform((text) => new Date(text));
const valuesOf: Record<ProductSortKey, z.ZodType<GivenValue>> = {
  name: z.string().max(255),
  sku: z.string().max(50),
  price: z.string().regex(/^\d{1,10}\.\d\d$/),
  stock: z.number().int().min(0),
  createdAt: moment,
  updatedAt: moment,
};

const parts = z.tuple([
  z.string(),
  z.enum(["next", "previous"]),
  z.number().int().min(1).max(1_000_000),
  z.unknown(),
  z.number().int().positive(),
]);

/** The sorted column. */
export const sortKeyOf = (sort: ProductSort): ProductSortKey => sort.replace(/^-/, "") as ProductSortKey;

/**
 * The keyset position of a row, for `windowOf`. It holds the row's value, so that it stays valid when the row changes.
 */
export function encodeCursor(
  sort: ProductSort,
  towards: Cursor["towards"],
  page: number,
  row: Pick<Product, "id"> & Partial<Product>,
): string {
  const content = [sort, towards, page, row[sortKeyOf(sort)], row.id];
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

interface Window {
  page: number;
  /** The window of the page: the number of rows beyond the cursor, or from the beginning if there is none. */
  skip: number;
  cursor?: Cursor;
}

/** The window of the wanted page. Throws AppError BAD_REQUEST for a cursor of a list in another order. */
export function windowOf({
  sort,
  page,
  limit,
  ...input
}: Pick<ListProductsInput, "sort" | "page" | "limit" | "cursor">): Window {
  const cursor = input.cursor === undefined ? undefined : decodeCursor(sort, input.cursor);
  if (!cursor) return { page, skip: (page - 1) * limit };
  if (cursor.towards === "next") {
    const next = cursor.page + 1;
    return { page: Math.max(page, next), skip: Math.max(0, page - next) * limit, cursor };
  }
  const previous = cursor.page - 1;
  const wanted = page === 1 ? previous : Math.min(page, previous);
  return { page: wanted, skip: (previous - wanted) * limit, cursor };
}

function decodeCursor(sort: ProductSort, text: string): Cursor {
  const [ofSort, towards, page, value, id] = parts.safeParse(jsonOf(text)).data ?? throwBadCursor();
  const known = valuesOf[sortKeyOf(sort)].safeParse(value);
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
