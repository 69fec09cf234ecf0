import { cut } from "@/lib/cut";
import {
  type ImportCells,
  type ImportColumns,
  type ImportField,
  importFields,
  maxCellLength,
  maxStagedRows,
} from "@/lib/product-import";
import type { ImportMapping, ProductImport } from "../imports.schema";
import type { ImportFile } from "./read-file";
import { columnsLike } from "./usual-titles";

/** The column of each field, by position: several columns can have the same title. */
export type Columns = Partial<ImportColumns>;

type UsedColumns = Pick<ProductImport, "mapping" | "columns">;

/** The mapping of the last file if this one has the same columns; otherwise a guess by title. */
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

/** The previously used column: at the same position, or else the only one with its title. */
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

/** Whether the required columns are mapped. */
export const areComplete = (columns: Columns): columns is ImportColumns => columns.sku !== undefined;

/** The titles of the columns, for people. */
export function mappingOf(titles: string[], columns: ImportColumns): ImportMapping {
  const titleOf = (field: ImportField) => {
    const column = columns[field];
    return column === undefined ? [] : [[field, titles[column] ?? ""]];
  };
  return { ...Object.fromEntries(importFields.flatMap(titleOf)), sku: titles[columns.sku] ?? "" };
}

/** The columns of an existing import; null if the file lacks one of them. */
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

/** The server accepts bodies up to 1 MiB. */
const maxPortionBytes = 800_000;

/** A UTF-16 unit takes at most this many bytes of UTF-8. */
const maxBytesPerUnit = 3;

/** The rows to send after the first `after`, as many as fit into one call. */
export function portionOf({ rows }: Pick<ImportFile, "rows">, columns: Columns, after: number) {
  const portion = rows
    .slice(after, after + maxStagedRows)
    .map(({ line, cells }) => ({ line, cells: cellsOf(cells, columns) }));
  // Mostly they fit, which takes less to see than to measure each.
  if (JSON.stringify(portion).length * maxBytesPerUnit <= maxPortionBytes) return portion;
  const encoder = new TextEncoder();
  let bytes = 0;
  const tooMany = portion.findIndex((row) => {
    bytes += encoder.encode(JSON.stringify(row)).byteLength + 1;
    return bytes > maxPortionBytes;
  });
  return tooMany < 0 ? portion : portion.slice(0, Math.max(tooMany, 1));
}
