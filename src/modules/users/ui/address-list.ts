import { cut } from "@/lib/cut";
import { type InvitationRow, rowLimits } from "../bulk-invitations.schema";
import { type ListedPerson, readAddressTable } from "./address-table";

/**
 * The people in a pasted text or a CSV file: a table with a column for the address and perhaps one for the roles, or lines
 * with addresses as mail programs write them, "Ada Lovelace <ada@example.com>, …", or `ada@example.com,staff client`.
 */
export function readAddresses(text: string): InvitationRow[] {
  return readList(text).people.map(({ email, roles }) => ({ email, roles }));
}

/** The same with the names that a table has, and the titles of its columns that mean nothing here. */
export function readList(text: string): { people: ListedPerson[]; leftOut: string[] } {
  const typed = text.replace(/^\uFEFF/, "");
  const table = readAddressTable(typed);
  const people = table
    ? table.people.map(({ email, ...person }) => ({ ...person, email: bare(email) }))
    : typed.split(/\r\n|\r|\n/).flatMap(readLine);
  // What is too long is cut, and not lost: it is judged like any other row, and shown as not valid.
  return {
    people: people.map(({ email, roles, ...name }) => ({
      ...name,
      email: cut(email, rowLimits.emailLength),
      roles: [...new Set(roles)].slice(0, rowLimits.roles).map((role) => cut(role, rowLimits.roleLength)),
    })),
    leftOut: table?.leftOut ?? [],
  };
}

/** The text that reads as these rows. */
export const writeAddresses = (people: ListedPerson[]) =>
  people.map((person) => [addressOf(person), person.roles.join(" ")].filter(Boolean).join(", ")).join("\n");

/** As mail programs write it (RFC 5322): what has signs of an address in its name stands in quotation marks. */
function addressOf({ name, email }: ListedPerson): string {
  // Without a sign of an address, the line would be read as a whole.
  if (!name || !email.includes("@")) return email;
  const plainName = name.replaceAll('"', "'");
  return /[,;<>@()]/.test(plainName) ? `"${plainName}" <${email}>` : `${plainName} <${email}>`;
}

/** A line without quotes inside: what stands in quotes is a name, and may hold any separator. */
function readLine(line: string): InvitationRow[] {
  const cells = line
    .replace(/"[^"]*@[^"]*"/g, (quoted) => quoted.slice(1, -1))
    .replace(/"[^"]*"/g, " ")
    .split(/[,;\t]/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const addressed = cells.filter(hasAddress);
  if (addressed.length > 1) return cells.flatMap((cell, index) => readListed(cell, cells[index + 1]));
  // One person: what stands before the address is a name, and what follows are roles.
  const at = Math.max(0, cells.findIndex(hasAddress));
  const [cell, ...roles] = cells.slice(at);
  if (cell === undefined) return [];
  const [first, ...others] = readCell(cell);
  return first ? [{ ...first, roles: [...first.roles, ...roles.flatMap(words)] }, ...others] : [];
}

const hasAddress = (cell: string) => cell.includes("@");

/** One of several people on a line: `Byron, Ada <ada@example.com>` is one. Whatever else has no address is shown as it is. */
function readListed(cell: string, next: string | undefined): InvitationRow[] {
  if (hasAddress(cell)) return readCell(cell);
  return next?.includes("<") ? [] : [{ email: cell, roles: [] }];
}

/** `Ada Byron <ada@example.com>`, `ada@example.com staff`, or addresses with spaces between them. */
function readCell(cell: string): InvitationRow[] {
  if (!hasAddress(cell)) return [{ email: cell, roles: [] }];
  const rows: InvitationRow[] = [];
  for (const word of cell.split(/\s+/)) {
    if (hasAddress(word)) rows.push({ email: bare(word), roles: [] });
    else rows.at(-1)?.roles.push(...words(word));
  }
  return rows;
}

/** Without the marks that programs put around an address. */
const bare = (address: string) =>
  (/<([^<>]*)>/.exec(address)?.[1] ?? address).replace(/^mailto:/i, "").replace(/^[<('"]+|[>)'"]+$/g, "");

const words = (text: string) => text.split(/[\s,;|]+/).filter(Boolean);
