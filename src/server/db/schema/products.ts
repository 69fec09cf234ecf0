import { sql } from "drizzle-orm";
import {
  decimal,
  index,
  int,
  mysqlTable,
  primaryKey,
  smallint,
  text,
  tinyint,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import { lowStockBelow } from "@/lib/low-stock";
import { auditColumns, bigId, exactly, organizationId } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { organization } from "./organization";
import { user } from "./user";

/** A release that does not know drafts and archived products lists neither. */
export const productStatus = { active: 10, draft: 20, archived: 30, deleted: 0 } as const;

/** The values of `stockLevel`: what is low is in stock, too. */
export const stockLevel = { out: 0, low: 1, enough: 2 } as const;

/** The one place that says which stock is low. */
const stockLevelOf = (stock: string, minimum: string) =>
  sql.raw(
    `case when \`${stock}\` = 0 then ${stockLevel.out} when \`${stock}\` < coalesce(\`${minimum}\`, ${lowStockBelow}) then ${stockLevel.low} else ${stockLevel.enough} end`,
  );

export const products = mysqlTable(
  "products",
  {
    organizationId: organizationId(),
    id: bigId(),
    name: varchar({ length: 255 }).notNull(),
    /** Searched and sorted without regard to case and accents. */
    sku: varchar({ length: 50 }).notNull(),
    /** An exact amount in the organization's currency: a string in code, never a float. */
    price: decimal({ precision: 12, scale: 2 }).notNull(),
    description: text(),
    stock: int({ unsigned: true }).notNull().default(0),
    status: smallint().notNull().default(productStatus.active),
    /** Incremented with every change, so that an edit of an outdated copy is refused. */
    version: int({ unsigned: true }).notNull().default(1),
    ...auditColumns,
    /** The exact bytes of the SKU, for lookups and the unique key. */
    skuExact: exactly("sku", 50),
    /** A GTIN, as its digits. Variants and packs may share one. */
    barcode: varchar({ length: 14 }),
    /** What the stock counts: "kg", "box". */
    unit: varchar({ length: 20 }),
    supplier: varchar({ length: 120 }),
    minimumStock: int({ unsigned: true }),
    /** Computed by the database, and stored only in the index: filters, totals and the overview agree on it. */
    stockLevel: tinyint({ unsigned: true }).generatedAlwaysAs(stockLevelOf("stock", "minimum_stock"), {
      mode: "virtual",
    }),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_product_id").on(t.id),
    unique("unique_product_sku_exact_org").on(t.organizationId, t.skuExact),
    // One index for each order of the list; the id, which makes the order total, is at the end of every index.
    index("idx_product_org_name").on(t.organizationId, t.status, t.name),
    index("idx_product_org_sku").on(t.organizationId, t.status, t.sku),
    index("idx_product_org_price").on(t.organizationId, t.status, t.price),
    index("idx_product_org_stock").on(t.organizationId, t.status, t.stock),
    index("idx_product_org_created").on(t.organizationId, t.status, t.createdAt),
    index("idx_product_org_updated").on(t.organizationId, t.status, t.updatedAt),
    index("idx_product_org_stock_level").on(t.organizationId, t.status, t.stockLevel),
    index("idx_product_org_barcode").on(t.organizationId, t.status, t.barcode),
    index("idx_product_org_supplier").on(t.organizationId, t.status, t.supplier),
    ofOrganization("fk_product_organization", t, organization),
    inOrganization("fk_product_created_by", t, t.createdBy, user),
    inOrganization("fk_product_updated_by", t, t.updatedBy, user),
  ],
);
