import { and, asc, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { paginationOf, totalOfCounted } from "@/lib/pagination";
import { changedByImport, type ImportField, importModes } from "@/lib/product-import";
import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import type { CategoryPaths } from "@/modules/catalogue/products/filing";
import { recordedChanges } from "@/server/cache/groups";
import { invalidateOnCommit } from "@/server/cache/tombstones";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { productImportRows, productImports, products } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { classifyRow, type Known, knownColumns } from "./classify-row";
import { categoriesByPath, type ImportedFields, readCells } from "./import-cells";
import {
  type BeginImportInput,
  type ImportRow,
  importColumns,
  importMapping,
  type ListImportRowsInput,
  maxFaultyImports,
  maxOpenImports,
  type ProductImport,
} from "./imports.schema";
import { isFaulty, isKept, isUnfinished } from "./pending-imports";
import { problemsInWords } from "./row-problems";

const t = textsOf("importErrors");

/** Of the creator. Imports are private: to others they do not exist. */
export type ImportPrincipal = Pick<Principal, "user" | "tenant">;

export type StoredImport = typeof productImports.$inferSelect;

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;
/** Each start of an import deletes a limited number of expired ones. */
const maxPruned = 3;

/** Creates an import. Throws AppError CONFLICT if the person has too many unfinished imports. */
export async function beginImport(
  db: TenantDb,
  { user }: ImportPrincipal,
  { rowCount, ...file }: BeginImportInput,
): Promise<ProductImport> {
  await prune(db);
  return change(db, async (tx) => {
    // Concurrent starts take turns, so that none is overlooked.
    await lockOrganization(tx);
    if ((await readOpen(tx, user.userId)).length >= maxOpenImports) {
      throw new AppError("CONFLICT", t("tooMany"));
    }
    const expiresAt = new Date(Date.now() + lifetimeMs);
    const { insertId } = await tx.insert(productImports, { ...file, rowCount, expiresAt });
    await invalidateOnCommit(recordedChanges);
    return toImport(await readOne(tx, user.userId, insertId));
  });
}

/** The person's unfinished imports, those with errors, and the columns of the last file. */
export async function listOpenImports(db: TenantDb, { user }: ImportPrincipal) {
  const [open, faulty, [last]] = await Promise.all([
    readOpen(db, user.userId),
    readPending(db, user.userId, { which: isFaulty, limit: maxFaultyImports }),
    db
      .select({ mapping: productImports.mapping, columns: productImports.columns })
      .from(productImports)
      .where(eq(productImports.createdBy, user.userId))
      .orderBy(desc(productImports.id))
      .limit(1),
  ]);
  return {
    items: open.map(toImport),
    faulty: faulty.map(toImport),
    lastMapping: last ? importMapping.parse(last.mapping) : null,
    lastColumns: importColumns.nullable().parse(last?.columns ?? null),
  };
}

/** Throws AppError NOT_FOUND. */
export async function getImport(db: TenantDb, { user }: ImportPrincipal, id: number): Promise<ProductImport> {
  return toImport(await readOne(db, user.userId, id));
}

/** One page of the rows with their statuses. Throws AppError NOT_FOUND. */
export async function listImportRows(db: TenantDb, { user }: ImportPrincipal, input: ListImportRowsInput) {
  const rows = productImportRows;
  const [found, paths, page] = await Promise.all([
    readOne(db, user.userId, input.id),
    readCategoryPaths(db),
    db
      .select({
        ...columnsOf(rows, "line", "status", "cells", "problems"),
        known: knownColumns(db),
      })
      .from(rows)
      .innerJoin(productImports, eq(productImports.id, rows.importId))
      .leftJoin(products, eq(products.skuExact, rows.skuExact))
      .where(
        and(
          eq(rows.importId, input.id),
          eq(productImports.createdBy, user.userId),
          input.status && eq(rows.status, input.status),
        ),
      )
      .orderBy(asc(rows.line))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit),
  ]);
  const { counts, stagedRows } = toImport(found);
  const total = totalOfCounted(input.status ? counts[input.status] : stagedRows);
  return {
    items: page.map((row) => toRow(row, paths)),
    pagination: paginationOf(input, total, { rows: page.length }),
  };
}

/** Deletes an import; applied rows stay. Returns its progress. Throws AppError NOT_FOUND. */
export async function cancelImport(
  db: TenantDb,
  { user }: ImportPrincipal,
  id: number,
): Promise<ProductImport> {
  return change(db, async (tx) => {
    const found = await lockImport(tx, user.userId, id);
    await tx.delete(productImports, eq(productImports.id, id));
    await invalidateOnCommit(recordedChanges);
    return toImport(found);
  });
}

/** Locks the import until the transaction ends: two tabs take turns. Throws AppError NOT_FOUND. */
export async function lockImport(tx: TenantDb, userId: number, id: number): Promise<StoredImport> {
  const [found] = await tx
    .select()
    .from(productImports)
    .where(and(eq(productImports.id, id), eq(productImports.createdBy, userId)))
    .limit(1)
    .for("update");
  if (!found) throw notFound(id);
  return found;
}

async function readOne(db: TenantDb, userId: number, id: number): Promise<StoredImport> {
  const [found] = await db
    .select()
    .from(productImports)
    .where(and(eq(productImports.id, id), eq(productImports.createdBy, userId)))
    .limit(1);
  if (!found) throw notFound(id);
  return found;
}

const notFound = (id: number) => new AppError("NOT_FOUND", t("notFound", { id: String(id) }));

/** The import as the API shows it. */
export function toImport(stored: StoredImport): ProductImport {
  const { toCreate, toUpdate, toRestore, same, faulty } = stored;
  const { id, fileName, fingerprint, rowCount, stagedRows, appliedRows, restoreTrashed } = stored;
  return {
    id,
    state: stateOf(stored),
    fileName,
    fingerprint,
    mapping: importMapping.parse(stored.mapping),
    columns: importColumns.nullable().parse(stored.columns),
    notes: stored.notes ?? [],
    adjustments: stored.adjustments ?? [],
    rowCount,
    stagedRows,
    appliedRows,
    mode: importModes.find((mode) => mode === stored.mode) ?? null,
    restoreTrashed,
    counts: { create: toCreate, update: toUpdate, restore: toRestore, same, error: faulty },
    createdAt: stored.createdAt.toISOString(),
    expiresAt: stored.expiresAt.toISOString(),
  };
}

/** How far an import has come, by its row counts; it is applied once it has a mode. */
export function stateOf({
  rowCount,
  stagedRows,
  appliedRows,
  mode,
}: Pick<StoredImport, "rowCount" | "stagedRows" | "appliedRows" | "mode">): ProductImport["state"] {
  if (stagedRows < rowCount) return "staging";
  if (!mode) return "checked";
  return appliedRows < rowCount ? "applying" : "done";
}

interface ReadRow
  extends Pick<typeof productImportRows.$inferSelect, "line" | "status" | "cells" | "problems"> {
  known: Known | null;
}

function toRow({ known, problems, ...row }: ReadRow, paths: CategoryPaths): ImportRow {
  const read = readCells(row.cells, categoriesByPath(paths));
  const { fields, adjustments } = read;
  return {
    ...row,
    adjustments: adjustments
      // A stored SKU is not changed.
      .filter(({ field }) => field !== "sku" || known?.sku !== row.cells.sku)
      .map(({ field, kind, to }) => ({ field, kind, to })),
    problems: problemsInWords(problems ?? {}, read.problems),
    changes: fields && known && row.status !== "error" ? changesIn(fields, known, paths) : [],
  };
}

function changesIn(fields: ImportedFields, known: Known, paths: CategoryPaths): ImportRow["changes"] {
  const classified = classifyRow(fields, known);
  if (classified.status !== "update" && classified.status !== "restore") return [];
  const { before, after } = classified;
  return changedByImport.flatMap((field) =>
    field in after
      ? { field, before: shown(before[field], field, paths), after: shown(after[field], field, paths) }
      : [],
  );
}

const readOpen = (db: TenantDb, userId: number) =>
  readPending(db, userId, { which: isUnfinished, limit: maxOpenImports });

async function readPending(
  db: TenantDb,
  userId: number,
  { which, limit }: { which: SQL | undefined; limit: number },
): Promise<StoredImport[]> {
  return db
    .select()
    .from(productImports)
    .where(and(eq(productImports.createdBy, userId), isKept(), which))
    .orderBy(desc(productImports.id))
    .limit(limit);
}

async function prune(db: TenantDb): Promise<void> {
  const expired = await db
    .select({ id: productImports.id })
    .from(productImports)
    .where(lt(productImports.expiresAt, new Date()))
    .orderBy(asc(productImports.expiresAt))
    .limit(maxPruned);
  if (expired.length === 0) return;
  await db.delete(
    productImports,
    allOf(
      inArray(
        productImports.id,
        expired.map(({ id }) => id),
      ),
    ),
  );
}

type Shown = ImportRow["changes"][number]["before"];

/** A value as people read it. */
function shown(value: Shown | string[] | undefined, field: ImportField, paths: CategoryPaths): Shown {
  if (Array.isArray(value)) return value.join(", ") || null;
  if (field === "category" && typeof value === "number") return paths.get(value) ?? value;
  return value ?? null;
}
