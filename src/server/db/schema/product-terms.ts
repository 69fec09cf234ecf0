import { bigint, index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { maxTermLength } from "@/lib/search-terms";
import { organizationId } from "../columns";
import { inOrganization } from "../references";
import { products } from "./products";

/**
 * The search terms of each product (see `termsOfProduct`), ordered so that a prefix is a range of a tenant's rows.
 * Derived from the product and written with it, so it needs no stamps.
 */
export const productTerms = mysqlTable(
  "product_terms",
  {
    organizationId: organizationId(),
    /** Compared by bytes (the migration makes it utf8mb4_bin): spelling variants have been folded already. */
    term: varchar({ length: maxTermLength }).notNull(),
    productId: bigint({ mode: "number", unsigned: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.term, t.productId] }),
    index("idx_product_term_product").on(t.organizationId, t.productId),
    inOrganization("fk_product_term_product", t, t.productId, products).onDelete("cascade"),
  ],
);
