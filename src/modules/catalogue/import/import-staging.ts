import { and, desc, eq, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { assertMayGiveCost } from "@/modules/catalogue/costs/cost-access";
import { readFieldRules } from "@/modules/catalogue/custom-fields/product-values";
import { remainingProductQuota } from "@/modules/catalogue/quota/product-limit";
import { change } from "@/server/change";
import { productImportRows, productImports, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { pauseForOthers } from "@/server/fair-share/turns";
import { insertRows, portions } from "@/server/tenancy/bulk-writes";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import {
  classifyRow,
  type Known,
  type KnownView,
  knownColumns,
  quotaExceeded,
  type RowRules,
} from "./classify-row";
import { hasCost, viewFor } from "./cost-cells";
import { hasCustom } from "./custom-cells";
import { withAdjustments } from "./import-adjustments";
import { readCategoriesByPath } from "./import-categories";
import { type CellAdjustment, type ImportedFields, type Problems, readCells } from "./import-cells";
import { withStatuses } from "./import-marks";
import type { ProductImport, StageImportInput } from "./imports.schema";
import { type ImportPrincipal, lockImport, toImport } from "./imports.service";
import { picturePlanner } from "./row-pictures";
import { sameSkuAs } from "./row-problems";

const t = textsOf("importErrors");

/** A row of the file, as it was read. */
interface FileRow {
  line: number;
  cells: StageImportInput["rows"][number]["cells"];
  sku: string | null;
  fields?: ImportedFields;
  problems: Problems;
  adjustments: CellAdjustment[];
}

/** A row as it is stored. */
type StagedRow = Pick<
  typeof productImportRows.$inferSelect,
  "line" | "sku" | "cells" | "status" | "problems"
>;

/**
 * Stages the next rows of the file and returns what will become of them. Rows that are already staged are skipped, so
 * that a call whose response was lost can be repeated. Throws AppError NOT_FOUND, CONFLICT if earlier rows are missing,
 * BAD_REQUEST for more rows than announced and for cost prices and custom fields without their column in the mapping, and FORBIDDEN for cost prices from somebody who may not see any.
 */
export async function stageRows(
  db: TenantDb,
  principal: ImportPrincipal,
  { id, after, rows }: StageImportInput,
): Promise<ProductImport> {
  for (const { cells } of rows) assertMayGiveCost(principal.user, cells, "rows");
  const [categories, { fields, missing }] = await Promise.all([readCategoriesByPath(db), readFieldRules(db)]);
  // Before the import is locked and a connection is held.
  const read: FileRow[] = [];
  for (const slice of portions(rows)) {
    if (read.length > 0) await pauseForOthers();
    read.push(...slice.map(({ line, cells }) => ({ line, cells, ...readCells(cells, categories, fields) })));
  }
  return change(db, async (tx) => {
    const quota = await remainingProductQuota(tx, principal.tenant);
    // The reads are sent behind the lock that they must come after.
    const [current, [last], known, earlier] = await sentTogether([
      lockImport(tx, principal.user.userId, id),
      readLastLine(tx, id),
      readKnown(tx, read, {
        cost: viewFor(principal.user, read),
        values: read.some(({ cells }) => hasCustom(cells)) ? "read" : "unread",
      }),
      readEarlier(tx, id, read),
    ]);
    if (after > current.stagedRows) {
      throw new AppError("CONFLICT", t("rowsMissing"), {
        data: { stagedRows: current.stagedRows },
      });
    }
    if (rows.some(hasCost) && !("cost" in current.mapping)) {
      throw new AppError("BAD_REQUEST", t("costNotMapped"));
    }
    // Applying reads the values of products only if the mapping says that the file has some.
    if (rows.some(({ cells }) => hasCustom(cells)) && !hasCustom(current.mapping)) {
      throw new AppError("BAD_REQUEST", t("fieldsNotMapped"));
    }
    if (after + rows.length > current.rowCount) {
      throw new AppError("BAD_REQUEST", t("moreRows"));
    }
    const staged = read.slice(current.stagedRows - after).map((row) => withStoredSku(row, known));
    if (staged.length === 0) return toImport({ stored: current, job: null });
    assertAscendingLines(staged, last?.line);
    // What they say is looked at, but nothing is fetched: that is for the import itself.
    const planPictures = await picturePlanner(tx, principal, {
      rows: staged.map((row) => ({
        pictures: row.fields?.pictures,
        productId: known.get(row.sku ?? "")?.id,
      })),
    });
    const context = { known, earlier, rules: { planPictures, missing }, quota: quota - current.toCreate };
    const classified = classifyRows(staged, context);
    const changed = {
      stagedRows: current.stagedRows + staged.length,
      adjustments: withAdjustments(current.adjustments ?? [], staged),
      ...withStatuses(current, classified),
    };
    await sentTogether([
      insertRows(
        tx,
        productImportRows,
        classified.map((row) => ({ importId: id, ...row })),
      ),
      tx.update(productImports, changed, eq(productImports.id, id)),
    ]);
    return toImport({ stored: { ...current, ...changed }, job: null });
  });
}

type Located = Pick<FileRow, "line" | "sku" | "cells">;

/** The product of a row may have a SKU from before line breaks, tabs and outer spaces were removed: it is found by it. */
function withStoredSku(row: FileRow, known: Map<string, Known>): FileRow {
  const { sku } = row.cells;
  if (sku === row.sku || !known.has(sku)) return row;
  return { ...row, sku, adjustments: row.adjustments.filter(({ field }) => field !== "sku") };
}

interface StagingContext {
  known: Map<string, Known>;
  earlier: Map<string, number>;
  rules: RowRules;
  quota: number;
}

function classifyRows(rows: FileRow[], { known, earlier, rules, quota }: StagingContext): StagedRow[] {
  const firstLines = new Map(earlier);
  let left = quota;
  const resultOf = ({ line, sku, fields, problems }: FileRow): Pick<StagedRow, "status" | "problems"> => {
    const first = sku === null ? undefined : firstLines.get(sku);
    if (sku !== null && first === undefined) firstLines.set(sku, line);
    const doubled = first !== undefined && { sku: sameSkuAs(first) };
    if (!fields || doubled) return { status: "error", problems: { ...problems, ...doubled } };
    const classified = classifyRow(fields, sku === null ? undefined : known.get(sku), rules);
    if (classified.status === "error") return classified;
    if (classified.status === "create") {
      left -= 1;
      if (left < 0) return { status: "error", problems: quotaExceeded };
    }
    return { status: classified.status, problems: null };
  };
  return rows.map((row) => ({ line: row.line, sku: row.sku, cells: row.cells, ...resultOf(row) }));
}

/** The products that have the SKUs of these rows, by SKU. */
async function readKnown(tx: TenantDb, rows: Located[], view: KnownView): Promise<Map<string, Known>> {
  const skus = skusOf(rows);
  if (!skus) return new Map();
  const found = await tx.run(knownProducts, skus.values, { count: skus.count, view });
  return new Map(found.map((product) => [product.sku, product]));
}

/** The first line of the import that has each of these SKUs already. */
async function readEarlier(tx: TenantDb, importId: number, rows: Located[]): Promise<Map<string, number>> {
  const skus = skusOf(rows);
  if (!skus) return new Map();
  const found = await tx.run(earlierLines, { ...skus.values, importId }, skus.count);
  return new Map(found.flatMap((row) => (row.sku === null ? [] : [[row.sku, row.line]])));
}

type Skus = Record<`sku${number}`, string>;

/** Kept, since Drizzle takes longer to write a long list than the database to look it up. */
const knownProducts = new KeptSelect(
  (db, given: Given<Skus>, { count, view }: { count: number; view: KnownView }) =>
    db
      .select(knownColumns(db, view))
      .from(products)
      .where(inArray(products.skuExact, listOf(given, count))),
);

const earlierLines = new KeptSelect((db, given: Given<Skus & { importId: number }>, count: number) => {
  const { importId, line, sku, skuExact } = productImportRows;
  return db
    .select({ line, sku })
    .from(productImportRows)
    .where(and(eq(importId, given("importId")), inArray(skuExact, listOf(given, count))))
    .orderBy(desc(line));
});

const listOf = (given: Given<Skus>, count: number) =>
  Array.from({ length: count }, (_, index) => given(`sku${index}`));

const listStep = 100;

/** The SKUs as the values of a list, filled up with the last one: lists of few lengths are few statements. */
function skusOf(rows: Located[]): { values: Skus; count: number } | null {
  const skus = [...new Set(rows.flatMap(({ sku, cells }) => (sku === null ? [] : [sku, cells.sku])))];
  const last = skus.at(-1);
  if (last === undefined) return null;
  const count = Math.ceil(skus.length / listStep) * listStep;
  const values: Skus = {};
  for (let index = 0; index < count; index += 1) values[`sku${index}`] = skus[index] ?? last;
  return { values, count };
}

const readLastLine = (tx: TenantDb, importId: number) =>
  tx
    .select({ line: productImportRows.line })
    .from(productImportRows)
    .where(eq(productImportRows.importId, importId))
    .orderBy(desc(productImportRows.line))
    .limit(1);

function assertAscendingLines(rows: Located[], last = 0): void {
  let before = last;
  for (const { line } of rows) {
    if (line <= before)
      throw new AppError("BAD_REQUEST", t("lineOrder", { line: String(line), before: String(before) }));
    before = line;
  }
}
