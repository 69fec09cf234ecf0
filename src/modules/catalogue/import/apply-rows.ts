import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import { maxAppliedRows } from "@/lib/product-import";
import type { FieldRules } from "@/modules/catalogue/custom-fields/product-values";
import type { CategoryPaths } from "@/modules/catalogue/products/filing";
import type { Audit } from "@/server/change";
import { productImportRows, products } from "@/server/db/schema";
import { pauseForOthers } from "@/server/fair-share/turns";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { readAppliedPictures } from "./applied-pictures";
import {
  classifyRow,
  type Known,
  type KnownView,
  knownColumns,
  quotaExceeded,
  type RowClassification,
  type RowRules,
  skuInTrash,
  skuIsGone,
} from "./classify-row";
import { hasCustom } from "./custom-cells";
import type { PreparedRows } from "./fetch-pictures";
import { categoriesByPath, type ReadCells, readCells } from "./import-cells";
import { markAsErrors, withStatuses } from "./import-marks";
import { writeProducts } from "./import-writes";
import { type ImportPrincipal, type StoredImport, stateOf } from "./imports.service";
import type { StoredProblems } from "./row-problems";

type ClassifiedRow = Pick<typeof productImportRows.$inferSelect, "line" | "sku" | "cells" | "status"> & {
  classification: RowClassification;
};

/** The result of applying one batch of rows. */
export interface Applied {
  progress: StoredImport;
  quotaLeft: number;
  /** Rows that were valid when they were checked, but no longer are. */
  failed: (ClassifiedRow & { problems: StoredProblems })[];
}

/** Rolls back an all-or-nothing import. */
export class RowsFailedError extends Error {
  override readonly name = "RowsFailedError";
  constructor(readonly failed: Applied["failed"]) {
    super(`${failed.length} rows cannot be imported`);
  }
}

/** Rolls back rows whose pictures were not fetched, as it has turned out that they have any. */
export class PicturesMissingError extends Error {
  override readonly name = "PicturesMissingError";
}

/** What rows are applied with. */
interface Applying {
  principal: ImportPrincipal;
  paths: CategoryPaths;
  rules: FieldRules;
  prepared: PreparedRows | undefined;
}

/**
 * Applies the next rows; with `all_or_nothing`, all of them. Throws RowsFailedError if one of all cannot be applied, and
 * PicturesMissingError if rows have pictures, but none are prepared.
 */
export async function applyRows(
  tx: TenantDb,
  audit: Audit,
  { start, quota, ...applying }: Applying & { start: StoredImport; quota: number },
): Promise<StoredImport> {
  let applied: Applied = { progress: start, quotaLeft: quota, failed: [] };
  while (true) {
    applied = await applyPortion(tx, audit, applied, applying);
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
  { principal, paths, rules, prepared }: Applying,
): Promise<Applied> {
  const rows = await lockPortion(tx, progress, prepared?.through);
  const categories = categoriesByPath(paths);
  const read = rows.map((row) => ({ ...row, read: readCells(row.cells, categories, rules.fields) }));
  const withPictures = read.filter((row) => row.status !== "error" && row.read.fields?.pictures);
  if (withPictures.length > 0 && !prepared) throw new PicturesMissingError();
  const pictures = await readAppliedPictures(tx, principal, {
    rows: withPictures,
    fetched: prepared?.fetched,
  });
  const classify = classifierFor(progress, quotaLeft, {
    planPictures: pictures.planPictures,
    missing: rules.missing,
  });
  const classified: ClassifiedRow[] = read.map(({ known, read: cells, ...row }) => ({
    ...row,
    classification: pictures.withRoom(classify(row, cells, known)),
  }));
  await writeProducts(tx, audit, progress.id, { rows: classified, paths, fields: rules.fields, pictures });
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
async function lockPortion(
  tx: TenantDb,
  { id, appliedThrough, mapping }: StoredImport,
  through: number | undefined,
) {
  const view: KnownView = {
    cost: "cost" in mapping ? "shown" : "hidden",
    values: hasCustom(mapping) ? "read" : "unread",
  };
  const { importId, line, sku, cells, status, skuExact } = productImportRows;
  const next = await tx
    .select({ line })
    .from(productImportRows)
    .where(
      and(eq(importId, id), gt(line, appliedThrough), through === undefined ? undefined : lte(line, through)),
    )
    .orderBy(asc(line))
    .limit(maxAppliedRows);
  if (next.length === 0) throw new Error(`Import ${id} lacks rows`);
  return tx
    .select({ line, sku, cells, status, known: knownColumns(tx, view) })
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
  rules: RowRules,
) {
  let left = quota;
  return (
    { sku, status }: Pick<ClassifiedRow, "sku" | "status">,
    { fields, problems }: ReadCells,
    known: Known | null,
  ): RowClassification => {
    // Rows with problems are skipped, as announced.
    if (status === "error" || !fields) return { status: "error", problems };
    // See `withStoredSku`: a new product would get another SKU than the row has.
    if (!known && sku !== fields.sku) return { status: "error", problems: skuIsGone };
    const classified = classifyRow(fields, known ?? undefined, rules);
    if (classified.status === "restore" && !restoreTrashed) return { status: "error", problems: skuInTrash };
    if (classified.status === "create" || classified.status === "restore") {
      if (left < 1) return { status: "error", problems: quotaExceeded };
      left -= 1;
    }
    return classified;
  };
}
