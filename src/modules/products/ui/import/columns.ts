import {
  type ImportCells,
  type ImportField,
  importFields,
  maxCellLength,
  maxStagedRows,
} from "@/lib/product-import";
import type { ImportMapping } from "../../imports.schema";
import type { FileRow, ImportFile } from "./read-file";

/** Of which column of the file each field is, by the column's position. */
export type Columns = Partial<Record<ImportField, number>>;

/** Titles under which a field is often found, without spaces and signs. */
const usualTitles: Record<ImportField, string[]> = {
  sku: ["sku", "articlenumber", "itemnumber", "productcode", "itemcode", "partnumber", "artikelnummer"],
  name: ["name", "productname", "product", "title", "item", "bezeichnung", "artikel"],
  price: ["price", "unitprice", "listprice", "amount", "preis"],
  stock: ["stock", "quantity", "qty", "inventory", "onhand", "bestand", "menge"],
  description: ["description", "details", "text", "beschreibung"],
};

const plain = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The columns as the last file used them, where this one has them, and otherwise by their titles. */
export function guessColumns(titles: string[], last: ImportMapping | null): Columns {
  const columns: Columns = {};
  const taken = new Set<number>();
  const take = (field: ImportField, column: number) => {
    if (columns[field] !== undefined || column < 0 || taken.has(column)) return;
    columns[field] = column;
    taken.add(column);
  };
  for (const field of importFields) take(field, titles.indexOf(last?.[field] ?? "\0"));
  for (const field of importFields) {
    for (const usual of usualTitles[field]) {
      take(
        field,
        titles.findIndex((title) => plain(title) === usual),
      );
    }
  }
  return columns;
}

/** What the server keeps of the columns; null as long as the SKU has none. */
export function mappingOf(titles: string[], columns: Columns): ImportMapping | null {
  const titleOf = (field: ImportField) => {
    const column = columns[field];
    return column === undefined ? undefined : (titles[column] ?? "");
  };
  const sku = titleOf("sku");
  if (sku === undefined) return null;
  const others = importFields.flatMap((field) => {
    const title = titleOf(field);
    return title === undefined ? [] : [[field, title]];
  });
  return { ...Object.fromEntries(others), sku };
}

/** The columns of a mapping that was begun with; null where the file lacks one of them. */
export function columnsOf(titles: string[], mapping: ImportMapping): Columns | null {
  const columns: Columns = {};
  for (const field of importFields) {
    const title = mapping[field];
    if (title === undefined) continue;
    const column = titles.indexOf(title);
    if (column < 0) return null;
    columns[field] = column;
  }
  return columns;
}

export function cellsOf({ cells }: FileRow, columns: Columns): ImportCells {
  const cellOf = (field: ImportField) => {
    const column = columns[field];
    return column === undefined ? undefined : withinReason(cells[column] ?? "");
  };
  const found = importFields.flatMap((field) => {
    const cell = cellOf(field);
    return cell === undefined ? [] : [[field, cell]];
  });
  return { ...Object.fromEntries(found), sku: cellOf("sku") ?? "" };
}

/** A cell that is too long for any field is cut to a length that still is. */
function withinReason(cell: string): string {
  return cell.length > maxCellLength ? cell.trim().slice(0, maxCellLength) : cell;
}

/** The server takes a body of 1 MiB. */
const maxPortionBytes = 800_000;

/** The rows to send after the first `after`, as many as one call takes. */
export function portionOf({ rows }: ImportFile, columns: Columns, after: number) {
  const encoder = new TextEncoder();
  const portion: { line: number; cells: ImportCells }[] = [];
  let bytes = 0;
  for (const row of rows.slice(after, after + maxStagedRows)) {
    const next = { line: row.line, cells: cellsOf(row, columns) };
    bytes += encoder.encode(JSON.stringify(next)).byteLength + 1;
    if (portion.length > 0 && bytes > maxPortionBytes) break;
    portion.push(next);
  }
  return portion;
}
