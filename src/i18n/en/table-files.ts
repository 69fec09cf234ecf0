/** What is said about a file with a table that someone has chosen. */
export const tableFiles = {
  spreadsheet: "This is a spreadsheet. Save it as CSV (UTF-8) and choose that file.",
  notText: "This is not a text file. Save the table as CSV (UTF-8).",
  empty: "The file is empty.",
  onlyTitles: "The file has titles, but no rows below them.",
  tooManyRows: "The file has more than {max} rows. Split it into several files.",
  quotes:
    "The quotation marks in line {line} do not match: a quoted cell must end with a quotation mark, and quotation marks inside it must be doubled.",
  lost: "Some characters of the file were already lost and appear as �, first in line {line}.",
  utf16: "The file was read as UTF-16, although it has no byte order mark: check letters such as ä and é.",
  otherEncoding:
    "The file is not in UTF-8 and was read as {codePage}: check letters such as ä and é, as in {examples}.",
  mixedEncoding:
    "Parts of the file are not in UTF-8 and were read as {codePage}: check letters such as ä and é, as in {examples}.",
  ignoredAbove: "Ignored above the titles: {lines}.",
  ignoredAboveAndMore: "Ignored above the titles: {lines}; further lines: {count}.",
  wide: "{count, plural, one {Line {line} has more cells than there are titles, and the extra cells were ignored: check that its columns are correct.} other {{shown} lines, starting with line {line}, have more cells than there are titles, and the extra cells were ignored: check that their columns are correct.}}",
  quoted: "“{text}”",
} as const;
