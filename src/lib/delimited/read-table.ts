import Papa from "papaparse";
import { textsOf } from "@/i18n/texts";
import { type CellWrapping, readCell } from "../csv";
import { cut, shorten } from "../cut";
import { decodeText, FileProblem } from "./decode";
import {
  type CountKnownTitles,
  formatOf,
  isBlankRecord,
  mayLackQuotes,
  parseOptions,
  type TableFormat,
} from "./format";

const t = textsOf("tableFiles");

export interface Table {
  /** By position; several columns can have the same title. */
  titles: string[];
  rows: TableRow[];
  /** Notes on how the file was read: guesses, and what was ignored. */
  notes: string[];
  unwrapped: Unwrapped[];
}

export interface TableRow {
  /** Numbered as in a spreadsheet. */
  line: number;
  cells: string[];
}

/** Which cells of a column had something around or within them that was left out. */
export interface Unwrapped {
  column: number;
  without: CellWrapping | "escapes";
  count: number;
  /** The first such line. */
  line: number;
}

/** Yields to the page after this time. */
const sliceMs = 12;
const maxTitleLength = 200;

/** The value of a cell in the column, from a program that encodes some characters. */
export type Unescape = (cell: string, column: number) => string;

interface ReadOptions {
  countKnownTitles: CountKnownTitles;
  /** Whether the file is from such a program, by its titles. */
  unescapeOf: (titles: string[]) => Unescape | undefined;
  /** More are refused. */
  maxRows: number;
  /** As the reader of a message would write it. */
  writeCount: (count: number) => string;
}

/**
 * Reads a table with titles in any encoding, with any separator, line ends and quotes, and with anything above its
 * titles. Throws FileProblem.
 */
export async function readTable(buffer: ArrayBuffer, options: ReadOptions): Promise<Table> {
  const { text, note } = decodeText(buffer);
  const { content, separator } = withoutSeparatorLine(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  if (content.trim() === "") throw new FileProblem(t("empty"));
  const read = async (format: TableFormat) => {
    const table = new TableBuilder(format.above, options);
    await parse(content, format, (cells, line) => table.add(cells, line));
    return table.build(note ? [note] : []);
  };
  const format = formatOf(content, options.countKnownTitles, separator);
  return read(format).catch((problem) => {
    if (problem instanceof QuotesProblem && mayLackQuotes(format.separator)) {
      return read({ ...format, quotes: false });
    }
    throw problem;
  });
}

class QuotesProblem extends FileProblem {
  constructor(line: number) {
    super(t("quotes", { line: String(line) }));
  }
}

/** Without Excel's "sep=;", which it neither shows nor counts as a line. */
export function withoutSeparatorLine(text: string): { content: string; separator?: string } {
  const line = /^"?sep=([^"\n])"?[,;\t ]*(?:\n|$)/i.exec(text);
  return line?.[1] ? { content: text.slice(line[0].length), separator: line[1] } : { content: text };
}

function parse(
  text: string,
  format: TableFormat,
  take: (cells: string[], line: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let line = 0;
    let begun = performance.now();
    const fail = (parser: Papa.Parser, problem: unknown) => {
      // First: the parser also reports completion when it is stopped.
      reject(problem);
      parser.abort();
    };
    Papa.parse<string[]>(text, {
      ...parseOptions(format),
      step({ data, errors }, parser) {
        line += 1;
        if (errors.some(({ type }) => type === "Quotes")) {
          return fail(parser, new QuotesProblem(line));
        }
        try {
          take(data, line);
        } catch (problem) {
          return fail(parser, problem);
        }
        if (performance.now() - begun > sliceMs) {
          parser.pause();
          void nextTask().then(() => {
            begun = performance.now();
            parser.resume();
          });
        }
      },
      complete: () => resolve(),
    });
  });
}

/** Lets the page handle what has happened in it; a timer would wait for 4 ms each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

class TableBuilder {
  private titles: string[] | undefined;
  private unescape: Unescape | undefined;
  private readonly above: string[] = [];
  private readonly rows: TableRow[] = [];
  private readonly unwrapped = new Map<string, Unwrapped>();
  private readonly wide = { count: 0, line: 0 };

  constructor(
    private readonly recordsAbove: number,
    private readonly options: ReadOptions,
  ) {}

  add(cells: string[], line: number): void {
    if (isBlankRecord(cells)) return;
    if (line <= this.recordsAbove) this.above.push(oneLine(cells.filter(Boolean).join(" ")));
    else if (this.titles) this.addRow(cells, line, this.titles.length);
    else this.begin(cells.map((cell) => cut(oneLine(readCell(cell).value), maxTitleLength)));
  }

  private begin(titles: string[]): void {
    this.titles = titles;
    this.unescape = this.options.unescapeOf(titles);
  }

  private addRow(cells: string[], line: number, width: number): void {
    const { maxRows } = this.options;
    if (this.rows.length === maxRows) {
      throw new FileProblem(t("tooManyRows", { max: this.options.writeCount(maxRows) }));
    }
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim())) {
      this.wide.count += 1;
      this.wide.line ||= line;
    }
    this.rows.push({
      line,
      cells: cells.slice(0, width).map((cell, column) => this.read(cell, column, line)),
    });
  }

  private read(cell: string, column: number, line: number): string {
    const { value, without } = readCell(cell);
    if (without) this.count({ column, without, line });
    if (!this.unescape || !value.includes("\\")) return value;
    const meant = this.unescape(value, column);
    if (meant !== value) this.count({ column, without: "escapes", line });
    return meant;
  }

  private count(unwrapped: Omit<Unwrapped, "count">): void {
    const key = `${unwrapped.column} ${unwrapped.without}`;
    const before = this.unwrapped.get(key) ?? { ...unwrapped, count: 0 };
    this.unwrapped.set(key, { ...before, count: before.count + 1 });
  }

  /** Throws FileProblem if there is nothing to read. */
  build(notes: string[]): Table {
    const { titles, rows, wide } = this;
    if (!titles) throw new FileProblem(t("empty"));
    if (rows.length === 0) throw new FileProblem(t("onlyTitles"));
    return {
      titles,
      rows,
      unwrapped: [...this.unwrapped.values()],
      notes: [
        ...notes,
        ...(this.above.length > 0 ? [aboveNote(this.above)] : []),
        ...(wide.count > 0 ? [wideNote(wide)] : []),
      ],
    };
  }
}

const wideNote = ({ count, line }: { count: number; line: number }) =>
  t("wide", { count, shown: String(count), line: String(line) });

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const shownLength = 80;
const shownLines = 3;

function aboveNote(above: string[]): string {
  const lines = above
    .slice(0, shownLines)
    .map((line) => t("quoted", { text: shorten(line, shownLength) }))
    .join(", ");
  const more = above.length - shownLines;
  return more > 0 ? t("ignoredAboveAndMore", { lines, count: String(more) }) : t("ignoredAbove", { lines });
}
