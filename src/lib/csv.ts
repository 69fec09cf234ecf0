import Papa from "papaparse";

/**
 * A cell that some spreadsheet would treat as a formula: it begins with a formula character, full-width ones included,
 * after any spaces, invisible characters and apostrophes.
 */
const formula = /^[\s'\p{Default_Ignorable_Code_Point}\p{Cf}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
/** Cells that spreadsheets protect from evaluation by a leading apostrophe. */
const protectedNumber = /^'+\d[\d.,\s]*(?:e[+-]?\d+)?$/i;
/** The form in which programs make a spreadsheet keep a number as text: ="0012345". */
const wrappedText = /^="((?:[^"]|"")*)"$/;
/** Most cells, which are neither. */
const isOrdinary = /^[A-Za-z\d<(]/;

/**
 * Makes a cell inert, so that no spreadsheet evaluates it (CWE-1236): with a leading apostrophe, which `readCell`
 * removes.
 */
function inertCell(cell: string): string {
  if (isOrdinary.test(cell)) return cell;
  return formula.test(cell) || protectedNumber.test(cell) ? `'${cell}` : cell;
}

/** What was removed around the value of a cell. */
export type CellWrapping = "apostrophe" | "formula";

/** The value of a cell, without the protection from evaluation. */
export function readCell(cell: string): { value: string; without?: CellWrapping } {
  if (isOrdinary.test(cell)) return { value: cell };
  if (cell.startsWith("'") && (formula.test(cell) || protectedNumber.test(cell))) {
    return { value: cell.slice(1), without: "apostrophe" };
  }
  const wrapped = wrappedText.exec(cell)?.[1];
  return wrapped === undefined
    ? { value: cell }
    : { value: wrapped.replaceAll('""', '"'), without: "formula" };
}

/** Without it, spreadsheets assume a legacy encoding. */
export const byteOrderMark = "\ufeff";

/** Also quoted, because programs with another separator or locale would split the row there. */
const otherSeparators = /[;\t|]/;

/** Rows as CSV (RFC 4180) that is safe to open in a spreadsheet with any separator. Each ends with a line break. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${Papa.unparse(
    rows.map((row) => row.map(inertCell)),
    { newline: "\r\n", quotes: (cell: unknown) => otherSeparators.test(String(cell)) },
  )}\r\n`;
}
