import Papa from "papaparse";
import { type InvitationRow, rowLimits } from "../bulk-invitations.schema";

/**
 * The people in a pasted text or a CSV file: a table with a column for the address and perhaps one for the roles, or lines
 * with addresses as mail programs write them, "Ada Lovelace <ada@example.com>, …", or `ada@example.com,staff client`.
 */
export function readAddresses(text: string): InvitationRow[] {
  const plain = text.replace(/^\uFEFF/, "");
  const rows = readTable(plain) ?? plain.split(/\r\n|\r|\n/).flatMap(readLine);
  // What is too long is cut, and not lost: it is judged like any other row, and shown as not valid.
  return rows.map(({ email, roles }) => ({
    email: email.slice(0, rowLimits.emailLength),
    roles: [...new Set(roles)].slice(0, rowLimits.roles).map((role) => role.slice(0, rowLimits.roleLength)),
  }));
}

/** The text that reads as these rows. */
export const writeAddresses = (rows: InvitationRow[]) =>
  rows.map(({ email, roles }) => [email, roles.join(" ")].filter(Boolean).join(", ")).join("\n");

const columnNames = {
  email: /^"?\s*(e-?mail(s|[ -]?address)?|mail|address)\s*"?$/i,
  roles: /^"?\s*(user )?roles?\s*"?$/i,
};

/** A table whose first line names a column for addresses; undefined for any other text. */
function readTable(text: string): InvitationRow[] | undefined {
  const [head = ""] = text.trimStart().split(/\r\n|\r|\n/, 1);
  const delimiter = [",", ";", "\t"].find((candidate) => head.includes(candidate)) ?? ",";
  const names = head.split(delimiter);
  const emailAt = names.findIndex((name) => columnNames.email.test(name));
  if (emailAt < 0) return undefined;
  const rolesAt = names.findIndex((name) => columnNames.roles.test(name));
  const [, ...records] = Papa.parse<string[]>(text.trim(), { delimiter, skipEmptyLines: "greedy" }).data;
  return records.flatMap((record) => {
    const email = record[emailAt]?.trim();
    return email ? [{ email: bare(email), roles: words(record[rolesAt] ?? "") }] : [];
  });
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
