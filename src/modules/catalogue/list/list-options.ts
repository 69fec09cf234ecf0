import { sortsOf } from "@/lib/sorting";
import { givenStatuses } from "@/modules/catalogue/products/statuses";

/** The keys that the list can be sorted by, ascending and descending. */
export const sortKeys = ["name", "sku", "price", "stock", "createdAt", "updatedAt"] as const;
export type ProductSortKey = (typeof sortKeys)[number];
export const productSorts = sortsOf(sortKeys);
export type ProductSort = (typeof productSorts)[number];

/** A list has the products of one status, or those in the trash. */
export const productStatuses = [...givenStatuses, "trash"] as const;

/** Out of stock; low stock; in stock, which low stock is, too. */
export const stockLevels = ["out", "low", "in"] as const;
export type StockLevel = (typeof stockLevels)[number];

/** Moving beginnings of what has changed: of the current day and week of the organization; weeks begin on Monday. */
export const changePeriods = ["today", "week"] as const;

/** Columns of the list that can be shown or hidden; the name is always first. */
export const productColumns = [
  "sku",
  "price",
  "stock",
  "description",
  "barcode",
  "unit",
  "supplier",
  "minimumStock",
  "createdAt",
  "updatedAt",
] as const;
export type ProductColumn = (typeof productColumns)[number];

export const cursorPattern = /^[\w-]{1,2000}$/;
