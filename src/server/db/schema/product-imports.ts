import {
  bigint,
  boolean,
  foreignKey,
  index,
  int,
  mysqlTable,
  primaryKey,
  unique,
  varchar,
} from "drizzle-orm/mysql-core";
import type {
  AdjustmentCount,
  ImportCells,
  ImportColumns,
  ImportMode,
  ImportVerdict,
} from "@/lib/product-import";
import { auditColumns, bigId, exactly, jsonOf, opaque, organizationId, utc } from "../columns";
import { organization } from "./organization";
import { user } from "./user";

/**
 * Files of products on their way in. How far one has come is in its numbers: rows are staged, then applied, both in their
 * order in the file.
 */
export const productImports = mysqlTable(
  "product_imports",
  {
    organizationId: organizationId(),
    id: bigId(),
    fileName: varchar({ length: 255 }).notNull(),
    /** Of the file's content: by it the browser knows the file again after a reload. */
    fingerprint: opaque(64).notNull(),
    /** Of which column of the file each field is, by the column's title, for people. */
    mapping: jsonOf<Record<string, string>>().notNull(),
    /** The same by position, which is what counts; null where whoever began the import did not say. */
    columns: jsonOf<ImportColumns>(),
    /** What was left out or read in another way than it is written when the file was taken apart. */
    notes: jsonOf<string[]>(),
    /** What of the staged cells is taken for something else than stands in them. */
    adjustments: jsonOf<AdjustmentCount[]>(),
    rowCount: int({ unsigned: true }).notNull(),
    stagedRows: int({ unsigned: true }).notNull().default(0),
    appliedRows: int({ unsigned: true }).notNull().default(0),
    /** The last line that was applied. */
    appliedThrough: int({ unsigned: true }).notNull().default(0),
    /** Null until somebody has started it. */
    mode: varchar({ length: 20 }).$type<ImportMode>(),
    /** Whether products in the trash whose SKU the file has are restored. */
    restoreTrashed: boolean().notNull().default(false),
    /** How many of the staged rows have which verdict. */
    toCreate: int({ unsigned: true }).notNull().default(0),
    toUpdate: int({ unsigned: true }).notNull().default(0),
    toRestore: int({ unsigned: true }).notNull().default(0),
    same: int({ unsigned: true }).notNull().default(0),
    faulty: int({ unsigned: true }).notNull().default(0),
    expiresAt: utc().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_product_import_id").on(t.id),
    index("idx_product_import_org_creator").on(t.organizationId, t.createdBy, t.id),
    index("idx_product_import_org_expires").on(t.organizationId, t.expiresAt),
    foreignKey({
      name: "fk_product_import_organization",
      columns: [t.organizationId],
      foreignColumns: [organization.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "fk_product_import_created_by",
      columns: [t.organizationId, t.createdBy],
      foreignColumns: [user.organizationId, user.id],
    }),
  ],
);

/** The rows of such a file, and what is to become of each. They are the import's, and need no stamps of their own. */
export const productImportRows = mysqlTable(
  "product_import_rows",
  {
    organizationId: organizationId(),
    importId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** As a spreadsheet counts: the titles are row 1. */
    line: int({ unsigned: true }).notNull(),
    /** Null where the cell holds none. Looked up as that of products is. */
    sku: varchar({ length: 50 }),
    /** As they stand in the file, by field. */
    cells: jsonOf<ImportCells>().notNull(),
    verdict: varchar({ length: 10 }).$type<ImportVerdict>().notNull(),
    /** What is wrong, by field. */
    problems: jsonOf<Record<string, string>>(),
    skuExact: exactly("sku", 50),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId, t.line] }),
    index("idx_product_import_row_sku_exact").on(t.organizationId, t.importId, t.skuExact),
    index("idx_product_import_row_verdict").on(t.organizationId, t.importId, t.verdict, t.line),
    foreignKey({
      name: "fk_product_import_row_import",
      columns: [t.organizationId, t.importId],
      foreignColumns: [productImports.organizationId, productImports.id],
    }).onDelete("cascade"),
  ],
);
