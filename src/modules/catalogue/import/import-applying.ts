import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { can } from "@/lib/permissions";
import { maxAppliedRows } from "@/lib/product-import";
import type { CategoryPaths } from "@/modules/catalogue/products/filing";
import { remainingProductQuota } from "@/modules/catalogue/quota/product-limit";
import { recordedChanges } from "@/server/cache/groups";
import { invalidateOnCommit } from "@/server/cache/tombstones";
import { type Audit, type Batch, change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { productImportRows, productImports, products } from "@/server/db/schema";
import { pauseForOthers } from "@/server/fair-share/turns";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import {
  classifyRow,
  type Known,
  knownColumns,
  quotaExceeded,
  type RowClassification,
  skuInTrash,
  skuIsGone,
} from "./classify-row";
import { keptCategoryPaths } from "./import-categories";
import { type CategoriesByPath, categoriesByPath, readCells } from "./import-cells";
import { markAsErrors, withStatuses } from "./import-marks";
import { writeProducts } from "./import-writes";
import type { ApplyImportInput, ProductImport } from "./imports.schema";
import { type ImportPrincipal, lockImport, type StoredImport, stateOf, toImport } from "./imports.service";
import type { StoredProblems } from "./row-problems";

const t = textsOf("importErrors");

type ClassifiedRow = Pick<typeof productImportRows.$inferSelect, "line" | "sku" | "cells" | "status"> & {
  classification: RowClassification;
};

/** The result of applying one batch of rows. */
interface Applied {
  progress: StoredImport;
  quotaLeft: number;
  /** Rows that were valid when they were checked, but no longer are. */
  failed: (ClassifiedRow & { problems: StoredProblems })[];
}

/** Rolls back an all-or-nothing import. */
class RowsFailedError extends Error {
  override readonly name = "RowsFailedError";
  constructor(readonly failed: Applied["failed"]) {
    super(`${failed.length} rows cannot be imported`);
  }
}

/**
 * Applies rows to the catalog. With `skip_bad`, one batch per call: call it until the import is done. With
 * `all_or_nothing`, all rows in one transaction; if a row is no longer valid, nothing is changed, and the returned
 * import is still `checked`, with the row among its errors. Throws AppError NOT_FOUND, CONFLICT, and FORBIDDEN if the
 * person may not restore.
 */
export async function applyImport(
  db: TenantDb,
  principal: ImportPrincipal,
  input: ApplyImportInput,
): Promise<ProductImport> {
  if (input.restoreTrashed && !can(principal.user, "products:delete")) {
    throw new AppError("FORBIDDEN", t("mayNotRestore"));
  }
  try {
    return await change(db, async (tx, audit) => {
      const quota = await remainingProductQuota(tx, principal.tenant);
      const paths = await keptCategoryPaths(tx);
      const current = await lockImport(tx, principal.user.userId, input.id);
      if (!isToApply(current, input)) return toImport(current);
      const start = { ...current, mode: input.mode, restoreTrashed: input.restoreTrashed };
      // One batch of activity, however many calls it takes.
      const batch: Batch = {
        name: current.fileName,
        leads: new Map(Object.entries(current.activityLeads ?? {})),
      };
      const ofImport: Audit = {
        record: (activity) => audit.record(activity, batch),
        invalidate: (key) => audit.invalidate(key),
      };
      const end = await applyRows(tx, ofImport, { start, quota, paths });
      await keep(tx, { ...end, activityLeads: Object.fromEntries(batch.leads) });
      return toImport(end);
    });
  } catch (error) {
    if (!(error instanceof RowsFailedError)) throw error;
    return await keepFailures(db, principal, input.id, error.failed);
  }
}

/** False if it is already done, possibly by another tab. Throws AppError CONFLICT if it cannot be done. */
function isToApply(current: StoredImport, { mode, restoreTrashed }: ApplyImportInput): boolean {
  const state = stateOf(current);
  if (state === "done") return false;
  if (state === "staging") throw new AppError("CONFLICT", t("notUploaded"));
  if (state === "applying" && (current.mode !== mode || current.restoreTrashed !== restoreTrashed)) {
    throw new AppError("CONFLICT", t("otherSettings"));
  }
  const isComplete = current.faulty === 0 && (restoreTrashed || current.toRestore === 0);
  if (mode === "all_or_nothing" && !isComplete) {
    throw new AppError("CONFLICT", t("rowsHaveProblems"));
  }
  return true;
}

async function applyRows(
  tx: TenantDb,
  audit: Audit,
  { start, quota, paths }: { start: StoredImport; quota: number; paths: CategoryPaths },
): Promise<StoredImport> {
  let applied: Applied = { progress: start, quotaLeft: quota, failed: [] };
  while (true) {
    applied = await applyPortion(tx, audit, applied, paths);
    if (start.mode !== "all_or_nothing") break;
    if (applied.failed.length > 0) throw new RowsFailedError(applied.failed);
    if (stateOf(applied.progress) === "done") break;
    await pauseForOthers();
  }
  return applied.progress;
}

async function applyPortion(
  tx: TenantDb,
  audit: Audit,
  { progress, quotaLeft }: Applied,
  paths: CategoryPaths,
): Promise<Applied> {
  const rows = await lockPortion(tx, progress);
  const classify = classifierFor(progress, quotaLeft, categoriesByPath(paths));
  const classified: ClassifiedRow[] = rows.map(({ known, ...row }) => ({
    ...row,
    classification: classify(row, known),
  }));
  await writeProducts(tx, audit, progress.id, { rows: classified, paths });
  const failed = classified.flatMap((row) =>
    row.classification.status === "error" && row.status !== "error"
      ? { ...row, problems: row.classification.problems }
      : [],
  );
  await markAsErrors(tx, progress.id, failed);
  const classifications = classified.map((row) => row.classification);
  const added = classifications.filter(({ status }) => status === "create" || status === "restore").length;
  return {
    progress: {
      ...progress,
      ...withStatuses(progress, classifications, rows),
      appliedRows: progress.appliedRows + rows.length,
      appliedThrough: rows.at(-1)?.line ?? progress.appliedThrough,
    },
    quotaLeft: quotaLeft - added,
    failed,
  };
}

/**
 * Locks the next rows and the products with their SKUs until the transaction ends; for SKUs that nobody has, the index
 * gaps. Rows are named one by one: a range would also lock gaps in which others insert.
 */
async function lockPortion(tx: TenantDb, { id, appliedThrough }: StoredImport) {
  const { importId, line, sku, cells, status, skuExact } = productImportRows;
  const next = await tx
    .select({ line })
    .from(productImportRows)
    .where(and(eq(importId, id), gt(line, appliedThrough)))
    .orderBy(asc(line))
    .limit(maxAppliedRows);
  if (next.length === 0) throw new Error(`Import ${id} lacks rows`);
  return tx
    .select({ line, sku, cells, status, known: knownColumns(tx) })
    .from(productImportRows)
    .leftJoin(products, eq(products.skuExact, skuExact))
    .where(
      and(
        eq(importId, id),
        inArray(
          line,
          next.map((row) => row.line),
        ),
      ),
    )
    .orderBy(asc(line))
    .for("update");
}

/** Checks the rows again: products may have changed since they were staged. */
function classifierFor(
  { restoreTrashed }: Pick<StoredImport, "restoreTrashed">,
  quota: number,
  categories: CategoriesByPath,
) {
  let left = quota;
  return (
    { sku, status, cells }: Pick<ClassifiedRow, "sku" | "status" | "cells">,
    known: Known | null,
  ): RowClassification => {
    const { fields, problems } = readCells(cells, categories);
    // Rows with problems are skipped, as announced.
    if (status === "error" || !fields) return { status: "error", problems };
    // See `withStoredSku`: a new product would get another SKU than the row has.
    if (!known && sku !== fields.sku) return { status: "error", problems: skuIsGone };
    const classified = classifyRow(fields, known ?? undefined);
    if (classified.status === "restore" && !restoreTrashed) return { status: "error", problems: skuInTrash };
    if (classified.status === "create" || classified.status === "restore") {
      if (left < 1) return { status: "error", problems: quotaExceeded };
      left -= 1;
    }
    return classified;
  };
}

async function keep(tx: TenantDb, end: StoredImport): Promise<void> {
  const { id, mode, restoreTrashed, appliedRows, appliedThrough, activityLeads } = end;
  const { toCreate, toUpdate, toRestore, same, faulty } = end;
  await tx.update(
    productImports,
    {
      ...{ mode, restoreTrashed, appliedRows, appliedThrough, activityLeads },
      ...{ toCreate, toUpdate, toRestore, same, faulty },
    },
    eq(productImports.id, id),
  );
  if (stateOf(end) !== "done") return;
  // It is among other imports now, even if it has changed no product.
  await invalidateOnCommit(recordedChanges);
  // The rows that were not imported are left, and can be downloaded.
  const isImported = ne(productImportRows.status, "error");
  await tx.delete(productImportRows, allOf(eq(productImportRows.importId, id), isImported));
}

/** Stores the findings of the transaction that was rolled back. */
async function keepFailures(
  db: TenantDb,
  { user }: ImportPrincipal,
  id: number,
  failed: Applied["failed"],
): Promise<ProductImport> {
  return change(db, async (tx) => {
    const current = await lockImport(tx, user.userId, id);
    if (stateOf(current) !== "checked") return toImport(current);
    const lines = new Set(failed.map(({ line }) => line));
    const before = await tx
      .select({ line: productImportRows.line, status: productImportRows.status })
      .from(productImportRows)
      .where(eq(productImportRows.importId, id))
      .orderBy(asc(productImportRows.line));
    const known = before.filter(({ line, status }) => lines.has(line) && status !== "error");
    await markAsErrors(tx, id, failed);
    const counters = withStatuses(
      current,
      known.map(() => ({ status: "error" })),
      known,
    );
    await tx.update(productImports, counters, eq(productImports.id, id));
    return toImport({ ...current, ...counters });
  });
}
