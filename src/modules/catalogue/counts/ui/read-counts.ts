import { textsOf } from "@/i18n/texts";
import { isBlank } from "@/lib/text";
import { readStock } from "@/modules/catalogue/import/import-cells";
import type { ImportFile } from "@/modules/catalogue/import/ui/read-file";
import { columnsLike, plainTitle } from "@/modules/catalogue/import/ui/usual-titles";
import { stockCount } from "@/modules/catalogue/products/products.schema";
import { type StockCount, stockCountOfProduct } from "../counts.schema";

const t = textsOf("countSheet");

/** A count as a line of the file has it. */
export interface FileCount extends StockCount {
  line: number;
}

export interface CountProblem {
  line: number;
  /** The title of the column. */
  column: string;
  cell: string;
  problem: string;
}

export interface ReadCounts {
  counts: FileCount[];
  problems: CountProblem[];
  /** Rows without a count. */
  skipped: number;
}

export type CountColumn = "sku" | "stock" | "counted";
type Columns = Record<CountColumn, number>;

const countedTitles = ["counted", "count", "gezählt", "zählung", "gezähltemenge", "istbestand"];

/** The columns of the sheet, or those that the file lacks. */
export function columnsOf(titles: string[]): Columns | CountColumn[] {
  const counted = titles.findIndex((title) => countedTitles.includes(plainTitle(title)));
  const [sku = -1] = columnsLike("sku", titles);
  const stock = columnsLike("stock", titles).find((column) => column !== counted) ?? -1;
  const columns = { sku, stock, counted };
  const missing = (["sku", "stock", "counted"] as const).filter((name) => columns[name] < 0);
  return missing.length > 0 ? missing : columns;
}

/** The counts of a file. Rows without one are skipped, whatever else they have. */
export function readCounts(
  { titles, rows }: Pick<ImportFile, "titles" | "rows">,
  columns: Columns,
): ReadCounts {
  const read: ReadCounts = { counts: [], problems: [], skipped: 0 };
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const cellOf = (name: CountColumn) => cells[columns[name]] ?? "";
    if (isBlank(cellOf("counted"))) {
      read.skipped += 1;
      continue;
    }
    const found: CountProblem[] = [];
    const report = (name: CountColumn, problem: string) =>
      found.push({ line, column: titles[columns[name]] ?? "", cell: cellOf(name), problem });
    const sku = stockCountOfProduct.shape.sku.safeParse(cellOf("sku"));
    if (sku.error) report("sku", sku.error.issues[0]?.message ?? "");
    const first = sku.data === undefined ? undefined : lines.get(sku.data);
    if (first !== undefined) report("sku", t("problems.repeated", { line: String(first) }));
    const knownStock = readNumber(cellOf("stock"), "stock");
    const counted = readNumber(cellOf("counted"), "counted");
    if (typeof knownStock === "string") report("stock", knownStock);
    if (typeof counted === "string") report("counted", counted);
    if (sku.data !== undefined) lines.set(sku.data, first ?? line);
    if (found.length > 0) read.problems.push(...found);
    else if (sku.data !== undefined && typeof knownStock === "number" && typeof counted === "number")
      read.counts.push({ line, sku: sku.data, knownStock, counted });
  }
  return read;
}

/** The number of a cell, or what is wrong with it. */
function readNumber(cell: string, label: "stock" | "counted"): number | string {
  const { value = Number.NaN, problem } = readStock(cell.trim());
  if (problem !== undefined) return problem;
  const { data, error } = stockCount(label).safeParse(value);
  return data ?? error?.issues[0]?.message ?? "";
}
