import { cut } from "@/lib/cut";
import {
  type ImportCells,
  type ImportColumns,
  type ImportField,
  importFields,
  maxCellLength,
  maxStagedRows,
} from "@/lib/product-import";
import { nameKey } from "@/lib/same-name";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { titlesOf } from "@/modules/catalogue/products/product-titles";
import type { ImportMapping, ProductImport } from "../imports.schema";
import type { ImportFile } from "./read-file";
import { columnsLike } from "./usual-titles";

/** The column of each field, by position: several columns can have the same title. */
export type Columns = Partial<ImportColumns>;

type UsedColumns = Pick<ProductImport, "mapping" | "columns">;

/** A custom field. */
type Named = Pick<CustomField, "id" | "name">;

/** The mapping of the last file if this one has the same columns; otherwise a guess by title. */
export function guessColumns(
  titles: string[],
  last: UsedColumns | null,
  custom: readonly Named[] = [],
): Columns {
  const columns: Columns = {};
  const taken = new Set<number>();
  const take = (field: ImportField, column: number | undefined) => {
    if (columns[field] !== undefined || column === undefined || taken.has(column)) return;
    columns[field] = column;
    taken.add(column);
  };
  if (last) for (const field of importFields) take(field, columnOf(field, titles, last));
  const own = customColumns(titles, custom, { last, taken });
  for (const field of importFields) for (const column of columnsLike(field, titles)) take(field, column);
  return { ...columns, ...(Object.keys(own).length > 0 && { custom: own }) };
}

/** Columns that are called like a custom field, which is more than a usual title; but not if an export of ours calls another one so. */
function customColumns(
  titles: string[],
  fields: readonly Named[],
  { last, taken }: { last: UsedColumns | null; taken: Set<number> },
): Record<string, number> {
  const exported = titlesOf(fields);
  const columns: Record<string, number> = {};
  for (const { id } of fields) {
    const key = nameKey(exported.get(id) ?? "");
    const used = columnCalled(last?.mapping.custom?.[id], last?.columns?.custom?.[id], titles);
    const column =
      used ?? titles.findIndex((title, index) => !taken.has(index) && nameKey(title.trim()) === key);
    if (column < 0 || taken.has(column)) continue;
    columns[String(id)] = column;
    taken.add(column);
  }
  return columns;
}

/** The previously used column: at the same position, or else the only one with its title. */
function columnOf(
  field: ImportField,
  titles: string[],
  { mapping, columns }: UsedColumns,
): number | undefined {
  return columnCalled(mapping[field], columns?.[field], titles);
}

function columnCalled(
  title: string | undefined,
  column: number | undefined,
  titles: string[],
): number | undefined {
  if (title === undefined) return undefined;
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
  const custom = Object.entries(columns.custom ?? {}).map(([id, column]) => [id, titles[column] ?? ""]);
  return {
    ...Object.fromEntries(importFields.flatMap(titleOf)),
    sku: titles[columns.sku] ?? "",
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) }),
  };
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
  for (const [id, title] of Object.entries(used.mapping.custom ?? {})) {
    const column = columnCalled(title, used.columns?.custom?.[id], titles);
    if (column === undefined) return null;
    columns.custom = { ...columns.custom, [id]: column };
  }
  return areComplete(columns) ? columns : null;
}

export function cellsOf(cells: string[], columns: Columns): ImportCells {
  const row: ImportCells = { sku: "" };
  for (const field of importFields) {
    const column = columns[field];
    if (column !== undefined) row[field] = withinReason(cells[column] ?? "");
  }
  for (const [id, column] of Object.entries(columns.custom ?? {}))
    row.custom = { ...row.custom, [id]: withinReason(cells[column] ?? "") };
  return row;
}

/** Every column that is used. */
export const usedColumns = ({ custom = {}, ...columns }: Columns): Set<number> =>
  new Set([...Object.values(columns), ...Object.values(custom)]);

/** The mapping once something is in this column, which nothing else is then; or in none. A custom field is its id. */
export function withColumn(columns: Columns, key: ImportField | number, column: number | null): Columns {
  const { custom = {}, ...others } = columns;
  const isFree = ([name, used]: [string, number | undefined]) => used !== column && name !== String(key);
  const kept = Object.fromEntries(Object.entries(others).filter(isFree));
  const keptCustom = Object.fromEntries(Object.entries(custom).filter(isFree));
  if (typeof key === "number")
    return { ...kept, custom: { ...keptCustom, ...(column !== null && { [key]: column }) } };
  return { ...kept, ...(column !== null && { [key]: column }), custom: keptCustom };
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
