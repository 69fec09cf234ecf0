import Papa from "papaparse";
import type { Translator } from "@/i18n/translations";
import { readCell } from "@/lib/csv";
import { shorten } from "@/lib/cut";
import { formatOf, parseOptions, type TableFormat } from "@/lib/delimited/format";
import { withoutSeparatorLine } from "@/lib/delimited/read-table";
import { asLine } from "@/lib/text";
import type { InvitationRow } from "../bulk-invitations.schema";

/** A row of a list, with the name if known: it is only shown, never sent. */
export type ListedPerson = InvitationRow & { name?: string };

export interface EmailTable {
  people: ListedPerson[];
  /** What was ignored: lines above the titles, titles of columns that are not used, and cells without a title. */
  ignored: { above: string[]; columns: string[]; cells: string[] };
}

/** Normalized titles: without punctuation, spaces and brackets, such as "[Required]". */
const usualTitles = {
  email: ["email", "emails", "emailaddress", "mail", "address", "primaryemail", "userprincipalname"],
  roles: ["role", "roles", "userrole", "userroles"],
  firstName: ["firstname", "givenname", "vorname"],
  lastName: ["lastname", "surname", "familyname", "nachname"],
  name: ["name", "fullname", "displayname"],
};
type Column = keyof typeof usualTitles;

const plain = (title: string) =>
  title
    .slice(0, 100)
    .replace(/[[(].*$/s, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const columnOf = (column: Column, titles: string[]) =>
  titles.findIndex((title) => usualTitles[column].includes(plain(title)));

/** A table is recognized by a column title for emails. */
const countKnownTitles = (cells: string[]) =>
  columnOf("email", cells) < 0
    ? 0
    : Object.keys(usualTitles).filter((column) => columnOf(column as Column, cells) >= 0).length;

/** The people of a table with a title for emails; undefined for any other text. */
export function readEmailTable(text: string): EmailTable | undefined {
  const { content, separator } = withoutSeparatorLine(text.trim().replace(/\r\n?/g, "\n"));
  if (content === "") return undefined;
  const format = formatOf(content, countKnownTitles, separator);
  const records = recordsOf(content, format).map((cells) =>
    cells.map((cell) => asLine(readCell(cell).value)),
  );
  const [titles = [], ...rows] = records.slice(format.above);
  if (countKnownTitles(titles) === 0) return undefined;
  const filled = rows.filter(hasText);
  return {
    people: filled.map((cells) => personOf(cells, titles)),
    ignored: ignoredOf({ above: records.slice(0, format.above).filter(hasText), titles, rows: filled }),
  };
}

const hasText = (cells: string[]) => cells.some(Boolean);
const textOf = (cells: string[]) => cells.filter(Boolean).join(" ");

/** If its quotation marks do not match, they are ordinary characters: one that is missing must not hide the next rows. */
function recordsOf(content: string, format: TableFormat): string[][] {
  const { data, errors } = Papa.parse<string[]>(content, parseOptions(format));
  const isSound = !errors.some(({ type }) => type === "Quotes");
  return isSound ? data : Papa.parse<string[]>(content, parseOptions({ ...format, quotes: false })).data;
}

/** A row without an email is shown by what it has, so that it does not vanish. */
function personOf(cells: string[], titles: string[]): ListedPerson {
  const cellOf = (column: Column) => cells[columnOf(column, titles)] ?? "";
  const name = textOf([cellOf("firstName"), cellOf("lastName")]) || cellOf("name");
  const roles = [cellOf("roles"), ...(endsWithRoles(titles) ? beyond(titles, cells) : [])]
    .flatMap((cell) => cell.split(/[\s,;|]+/))
    .filter(Boolean);
  const email = cellOf("email");
  return email ? { email, roles, ...(name && { name }) } : { email: name || textOf(cells), roles };
}

/** Then the cells beyond the titles are roles, too: `a@example.com,staff,client`. */
const endsWithRoles = (titles: string[]) => columnOf("roles", titles) === titles.length - 1;
const beyond = (titles: string[], cells: string[]) => cells.slice(titles.length);

interface ReadRecords {
  above: string[][];
  titles: string[];
  rows: string[][];
}

function ignoredOf({ above, titles, rows }: ReadRecords): EmailTable["ignored"] {
  const used = new Set(Object.keys(usualTitles).map((column) => columnOf(column as Column, titles)));
  const leftOut = titles.filter((title, column) => title && !used.has(column));
  const extra = endsWithRoles(titles) ? [] : rows.map((cells) => textOf(beyond(titles, cells)));
  return { above: above.map(textOf), columns: leftOut, cells: extra.filter(Boolean) };
}

const maxNoteLength = 300;

/** What was ignored, for the person who reviews the list. */
export const notesOf = (ignored: EmailTable["ignored"], t: Translator<"invitations">): string[] =>
  (["above", "columns", "cells"] as const).flatMap((what) => {
    const texts = ignored[what];
    return texts.length === 0
      ? []
      : [shorten(t(`ignored.${what}`, { texts: texts.join(", ") }), maxNoteLength)];
  });
