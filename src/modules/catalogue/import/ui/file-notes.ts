import { textsOf } from "@/i18n/texts";
import { cut } from "@/lib/cut";
import { importFields, maxImportNoteLength } from "@/lib/product-import";
import { type Columns, usedColumns } from "./columns";
import type { ImportFile } from "./read-file";

const t = textsOf("productImport");
const tField = textsOf("productFields");

/** The label of a column: titles can repeat or be missing. */
export function columnName(titles: string[], column: number): string {
  const title = titles[column];
  if (!title) return t("columns.untitled", { number: String(column + 1) });
  return titles.indexOf(title) === titles.lastIndexOf(title)
    ? title
    : t("columns.repeated", { title, number: String(column + 1) });
}

/**
 * Notes on what was ignored or interpreted, for the person who reviews the import. They are stored as they are: only this person sees
 * them, for a week, and other programs send notes of their own.
 */
export function fileNotes(file: ImportFile, columns: Columns): string[] {
  return [...file.notes, ...unwrappedNotes(file, columns), ...leftOutNote(file, columns)].map((note) =>
    cut(note, maxImportNoteLength),
  );
}

function unwrappedNotes({ unwrapped }: ImportFile, columns: Columns): string[] {
  return importFields.flatMap((field) =>
    unwrapped
      .filter(({ column }) => column === columns[field])
      .map(({ without, count, line }) =>
        t(`notes.unwrapped.${without}`, {
          field: tField(field),
          count,
          shown: String(count),
          line: String(line),
        }),
      ),
  );
}

function leftOutNote({ titles, rows }: ImportFile, columns: Columns): string[] {
  const used = usedColumns(columns);
  const isFilled = (column: number) => rows.some(({ cells }) => cells[column]?.trim());
  const leftOut = [...titles.keys()].filter(
    (column) => !used.has(column) && (titles[column] || isFilled(column)),
  );
  if (leftOut.length === 0) return [];
  const names = leftOut.map((column) => columnName(titles, column)).join(", ");
  return [t("notes.ignored", { count: leftOut.length, names })];
}
