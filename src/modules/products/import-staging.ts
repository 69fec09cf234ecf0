import { aliasedTable, and, asc, desc, eq, gte, lte, min, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { productImportRows, productImports, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { insertRows } from "./bulk-writes";
import { type ImportedFields, type Problems, readCells } from "./import-cells";
import { type Marked, markRows, withVerdicts } from "./import-marks";
import { type Known, knownColumns, noPlace, verdictOn } from "./import-verdict";
import type { ProductImport, StageImportInput } from "./imports.schema";
import { type Importer, lockImport, type StoredImport, toImport } from "./imports.service";
import { placesForProducts } from "./product-limit";

interface StagedRow {
  line: number;
  cells: StageImportInput["rows"][number]["cells"];
  sku: string | null;
  fields?: ImportedFields;
  problems: Problems;
}

/**
 * Takes in the next rows of the file and says what would become of them. Rows that are there already are passed over, so
 * that a call whose answer was lost can be made again.
 * Throws AppError NOT_FOUND, CONFLICT where rows are missing before these, and BAD_REQUEST for more rows than were announced.
 */
export async function stageRows(
  db: TenantDb,
  importer: Importer,
  { id, after, rows }: StageImportInput,
): Promise<ProductImport> {
  return db.transaction(async (tx) => {
    const places = await placesForProducts(tx, importer.tenant);
    const current = await lockImport(tx, importer.user.userId, id);
    if (after > current.stagedRows) {
      throw new AppError("CONFLICT", "Some rows before these have not arrived.", {
        data: { stagedRows: current.stagedRows },
      });
    }
    if (after + rows.length > current.rowCount) {
      throw new AppError("BAD_REQUEST", "The file has more rows than were announced.");
    }
    const fresh = rows.slice(current.stagedRows - after);
    if (fresh.length === 0) return toImport(current);
    await requireRisingLines(tx, id, fresh);
    const staged = fresh.map(({ line, cells }) => ({ line, cells, ...readCells(cells) }));
    const first = staged.map(({ line, cells, sku, fields, problems }) => ({
      importId: id,
      line,
      sku,
      cells,
      verdict: fields ? ("create" as const) : ("error" as const),
      problems: fields ? null : problems,
    }));
    await insertRows(tx, productImportRows, first);
    const judged = await judge(tx, current, staged, places - current.toCreate);
    await markRows(
      tx,
      id,
      first.flatMap((row, index) => {
        const mark = judged[index];
        return mark && (mark.verdict !== row.verdict || mark.problems) ? { ...row, ...mark } : [];
      }),
    );
    const changed = { stagedRows: current.stagedRows + fresh.length, ...withVerdicts(current, judged) };
    await tx.update(productImports, changed, eq(productImports.id, id));
    return toImport({ ...current, ...changed });
  });
}

/** What would become of rows that have just been inserted. Which SKUs are the same is the database's to say. */
async function judge(
  tx: TenantDb,
  { id }: StoredImport,
  rows: StagedRow[],
  places: number,
): Promise<Marked[]> {
  const known = await readKnown(tx, id, rows);
  const repeated = await readRepeated(tx, id, rows);
  let left = places;
  return rows.map(({ line, fields, problems }) => {
    const earlier = repeated.get(line);
    const doubled = earlier && { sku: `Line ${earlier} has this SKU as well` };
    if (!fields || doubled) return { verdict: "error", problems: { ...problems, ...doubled } };
    const judged = verdictOn(fields, known.get(line));
    if (judged.verdict === "create") {
      left -= 1;
      if (left < 0) return { verdict: "error", problems: noPlace };
    }
    return { verdict: judged.verdict, problems: judged.verdict === "error" ? judged.problems : null };
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

/** For each row whose SKU stands further up already: the first line that has it. */
async function readRepeated(tx: TenantDb, importId: number, rows: StagedRow[]): Promise<Map<number, number>> {
  const earlier = aliasedTable(productImportRows, "earlier");
  const found = await tx
    .select({ line: productImportRows.line, first: min(earlier.line) })
    .from(productImportRows)
    .innerJoin(
      earlier,
      and(
        eq(earlier.importId, importId),
        eq(earlier.skuExact, productImportRows.skuExact),
        sql`${earlier.line} < ${productImportRows.line}`,
      ),
    )
    .where(rowsOfImport(importId, rows))
    .groupBy(productImportRows.line);
  return new Map(found.map(({ line, first }) => [line, first ?? 0]));
}

async function requireRisingLines(tx: TenantDb, importId: number, rows: { line: number }[]): Promise<void> {
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
