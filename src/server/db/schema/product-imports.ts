import { bigint, boolean, index, int, mysqlTable, primaryKey, unique, varchar } from "drizzle-orm/mysql-core";
import type {
  AdjustmentCount,
  ImportCells,
  ImportColumns,
  ImportJobState,
  ImportMode,
  ImportRowStatus,
} from "@/lib/product-import";
import { auditColumns, bigId, exactly, jsonOf, opaque, organizationId, originColumns, utc } from "../columns";
import { inOrganization, ofOrganization } from "../references";
import { apiKeys } from "./api-keys";
import { organization } from "./organization";
import { user } from "./user";

/** Product imports. The counters show the progress: rows are staged, then applied, both in file order. */
export const productImports = mysqlTable(
  "product_imports",
  {
    organizationId: organizationId(),
    id: bigId(),
    fileName: varchar({ length: 255 }).notNull(),
    /** A fingerprint of the content, by which the browser recognizes the file after a reload. */
    fingerprint: opaque(64).notNull(),
    /** The column of each field, by title, for people. */
    mapping: jsonOf<ImportCells>().notNull(),
    /** The same by position, which is what counts; null if the creator of the import did not say. */
    columns: jsonOf<ImportColumns>(),
    /** Notes from reading the file: what was ignored or interpreted. */
    notes: jsonOf<string[]>(),
    /** How staged cells were adjusted. */
    adjustments: jsonOf<AdjustmentCount[]>(),
    rowCount: int({ unsigned: true }).notNull(),
    stagedRows: int({ unsigned: true }).notNull().default(0),
    appliedRows: int({ unsigned: true }).notNull().default(0),
    /** The last line that was applied. */
    appliedThrough: int({ unsigned: true }).notNull().default(0),
    /** Null until the import is started. */
    mode: varchar({ length: 20 }).$type<ImportMode>(),
    /** Whether products in the trash whose SKU is in the file are restored. */
    restoreTrashed: boolean().notNull().default(false),
    /** The number of staged rows per status. */
    toCreate: int({ unsigned: true }).notNull().default(0),
    toUpdate: int({ unsigned: true }).notNull().default(0),
    toRestore: int({ unsigned: true }).notNull().default(0),
    same: int({ unsigned: true }).notNull().default(0),
    faulty: int({ unsigned: true }).notNull().default(0),
    /** The first activity entry of each action that applying has recorded: later ones join its batch. */
    activityLeads: jsonOf<Record<string, number>>(),
    expiresAt: utc().notNull(),
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    unique("unique_product_import_id").on(t.id),
    index("idx_product_import_created_by").on(t.organizationId, t.createdBy),
    index("idx_product_import_org_expires").on(t.organizationId, t.expiresAt),
    ofOrganization("fk_product_import_organization", t, organization),
    inOrganization("fk_product_import_created_by", t, t.createdBy, user),
  ],
);

/** The rows of an import, with what will become of each. They belong to the import and need no stamps. */
export const productImportRows = mysqlTable(
  "product_import_rows",
  {
    organizationId: organizationId(),
    importId: bigint({ mode: "number", unsigned: true }).notNull(),
    /** As in a spreadsheet: the titles are row 1. */
    line: int({ unsigned: true }).notNull(),
    /** Null if the cell is empty. Looked up like that of a product. */
    sku: varchar({ length: 50 }),
    /** The cells as they are in the file, by field. */
    cells: jsonOf<ImportCells>().notNull(),
    /** The column keeps its first name: a release that calls it so may still be running. */
    status: varchar("verdict", { length: 10 }).$type<ImportRowStatus>().notNull(),
    /** The problems, by field. */
    problems: jsonOf<Record<string, string>>(),
    skuExact: exactly("sku", 50),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId, t.line] }),
    index("idx_product_import_row_import").on(t.organizationId, t.importId),
    index("idx_product_import_row_sku_exact").on(t.organizationId, t.importId, t.skuExact),
    index("idx_product_import_row_verdict").on(t.organizationId, t.importId, t.status, t.line),
    inOrganization("fk_product_import_row_import", t, t.importId, productImports).onDelete("cascade"),
  ],
);

/**
 * The imports that are applied by the server, whether or not anyone looks on, each with the settings and the request that
 * started it. In rows of their own, which nobody holds locked while rows are applied.
 */
export const productImportJobs = mysqlTable(
  "product_import_jobs",
  {
    organizationId: organizationId(),
    importId: bigint({ mode: "number", unsigned: true }).notNull(),
    mode: varchar({ length: 20 }).$type<ImportMode>().notNull(),
    restoreTrashed: boolean().notNull(),
    /** From when on a process may take it: while one has it, the end of its lease. Null once it has ended. */
    nextAttemptAt: utc(),
    /** Attempts since rows were last applied. */
    attempts: int({ unsigned: true }).notNull().default(0),
    startedAt: utc().notNull(),
    endedAt: utc(),
    /** Null until it has ended. */
    outcome: varchar({ length: 20 }).$type<Exclude<ImportJobState, "running">>(),
    /** The API key that started it. */
    apiKeyId: bigint({ mode: "number", unsigned: true }),
    /** The support session that started it, with which it ends. Null for a person, who may sign out. */
    sessionId: opaque(22),
    ...originColumns,
    ...auditColumns,
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.importId] }),
    // Does not start with the tenant: the workers look for due imports of all tenants.
    index("idx_product_import_job_due").on(t.nextAttemptAt),
    index("idx_product_import_job_created_by").on(t.organizationId, t.createdBy),
    index("idx_product_import_job_api_key").on(t.organizationId, t.apiKeyId),
    inOrganization("fk_product_import_job_import", t, t.importId, productImports).onDelete("cascade"),
    inOrganization("fk_product_import_job_created_by", t, t.createdBy, user),
    inOrganization("fk_product_import_job_api_key", t, t.apiKeyId, apiKeys),
  ],
);
