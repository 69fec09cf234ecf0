import Papa from "papaparse";

/** A cell that a spreadsheet would take for a formula, with any apostrophes that stand before it. */
const formula = /^'*[=+\-@\t\r]/;

/** The cell so that no spreadsheet computes it (CWE-1236): with an apostrophe before it, which `plainCell` takes away. */
function inertCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** What a cell says that was perhaps made inert. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Rows as CSV (RFC 4180) that is safe to open in a spreadsheet. Each ends with a line break. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return `${Papa.unparse(
    rows.map((row) => row.map(inertCell)),
    { newline: "\r\n" },
  )}\r\n`;
}
