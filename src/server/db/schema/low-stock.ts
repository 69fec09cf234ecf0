import { bigint, int, mysqlTable, primaryKey, tinyint } from "drizzle-orm/mysql-core";
import { organizationId, utc } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";
import { user } from "./user";

/** Who wants to be told by mail what becomes low. */
export const lowStockMails = mysqlTable(
  "low_stock_mails",
  {
    organizationId: organizationId(),
    userId: int({ unsigned: true }).notNull(),
    /** What has become low until then is none of the next mail's business. */
    toldUntil: utc().notNull(),
    /** Null before the first mail. */
    mailedAt: utc(),
    /** When the job has last looked at the organization's stocks; the same in all of its rows. */
    checkedAt: utc().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.userId] }),
    inOrganization("fk_low_stock_mail_user", t, t.userId, user),
  ],
);

/** The active products that were low or out of stock when the job last looked, where someone wants to be told. */
export const lowStockProducts = mysqlTable(
  "low_stock_products",
  {
    organizationId: organizationId(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** As `stockLevel` has it: low, or out. */
    level: tinyint({ unsigned: true }).notNull(),
    /** When the job saw that it had become so. */
    since: utc().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.productId] }),
    inOrganization("fk_low_stock_product_product", t, t.productId, products).onDelete("cascade"),
  ],
);
