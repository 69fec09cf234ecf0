import { cut } from "@/lib/cut";
import type { Unwrapped } from "@/lib/delimited/read-table";
import { importFields, maxImportNoteLength } from "@/lib/product-import";
import { columnTitles } from "../../product-titles";
import type { Columns } from "./columns";
import type { ImportFile } from "./read-file";

/** What to call a column: several can have one title, and some have none. */
export function columnName(titles: string[], column: number): string {
  const title = titles[column];
  if (!title) return `Column ${column + 1}`;
  return titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (column ${column + 1})`;
}

/** What of the file is left out or read in another way than it is written, for the person who checks the import. */
export function fileNotes(file: ImportFile, columns: Columns): string[] {
  return [...file.notes, ...unwrappedNotes(file, columns), ...leftOutNote(file, columns)].map((note) =>
    cut(note, maxImportNoteLength),
  );
}

const readings: Record<Unwrapped["without"], string> = {
  apostrophe: "without an apostrophe before it, which protects it in a spreadsheet",
  formula: 'without ="…" around it, which makes a spreadsheet keep it as text',
  escapes: "with line breaks for \\n and commas for \\, since WooCommerce writes them so",
};

function unwrappedNotes({ unwrapped }: ImportFile, columns: Columns): string[] {
  return importFields.flatMap((field) =>
    unwrapped
      .filter(({ column }) => column === columns[field])
      .map(({ without, count, line }) => {
        const where = count === 1 ? `in line ${line}` : `in ${count} lines, the first of them line ${line}`;
        return `${columnTitles[field]} is taken ${readings[without]}: ${where}.`;
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
  return [leftOut.length === 1 ? `Left out: the column ${names}.` : `Left out: the columns ${names}.`];
}
