import { bigint, int, mysqlTable, primaryKey, smallint } from "drizzle-orm/mysql-core";
import { organizationId, utc } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";
import { user } from "./user";

/** What each product in the trash was before its deletion, which a restore gives back (decisions 49 and 77). */
export const deletedProducts = mysqlTable(
  "deleted_products",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** That of the product in the trash. If the product has another one, the row is of an earlier deletion. */
    version: int({ unsigned: true }).notNull(),
    lastChangedAt: utc().notNull(),
    lastChangedBy: int({ unsigned: true }),
    /** Null if an earlier release has deleted it: then it was active. */
    status: smallint(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId] }),
    inOrganization("fk_deleted_product_product", t, t.productId, products).onDelete("cascade"),
    inOrganization("fk_deleted_product_changed_by", t, t.lastChangedBy, user),
  ],
);
