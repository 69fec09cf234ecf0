import Papa from "papaparse";

/**
 * A cell that some spreadsheet would take for a formula: one that begins with a sign of those, in the full width of East
 * Asian keyboards too, whatever spaces, invisible characters and apostrophes stand before it.
 */
const formula = /^[\s'\p{Default_Ignorable_Code_Point}\p{Cf}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
/** What spreadsheets protect from being computed by an apostrophe before it. */
const protectedNumber = /^'+\d[\d.,\s]*(?:e[+-]?\d+)?$/i;
/** What programs write to make a spreadsheet keep a number as text: ="0012345". */
const wrappedText = /^="((?:[^"]|"")*)"$/;
/** Most cells, which are none of these. */
const isOrdinary = /^[A-Za-z\d<(]/;

/** The cell so that no spreadsheet computes it (CWE-1236): with an apostrophe before it, which `readCell` takes away. */
function inertCell(cell: string): string {
  if (isOrdinary.test(cell)) return cell;
  return formula.test(cell) || protectedNumber.test(cell) ? `'${cell}` : cell;
}

/** What was left out around what a cell says. */
export type CellWrapping = "apostrophe" | "formula";

/** What a cell says, without what was put around it to keep a spreadsheet from computing it. */
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

/** Quoted as well: what programs with another separator, or of another country, would take the row apart at. */
const otherSeparators = /[;\t|]/;

/** Rows as CSV (RFC 4180) that is safe to open in a spreadsheet, whatever it takes for a separator. Each ends with a line break. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${Papa.unparse(
    rows.map((row) => row.map(inertCell)),
    { newline: "\r\n", quotes: (cell: unknown) => otherSeparators.test(String(cell)) },
  )}\r\n`;
}
