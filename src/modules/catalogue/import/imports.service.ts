import { and, asc, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { type GivenProductValue, valueIn } from "@/lib/custom-fields";
import { paginationOf, totalOfCounted } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { changedByImport, type ImportField, importModes } from "@/lib/product-import";
import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost, costViewOf } from "@/modules/catalogue/costs/cost-access";
import { type FieldRow, readFields } from "@/modules/catalogue/custom-fields/field-rows";
import { cellOf } from "@/modules/catalogue/custom-fields/file-values";
import type { CategoryPaths } from "@/modules/catalogue/products/filing";
import { recordedChanges } from "@/server/cache/groups";
import { invalidateOnCommit } from "@/server/cache/tombstones";
import { change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { productImportJobs, productImportRows, productImports, products } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { classifyRow, type Known, knownColumns } from "./classify-row";
import { importSeenBy, rowSeenBy } from "./cost-cells";
import { categoriesByPath, type ImportedFields, type ReadCells, readCells } from "./import-cells";
import { endJob, isRunning, type StoredJob } from "./import-jobs";
import {
  type BeginImportInput,
  type ImportRow,
  importColumns,
  importMapping,
  type ListImportRowsInput,
  maxFaultyImports,
  maxFinishedImports,
  maxOpenImports,
  type ProductImport,
} from "./imports.schema";
import { isFaultless, isFaulty, isKept, isUnfinished } from "./pending-imports";
import { pictureCellsOf } from "./picture-cells";
import { type PicturePlanner, picturePlanner } from "./row-pictures";
import { problemsInWords } from "./row-problems";

const t = textsOf("importErrors");

/** Of the creator. Imports are private: to others they do not exist. */
export interface ImportPrincipal {
  user: Grants & Pick<Principal["user"], "userId">;
  tenant: Pick<Principal["tenant"], "limits" | "subdomain">;
}

export type StoredImport = typeof productImports.$inferSelect;

/** An import, and how the server goes on with it; null if it was never started. */
interface ImportWithJob {
  stored: StoredImport;
  job: StoredJob | null;
}

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;
/** Each start of an import deletes a limited number of expired ones. */
const maxPruned = 3;

/**
 * Creates an import. Throws AppError CONFLICT if the person has too many unfinished imports, and FORBIDDEN if it has cost prices,
 * which they may not see.
 */
export async function beginImport(
  db: TenantDb,
  { user }: ImportPrincipal,
  { rowCount, ...file }: BeginImportInput,
): Promise<ProductImport> {
  assertMayGiveCost(user, file.mapping, "mapping.cost");
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
    return toImport(await readImport(tx, user.userId, insertId));
  });
}

/** The person's unfinished imports, those with errors, those that went well, and the columns of the last file. */
export async function listOpenImports(db: TenantDb, { user }: ImportPrincipal) {
  const [open, faulty, finished, [last]] = await Promise.all([
    readOpen(db, user.userId),
    readPending(db, user.userId, { which: isFaulty, limit: maxFaultyImports }),
    readPending(db, user.userId, { which: isFaultless, limit: maxFinishedImports }),
    db
      .select({ mapping: productImports.mapping, columns: productImports.columns })
      .from(productImports)
      .where(eq(productImports.createdBy, user.userId))
      .orderBy(desc(productImports.id))
      .limit(1),
  ]);
  const seen = (found: ImportWithJob) => importSeenBy(user, toImport(found));
  return {
    items: open.map(seen),
    faulty: faulty.map(seen),
    finished: finished.map(seen),
    lastMapping: last ? importMapping.parse(last.mapping) : null,
    lastColumns: importColumns.nullable().parse(last?.columns ?? null),
  };
}

/** Throws AppError NOT_FOUND. */
export async function getImport(db: TenantDb, { user }: ImportPrincipal, id: number): Promise<ProductImport> {
  return importSeenBy(user, toImport(await readImport(db, user.userId, id)));
}

/** One page of the rows with their statuses. Throws AppError NOT_FOUND. */
export async function listImportRows(db: TenantDb, principal: ImportPrincipal, input: ListImportRowsInput) {
  const { user } = principal;
  const rows = productImportRows;
  const [found, paths, fields, page] = await Promise.all([
    readImport(db, user.userId, input.id),
    readCategoryPaths(db),
    readFields(db),
    db
      .select({
        ...columnsOf(rows, "line", "status", "cells", "problems"),
        known: knownColumns(db, { cost: costViewOf(user), values: "read" }),
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
  const read = page.map((stored) => {
    const row = rowSeenBy(costViewOf(user), stored);
    return { ...row, read: readCells(row.cells, categoriesByPath(paths), fields) };
  });
  const planPictures = await picturePlanner(db, principal, {
    rows: read.map(({ known, read: { fields } }: { known: Known | null; read: ReadCells }) => ({
      pictures: fields?.pictures,
      productId: known?.id,
    })),
  });
  return {
    items: read.map((row) => toRow(row, { paths, planPictures, fields })),
    pagination: paginationOf(input, total, { rows: page.length }),
  };
}

/**
 * Ends the job of an import: no further row is applied, and what was applied stays; with `all_or_nothing`, that is nothing.
 * Does nothing if it has ended. Throws AppError NOT_FOUND.
 */
export async function stopImport(
  db: TenantDb,
  { user }: ImportPrincipal,
  id: number,
): Promise<ProductImport> {
  await readImport(db, user.userId, id);
  return change(db, async (tx) => {
    // Waits for rows that are about to be committed: what is read afterwards stays as it is.
    await endJob(tx, id, "stopped");
    return importSeenBy(user, toImport(await readImport(tx, user.userId, id)));
  });
}

/** Deletes an import; applied rows stay. Returns its progress. Throws AppError NOT_FOUND. */
export async function cancelImport(
  db: TenantDb,
  { user }: ImportPrincipal,
  id: number,
): Promise<ProductImport> {
  return change(db, async (tx) => {
    const stored = await lockImport(tx, user.userId, id);
    await tx.delete(productImports, eq(productImports.id, id));
    await invalidateOnCommit(recordedChanges);
    return importSeenBy(user, toImport({ stored, job: null }));
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

/** Throws AppError NOT_FOUND. */
export async function readImport(db: TenantDb, userId: number, id: number): Promise<ImportWithJob> {
  const [found] = await db
    .select(withJob)
    .from(productImports)
    .leftJoin(productImportJobs, isOfImport)
    .where(and(eq(productImports.id, id), eq(productImports.createdBy, userId)))
    .limit(1);
  if (!found) throw notFound(id);
  return found;
}

const withJob = { stored: productImports, job: productImportJobs };
const isOfImport = eq(productImportJobs.importId, productImports.id);

const notFound = (id: number) => new AppError("NOT_FOUND", t("notFound", { id: String(id) }));

/** The import as the API shows it. */
export function toImport({ stored, job }: ImportWithJob): ProductImport {
  const { toCreate, toUpdate, toRestore, same, faulty } = stored;
  const { id, fileName, fingerprint, rowCount, stagedRows, appliedRows } = stored;
  const state = stateOf(stored);
  const isStarting = state === "checked" && isRunning(job);
  const settings = isStarting ? job : stored;
  return {
    id,
    state: isStarting ? "applying" : state,
    fileName,
    fingerprint,
    mapping: importMapping.parse(stored.mapping),
    columns: importColumns.nullable().parse(stored.columns),
    notes: stored.notes ?? [],
    adjustments: stored.adjustments ?? [],
    rowCount,
    stagedRows,
    appliedRows,
    mode: importModes.find((mode) => mode === settings.mode) ?? null,
    restoreTrashed: settings.restoreTrashed,
    job: job && toJob(job, stored),
    counts: { create: toCreate, update: toUpdate, restore: toRestore, same, error: faulty },
    createdAt: stored.createdAt.toISOString(),
    expiresAt: stored.expiresAt.toISOString(),
  };
}

/** A job that has not ended, of an import that is done: by a call of a release that knows no jobs. */
function toJob(
  { outcome, startedAt, endedAt }: StoredJob,
  stored: StoredImport,
): NonNullable<ProductImport["job"]> {
  const isDone = stateOf(stored) === "done";
  const end = endedAt ?? (isDone ? stored.updatedAt : null);
  return {
    state: isDone ? "done" : (outcome ?? "running"),
    startedAt: startedAt.toISOString(),
    endedAt: end?.toISOString() ?? null,
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
  read: ReadCells;
}

/** What rows are compared with. */
interface Comparison {
  paths: CategoryPaths;
  planPictures: PicturePlanner;
  fields: FieldRow[];
}

function toRow({ known, problems, read, ...row }: ReadRow, comparison: Comparison): ImportRow {
  const { fields, adjustments } = read;
  return {
    ...row,
    adjustments: adjustments
      // A stored SKU is not changed.
      .filter(({ field }) => field !== "sku" || known?.sku !== row.cells.sku)
      .map(({ field, kind, to }) => ({ field, kind, to })),
    problems: problemsInWords(problems ?? {}, read.problems),
    changes:
      fields && known && row.status !== "error"
        ? [...changesIn(fields, known, comparison), ...valueChangesIn(fields, known, comparison.fields)]
        : [],
  };
}

function changesIn(
  fields: ImportedFields,
  known: Known,
  { paths, planPictures }: Comparison,
): ImportRow["changes"] {
  const classified = classifyRow(fields, known, { planPictures });
  if (classified.status !== "update" && classified.status !== "restore") return [];
  const { pictures } = classified;
  const before = { ...classified.before, ...(pictures && pictureCellsOf(pictures.before)) };
  const after = { ...classified.after, ...(pictures && pictureCellsOf(pictures.after)) };
  return changedByImport.flatMap((field) => {
    const change = {
      field,
      before: shown(before[field], field, paths),
      after: shown(after[field], field, paths),
    };
    return field in after && change.before !== change.after ? change : [];
  });
}

/** One for each custom field. */
function valueChangesIn(
  { customFields: given = [] }: ImportedFields,
  { customFields: known }: Known,
  fields: FieldRow[],
): ImportRow["changes"] {
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  return given
    .filter(({ field, value }) => valueIn(known, field) !== value)
    .map(({ field, value }) => ({
      field: "customFields" as const,
      name: names.get(field) ?? String(field),
      before: shownCustom(valueIn(known, field)),
      after: shownCustom(value),
    }));
}

const shownCustom = (value: GivenProductValue["value"]): Shown =>
  typeof value === "boolean" ? cellOf("yesNo", value) : value;

const readOpen = (db: TenantDb, userId: number) =>
  readPending(db, userId, { which: isUnfinished, limit: maxOpenImports });

async function readPending(
  db: TenantDb,
  userId: number,
  { which, limit }: { which: SQL | undefined; limit: number },
): Promise<ImportWithJob[]> {
  return db
    .select(withJob)
    .from(productImports)
    .leftJoin(productImportJobs, isOfImport)
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
  return value === undefined || value === "" ? null : value;
}
