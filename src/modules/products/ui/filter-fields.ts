import { z } from "zod";
import { productStatuses, stockLevels } from "../list.schema";
import { amount, stockCount } from "../products.schema";
import type { FilterParams } from "./list-params";

/** A text field that may be left empty. */
const optional = <Schema extends z.ZodType>(schema: Schema) => z.union([z.null(), schema]);

/** An amount in cents, to compare it exactly. */
function centsOf(price: string): bigint {
  const [whole = "0", cents = ""] = price.split(".");
  return BigInt(whole + cents.padEnd(2, "0"));
}

export const noFilters: FilterParams = {
  status: "active",
  minPrice: null,
  maxPrice: null,
  stock: null,
  minStock: null,
  maxStock: null,
};

/** What people type into the form of the filters. */
export const filterFields = z
  .strictObject({
    status: z.enum(productStatuses),
    stock: z.enum(stockLevels).nullable(),
    minPrice: optional(amount("The lowest price")),
    maxPrice: optional(amount("The highest price")),
    minStock: optional(stockCount("The lowest stock")),
    maxStock: optional(stockCount("The highest stock")),
  })
  .refine(
    ({ minPrice, maxPrice }) =>
      minPrice === null || maxPrice === null || centsOf(minPrice) <= centsOf(maxPrice),
    { path: ["maxPrice"], message: "The highest price is below the lowest" },
  )
  .refine(({ minStock, maxStock }) => minStock === null || maxStock === null || minStock <= maxStock, {
    path: ["maxStock"],
    message: "The highest stock is below the lowest",
  });

/** What a text field holds; null where it is empty. */
export const toText = (typed: unknown): string | null =>
  typeof typed === "string" && typed.trim() ? typed.trim() : null;
