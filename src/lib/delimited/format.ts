import Papa from "papaparse";

/** The dialect of a delimited file. */
export interface TableFormat {
  separator: string;
  /** False if quotation marks are ordinary characters, such as inch marks. */
  quotes: boolean;
  /** The number of records above the titles. */
  above: number;
}

/** How many of these cells are known titles. */
export type CountKnownTitles = (cells: string[]) => number;

const separators = [",", ";", "\t", "|"];
/** Separators whose programs do not all quote. */
export const mayLackQuotes = (separator: string) => separator === "\t" || separator === "|";

const headLength = 256 * 1024;
const headRecords = 100;
/** Titles are among the first records. */
const maxAbove = 10;

/** Whether all cells of a record are empty, or have only spaces. */
export const isBlankRecord = (cells: string[]) => cells.every((cell) => cell.trim() === "");

/** The options for `Papa.parse`; line breaks are \n. */
export const parseOptions = ({ separator, quotes }: Pick<TableFormat, "separator" | "quotes">) => ({
  delimiter: separator,
  newline: "\n" as const,
  // The fast mode splits the whole text at once.
  fastMode: false,
  // A character that no text contains.
  ...(!quotes && { quoteChar: "\0" }),
});

/**
 * Detects the dialect from the head of the file: the separator with which a record has the most known titles, then the
 * one with which the most records are as wide as the titles, then the one with the most columns.
 */
export function formatOf(text: string, countKnownTitles: CountKnownTitles, given?: string): TableFormat {
  const head = text.slice(0, headLength);
  const [first, ...others] = (given ? [given] : separators).flatMap((separator) =>
    (mayLackQuotes(separator) ? [true, false] : [true]).map((quotes) =>
      read(head, { separator, quotes }, countKnownTitles),
    ),
  );
  if (!first) throw new Error("There is no separator to try");
  const { separator, above, width, quotes } = others.reduce(
    (best, other) => (isBetter(other.score, best.score) ? other : best),
    first,
  );
  const areMarks = mayLackQuotes(separator) && quotesAreText(text, separator, width, above);
  return { separator, quotes: quotes && !areMarks, above };
}

function read(
  head: string,
  format: Pick<TableFormat, "separator" | "quotes">,
  countKnownTitles: CountKnownTitles,
) {
  const { data, errors } = Papa.parse<string[]>(head, { ...parseOptions(format), preview: headRecords });
  // The last record of the head may be incomplete.
  const records = data.length > 1 && head.length === headLength ? data.slice(0, -1) : data;
  const above = titlesIn(records, countKnownTitles);
  const titles = records[above] ?? [];
  const below = records.slice(above + 1).filter((cells) => !isBlankRecord(cells));
  const alike = below.filter((cells) => cells.length === titles.length).length / Math.max(1, below.length);
  const isSound = !errors.some(({ type }) => type === "Quotes");
  return {
    ...format,
    above,
    width: titles.length,
    score: [
      countKnownTitles(titles),
      isSound ? 1 : 0,
      // A single column must not be split.
      titles.length > 1 ? alike : alike - 1,
      titles.length,
    ],
  };
}

function isBetter(score: number[], than: number[]): boolean {
  const index = score.findIndex((value, at) => value !== than[at]);
  return index >= 0 && (score[index] ?? 0) > (than[index] ?? 0);
}

/**
 * The record with the titles: of the first ones, the one with the most known titles, or else the first as wide as most.
 */
function titlesIn(records: string[][], countKnownTitles: CountKnownTitles): number {
  const firstFilled = Math.max(
    0,
    records.findIndex((cells) => !isBlankRecord(cells)),
  );
  const known = records.slice(0, firstFilled + maxAbove).map(countKnownTitles);
  const most = Math.max(...known);
  // A single known title may be just a word in a row.
  if (most > 1 || known[firstFilled]) return known.indexOf(most);
  const width = usualWidth(records);
  const isLikeTitles = (cells: string[]) =>
    cells.length === width && cells.filter((cell) => cell.trim()).length > 1;
  const wide = records.slice(0, firstFilled + maxAbove).findIndex(isLikeTitles);
  return width > 1 && wide >= 0 ? wide : firstFilled;
}

function usualWidth(records: string[][]): number {
  const widths = new Map<number, number>();
  for (const cells of records) {
    if (!isBlankRecord(cells)) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  return [...widths].reduce((best, other) => (other[1] > best[1] ? other : best), [0, 0])[0];
}

/**
 * True if each line is a complete record and some cell begins with a stray quotation mark: reading it as a quote would
 * join the following lines.
 */
function quotesAreText(text: string, separator: string, width: number, above: number): boolean {
  let areMarks = false;
  let start = 0;
  for (let line = 0; start < text.length; line += 1) {
    const end = text.indexOf("\n", start);
    const content = text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
    if (line < above || content.trim() === "") continue;
    const cells = content.split(separator);
    if (cells.length !== width) return false;
    areMarks ||= cells.some((cell) => cell.startsWith('"') && !/^"(?:[^"]|"")*"$/.test(cell));
  }
  return areMarks;
}
