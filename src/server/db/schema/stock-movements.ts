import { bigint, index, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import type { StockReason } from "@/lib/stock-reasons";
import { organizationId, utc } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";
import { user } from "./user";

/**
 * The ledger of each product's stock: the stock after its last movement is the sum of all. Rows are only added. Numbered
 * under the lock of the product: ids that the database generates are in the order of the movements on one node only.
 */
export const stockMovements = mysqlTable(
  "stock_movements",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** From 1 on, without gaps. */
    number: int({ unsigned: true }).notNull(),
    /** How many came in or, if negative, went out. An int is too short for all of the largest stock. */
    delta: bigint({ mode: "number" }).notNull(),
    stockAfter: int({ unsigned: true }).notNull(),
    reason: varchar({ length: 16 }).$type<StockReason>().notNull(),
    note: varchar({ length: 200 }),
    createdAt: utc().notNull(),
    /** The creator of the key, if a program did it. */
    createdBy: int({ unsigned: true }),
    /** The API key of the program; keys are never deleted. Null for a person, and for movements from before this column. */
    apiKeyId: bigint({ mode: "number", unsigned: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId, t.number] }),
    // For the foreign key: some servers check it through no index that goes on with other columns.
    index("idx_stock_movement_product").on(t.organizationId, t.productId),
    inOrganization("fk_stock_movement_product", t, t.productId, products).onDelete("cascade"),
    inOrganization("fk_stock_movement_created_by", t, t.createdBy, user),
  ],
);
