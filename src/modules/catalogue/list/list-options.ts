import { maxCustomFields } from "@/lib/custom-fields";
import { sortsOf } from "@/lib/sorting";
import { givenStatuses } from "@/modules/catalogue/products/statuses";

/** The keys that the list can be sorted by, ascending and descending. */
export const sortKeys = ["name", "sku", "price", "stock", "createdAt", "updatedAt"] as const;
export type ProductSortKey = (typeof sortKeys)[number];
export const productSorts = sortsOf(sortKeys);

/** A custom field as a column, and as what the list is sorted by: `field12`, with its id. */
export type FieldColumn = `field${string}`;
export const fieldColumn = (field: number): FieldColumn => `field${field}`;
export const isFieldColumn = (name: string): name is FieldColumn => /^field[1-9]\d{0,14}$/.test(name);
type FieldSort = FieldColumn | `-${FieldColumn}`;
export const isFieldSort = (sort: string): sort is FieldSort => isFieldColumn(sort.replace(/^-/, ""));
/** The id of the field. */
export const fieldOf = (column: FieldColumn): number => Number(column.slice("field".length));

export type ProductSort = (typeof productSorts)[number] | FieldSort;

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
  "category",
  "tags",
  "minimumStock",
  "createdAt",
  "updatedAt",
] as const;
/** Those of every list, and custom fields. */
export type ProductColumn = (typeof productColumns)[number] | FieldColumn;
/** The most that a list can have. */
export const maxColumns = productColumns.length + maxCustomFields;

/** What products are filed under, which a list has only if it is asked for. */
export const includable = ["category", "tags"] as const;
/** Whether a list has to be asked for what a column shows. */
export const isAsked = (column: ProductColumn): boolean =>
  isFieldColumn(column) || includable.some((one) => one === column);

export const cursorPattern = /^[\w-]{1,2000}$/;
