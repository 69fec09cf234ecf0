import { cut } from "@/lib/cut";
import {
  type ImportCells,
  type ImportColumns,
  type ImportField,
  importFields,
  maxCellLength,
  maxStagedRows,
} from "@/lib/product-import";
import type { ImportMapping, ProductImport } from "../../imports.schema";
import type { ImportFile } from "./read-file";
import { columnsLike } from "./usual-titles";

/** Of which column of the file each field is, by the column's position: several can have one title. */
export type Columns = Partial<ImportColumns>;

type UsedColumns = Pick<ProductImport, "mapping" | "columns">;

/** The columns as the last file used them, where this one has them, and otherwise by their titles. */
export function guessColumns(titles: string[], last: UsedColumns | null): Columns {
  const columns: Columns = {};
  const taken = new Set<number>();
  const take = (field: ImportField, column: number | undefined) => {
    if (columns[field] !== undefined || column === undefined || taken.has(column)) return;
    columns[field] = column;
    taken.add(column);
  };
  if (last) for (const field of importFields) take(field, columnOf(field, titles, last));
  for (const field of importFields) for (const column of columnsLike(field, titles)) take(field, column);
  return columns;
}

/** The column that was used: where it was, or else the only one that has its title. */
function columnOf(
  field: ImportField,
  titles: string[],
  { mapping, columns }: UsedColumns,
): number | undefined {
  const title = mapping[field];
  if (title === undefined) return undefined;
  const column = columns?.[field];
  if (column !== undefined && titles[column] === title) return column;
  const first = titles.indexOf(title);
  return first >= 0 && titles.indexOf(title, first + 1) < 0 ? first : undefined;
}

/** Whether the columns say what products are found by. */
export const areComplete = (columns: Columns): columns is ImportColumns => columns.sku !== undefined;

/** The titles of the columns, for people. */
export function mappingOf(titles: string[], columns: ImportColumns): ImportMapping {
  const titleOf = (field: ImportField) => {
    const column = columns[field];
    return column === undefined ? [] : [[field, titles[column] ?? ""]];
  };
  return { ...Object.fromEntries(importFields.flatMap(titleOf)), sku: titles[columns.sku] ?? "" };
}

/** The columns of an import that was begun; null where the file lacks one of them. */
export function columnsOf(titles: string[], used: UsedColumns): ImportColumns | null {
  const columns: Columns = {};
  for (const field of importFields) {
    if (used.mapping[field] === undefined) continue;
    const column = columnOf(field, titles, used);
    if (column === undefined) return null;
    columns[field] = column;
  }
  return areComplete(columns) ? columns : null;
}

export function cellsOf(cells: string[], columns: Columns): ImportCells {
  const row: ImportCells = { sku: "" };
  for (const field of importFields) {
    const column = columns[field];
    if (column !== undefined) row[field] = withinReason(cells[column] ?? "");
  }
  return row;
}

/** A cell that is too long for any field is cut to a length that still is. */
function withinReason(cell: string): string {
  return cell.length > maxCellLength ? cut(cell.trim(), maxCellLength) : cell;
}

/** The server takes a body of 1 MiB. */
const maxPortionBytes = 800_000;

/** The rows to send after the first `after`, as many as one call takes. */
export function portionOf({ rows }: Pick<ImportFile, "rows">, columns: Columns, after: number) {
  const encoder = new TextEncoder();
  const portion: { line: number; cells: ImportCells }[] = [];
  let bytes = 0;
  for (const { line, cells } of rows.slice(after, after + maxStagedRows)) {
    const next = { line, cells: cellsOf(cells, columns) };
    bytes += encoder.encode(JSON.stringify(next)).byteLength + 1;
    if (portion.length > 0 && bytes > maxPortionBytes) break;
    portion.push(next);
  }
  return portion;
}
