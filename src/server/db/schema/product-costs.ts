import { bigint, decimal, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { organizationId } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";

/** What a product costs its organization, in the currency of its price; products without a cost price have no row. */
export const productCosts = mysqlTable(
  "product_costs",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    cost: decimal({ precision: 12, scale: 2 }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId] }),
    inOrganization("fk_product_cost_product", t, t.productId, products).onDelete("cascade"),
  ],
);
