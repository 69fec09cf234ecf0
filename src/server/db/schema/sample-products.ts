import { bigint, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { organizationId } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";

/** The products that were added as sample data, until it is removed. */
export const sampleProducts = mysqlTable(
  "sample_products",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId] }),
    inOrganization("fk_sample_product_product", t, t.productId, products).onDelete("cascade"),
  ],
);
