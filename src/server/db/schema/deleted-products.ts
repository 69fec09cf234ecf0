import { bigint, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { organizationId, utc } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";
import { user } from "./user";

/** The last change of each product in the trash before its deletion, which a restore gives back (decision 49). */
export const deletedProducts = mysqlTable(
  "deleted_products",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** That of the product in the trash. If the product has another one, the row is of an earlier deletion. */
    version: int({ unsigned: true }).notNull(),
    lastChangedAt: utc().notNull(),
    lastChangedBy: int({ unsigned: true }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId] }),
    inOrganization("fk_deleted_product_product", t, t.productId, products).onDelete("cascade"),
    inOrganization("fk_deleted_product_changed_by", t, t.lastChangedBy, user),
  ],
);
