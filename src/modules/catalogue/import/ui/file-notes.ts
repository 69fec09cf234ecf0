import { cut } from "@/lib/cut";
import type { Unwrapped } from "@/lib/delimited/read-table";
import { importFields, maxImportNoteLength } from "@/lib/product-import";
import { columnTitles } from "@/modules/catalogue/products/product-titles";
import type { Columns } from "./columns";
import type { ImportFile } from "./read-file";

/** The label of a column: titles can repeat or be missing. */
export function columnName(titles: string[], column: number): string {
  const title = titles[column];
  if (!title) return `Column ${column + 1}`;
  return titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (column ${column + 1})`;
}

/** Notes on what was ignored or interpreted, for the person who reviews the import. */
export function fileNotes(file: ImportFile, columns: Columns): string[] {
  return [...file.notes, ...unwrappedNotes(file, columns), ...leftOutNote(file, columns)].map((note) =>
    cut(note, maxImportNoteLength),
  );
}

const readings: Record<Unwrapped["without"], string> = {
  apostrophe: "without the leading apostrophe that spreadsheets use to keep text",
  formula: 'without the ="…" that spreadsheets use to keep text',
  escapes: "with line breaks for \\n and commas for \\, as WooCommerce writes them",
};

function unwrappedNotes({ unwrapped }: ImportFile, columns: Columns): string[] {
  return importFields.flatMap((field) =>
    unwrapped
      .filter(({ column }) => column === columns[field])
      .map(({ without, count, line }) => {
        const where = count === 1 ? `in line ${line}` : `in ${count} lines, first in line ${line}`;
        return `${columnTitles[field]} is imported ${readings[without]}: ${where}.`;
      }),
  );
}

function leftOutNote({ titles, rows }: ImportFile, columns: Columns): string[] {
  const used = new Set(Object.values(columns));
  const isFilled = (column: number) => rows.some(({ cells }) => cells[column]?.trim());
  const leftOut = [...titles.keys()].filter(
    (column) => !used.has(column) && (titles[column] || isFilled(column)),
  );
  if (leftOut.length === 0) return [];
  const names = leftOut.map((column) => columnName(titles, column)).join(", ");
  return [leftOut.length === 1 ? `Ignored column: ${names}.` : `Ignored columns: ${names}.`];
}
