import Papa from "papaparse";
import { readCell } from "@/lib/csv";
import { formatOf, parseOptions } from "@/lib/delimited/format";
import { asLine } from "@/lib/text";
import type { InvitationRow } from "../bulk-invitations.schema";

/** A row of a list, with the name if known: it is only shown, never sent. */
export type ListedPerson = InvitationRow & { name?: string };

export interface AddressTable {
  people: ListedPerson[];
  /** The titles of the ignored columns. */
  leftOut: string[];
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
export function readAddressTable(text: string): AddressTable | undefined {
  const content = text.trim().replace(/\r\n?/g, "\n");
  if (content === "") return undefined;
  const format = formatOf(content, countKnownTitles);
  const records = Papa.parse<string[]>(content, parseOptions(format)).data.slice(format.above);
  const [titles = [], ...rows] = records.map((cells) => cells.map((cell) => asLine(readCell(cell).value)));
  if (countKnownTitles(titles) === 0) return undefined;
  const cellOf = (column: Column, cells: string[]) => cells[columnOf(column, titles)] ?? "";
  const people = rows.flatMap((cells) => {
    const email = cellOf("email", cells);
    const names = [cellOf("firstName", cells), cellOf("lastName", cells)].filter(Boolean).join(" ");
    const name = names || cellOf("name", cells);
    const roles = cellOf("roles", cells)
      .split(/[\s,;|]+/)
      .filter(Boolean);
    return email ? [{ email, roles, ...(name && { name }) }] : [];
  });
  const used = new Set(Object.keys(usualTitles).map((column) => columnOf(column as Column, titles)));
  return { people, leftOut: titles.filter((title, column) => title && !used.has(column)) };
}
