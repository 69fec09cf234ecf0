import Papa from "papaparse";
import { plainCell } from "@/lib/csv";
import { maxImportFileBytes, maxImportRows } from "@/lib/product-import";

export interface ImportFile {
  name: string;
  /** Of the content: the same for the same file. */
  fingerprint: string;
  titles: string[];
  rows: FileRow[];
  /** What the person should know about how the file was read. */
  notes: string[];
}

export interface FileRow {
  /** As a spreadsheet counts: the titles are line 1. */
  line: number;
  cells: string[];
}

/** The file cannot be imported; the message says why. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/** Between them the page gets to do other things. */
const linesAtOnce = 250;
const maxTitleLength = 200;

/** Reads a CSV file with titles in its first line, whatever its separator and encoding. Throws FileProblem. */
export async function readFile(file: File): Promise<ImportFile> {
  if (file.size > maxImportFileBytes) {
    throw new FileProblem("The file has more than 20 MB. Split it into several files.");
  }
  const bytes = await file.arrayBuffer().catch((cause) => {
    throw new FileProblem("The file could not be read. Was it moved or changed meanwhile?", { cause });
  });
  const { text, note } = decode(bytes);
  const { titles, rows, wideLine } = await parse(text);
  return {
    name: file.name.slice(0, 255) || "Unnamed",
    fingerprint: await fingerprintOf(bytes),
    titles,
    rows,
    notes: [
      ...(note ? [note] : []),
      ...(wideLine
        ? [
            `Line ${wideLine} has more cells than there are titles: check that its columns are the right ones.`,
          ]
        : []),
    ],
  };
}

function decode(bytes: ArrayBuffer): { text: string; note?: string } {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  // A ZIP archive, as .xlsx and .ods files are.
  if (first === 0x50 && second === 0x4b) {
    throw new FileProblem("This is a spreadsheet. Save it as CSV (UTF-8) and choose that file.");
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      note: "The file is not in UTF-8 and was read as Windows-1252: check letters such as ä and é.",
    };
  }
}

interface Parsed {
  titles: string[];
  rows: FileRow[];
  /** The first line with more cells than titles. */
  wideLine?: number;
}

function parse(text: string): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    const parsed: Parsed = { titles: [], rows: [] };
    let lines = 0;
    const fail = (parser: Papa.Parser, message: string) => {
      // First: the parser reports that it is complete when it is stopped, too.
      reject(new FileProblem(message));
      parser.abort();
    };
    Papa.parse<string[]>(text, {
      delimiter: separatorOf(text),
      // The fast mode splits the whole text at once, after each pause anew.
      fastMode: false,
      step({ data, errors }, parser) {
        lines += 1;
        if (errors.some(({ type }) => type === "Quotes")) {
          return fail(parser, `The quotation marks in line ${lines} do not match.`);
        }
        takeLine(parsed, lines, data);
        if (parsed.rows.length > maxImportRows) {
          return fail(parser, "The file has more than 10,000 rows. Split it into several files.");
        }
        if (lines % linesAtOnce === 0) {
          parser.pause();
          setTimeout(() => parser.resume());
        }
      },
      complete() {
        if (parsed.titles.length === 0) reject(new FileProblem("The file is empty."));
        else if (parsed.rows.length === 0)
          reject(new FileProblem("The file has titles, but no rows below them."));
        else resolve(parsed);
      },
    });
  });
}

/** What separates the titles: whichever of the usual separators the first line has most of, outside of quotation marks. */
function separatorOf(text: string): string {
  const first = /\S.*/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, other) => (count(other) > count(best) ? other : best));
}

function takeLine(parsed: Parsed, line: number, cells: string[]): void {
  if (cells.every((cell) => cell.trim() === "")) return;
  const { titles, rows } = parsed;
  if (titles.length === 0) {
    titles.push(...cells.map((cell) => plainCell(cell).trim().slice(0, maxTitleLength)));
    return;
  }
  if (cells.length > titles.length && cells.slice(titles.length).some((cell) => cell.trim())) {
    parsed.wideLine ??= line;
  }
  rows.push({ line, cells: cells.slice(0, titles.length).map(plainCell) });
}

/** SHA-256 where the browser offers it, which it does not over plain HTTP; otherwise a checksum. */
async function fingerprintOf(bytes: ArrayBuffer): Promise<string> {
  if (!globalThis.crypto?.subtle) return `${bytes.byteLength}-${adler32(new Uint8Array(bytes))}`;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** RFC 1950 §8.2. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}
