import { and, asc, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { remainingProductQuota } from "@/modules/catalogue/quota/product-limit";
import { change } from "@/server/change";
import { productImportRows, productImports, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { insertRows } from "./bulk-writes";
import { classifyRow, type Known, knownColumns, quotaExceeded } from "./classify-row";
import { withAdjustments } from "./import-adjustments";
import { type CellAdjustment, type ImportedFields, type Problems, readCells } from "./import-cells";
import { type Marked, markRows, withVerdicts } from "./import-marks";
import type { ProductImport, StageImportInput } from "./imports.schema";
import { type Importer, lockImport, toImport } from "./imports.service";

interface StagedRow {
  line: number;
  cells: StageImportInput["rows"][number]["cells"];
  sku: string | null;
  fields?: ImportedFields;
  problems: Problems;
  adjustments: CellAdjustment[];
}

/**
 * Stages the next rows of the file and returns what will become of them. Rows that are already staged are skipped, so
 * that a call whose response was lost can be repeated. Throws AppError NOT_FOUND, CONFLICT if earlier rows are missing,
 * and BAD_REQUEST for more rows than announced.
 */
export async function stageRows(
  db: TenantDb,
  importer: Importer,
  { id, after, rows }: StageImportInput,
): Promise<ProductImport> {
  // Before the import is locked and a connection is held.
  const read = rows.map(({ line, cells }) => ({ line, cells, ...readCells(cells) }));
  return change(db, async (tx) => {
    const quota = await remainingProductQuota(tx, importer.tenant);
    const current = await lockImport(tx, importer.user.userId, id);
    if (after > current.stagedRows) {
      throw new AppError("CONFLICT", "Some earlier rows have not been uploaded.", {
        data: { stagedRows: current.stagedRows },
      });
    }
    if (after + rows.length > current.rowCount) {
      throw new AppError("BAD_REQUEST", "The file has more rows than announced.");
    }
    const staged = read.slice(current.stagedRows - after);
    if (staged.length === 0) return toImport(current);
    await assertAscendingLines(tx, id, staged);
    const first = staged.map(({ line, cells, sku, fields, problems }) => ({
      importId: id,
      line,
      sku,
      cells,
      verdict: fields ? ("create" as const) : ("error" as const),
      problems: fields ? null : problems,
    }));
    // The reads are sent after the inserts that they must see.
    const [, known, repeated] = await sentTogether([
      insertRows(tx, productImportRows, first),
      readKnown(tx, id, staged),
      readRepeated(tx, id, staged),
    ]);
    const classified = classifyRows(staged, known, repeated, quota - current.toCreate);
    await markRows(
      tx,
      id,
      first.flatMap((row, index) => {
        const mark = classified[index];
        return mark && (mark.verdict !== row.verdict || mark.problems) ? { ...row, ...mark } : [];
      }),
    );
    const changed = {
      stagedRows: current.stagedRows + staged.length,
      adjustments: withAdjustments(current.adjustments ?? [], staged),
      ...withVerdicts(current, classified),
    };
    await tx.update(productImports, changed, eq(productImports.id, id));
    return toImport({ ...current, ...changed });
  });
}

/** Checks rows that have just been inserted. The database decides which SKUs are equal. */
function classifyRows(
  rows: StagedRow[],
  known: Map<number, Known>,
  repeated: Map<number, number>,
  quota: number,
): Marked[] {
  let left = quota;
  return rows.map(({ line, fields, problems }) => {
    const earlier = repeated.get(line);
    const doubled = earlier && { sku: `Line ${earlier} has the same SKU` };
    if (!fields || doubled) return { verdict: "error", problems: { ...problems, ...doubled } };
    const classified = classifyRow(fields, known.get(line));
    if (classified.verdict === "create") {
      left -= 1;
      if (left < 0) return { verdict: "error", problems: quotaExceeded };
    }
    return {
      verdict: classified.verdict,
      problems: classified.verdict === "error" ? classified.problems : null,
    };
  });
}

const rowsOfImport = (importId: number, rows: { line: number }[]) =>
  and(
    eq(productImportRows.importId, importId),
    gte(productImportRows.line, rows[0]?.line ?? 0),
    lte(productImportRows.line, rows.at(-1)?.line ?? 0),
  );

async function readKnown(tx: TenantDb, importId: number, rows: StagedRow[]): Promise<Map<number, Known>> {
  const found = await tx
    .select({ line: productImportRows.line, known: knownColumns })
    .from(productImportRows)
    .innerJoin(products, eq(products.skuExact, productImportRows.skuExact))
    .where(rowsOfImport(importId, rows))
    .orderBy(asc(productImportRows.line));
  return new Map(found.map(({ line, known }) => [line, known]));
}

/**
 * For each row whose SKU is in an earlier row: the first line that has it. Looked up by the SKUs, so that the cost is
 * limited to the rows of the import; a self-join read the whole table for each row while the database had no
 * statistics.
 */
async function readRepeated(tx: TenantDb, importId: number, rows: StagedRow[]): Promise<Map<number, number>> {
  const { line, skuExact } = productImportRows;
  const skus = rows.flatMap((row) => row.sku ?? []);
  if (skus.length === 0) return new Map();
  const found = await tx
    .select({ line, first: sql<number>`min(${line}) over (partition by ${skuExact})`.mapWith(Number) })
    .from(productImportRows)
    .where(and(eq(productImportRows.importId, importId), inArray(skuExact, skus)))
    .orderBy(asc(line));
  return new Map(found.flatMap((row) => (row.first < row.line ? [[row.line, row.first]] : [])));
}

async function assertAscendingLines(tx: TenantDb, importId: number, rows: { line: number }[]): Promise<void> {
  const [last] = await tx
    .select({ line: productImportRows.line })
    .from(productImportRows)
    .where(eq(productImportRows.importId, importId))
    .orderBy(desc(productImportRows.line))
    .limit(1);
  let before = last?.line ?? 0;
  for (const { line } of rows) {
    if (line <= before) throw new AppError("BAD_REQUEST", `Line ${line} comes after line ${before}.`);
    before = line;
  }
}
