import type { Translator } from "@/i18n/translations";
import { cut } from "@/lib/cut";
import { type InvitationRow, rowLimits } from "../bulk-invitations.schema";
import { type ListedPerson, notesOf, readEmailTable } from "./email-table";

/**
 * Parses people from pasted text or a CSV file: a table with a column for emails and possibly one for roles, or lines
 * as mail programs write them, "Ada Lovelace <ada@example.com>, …", or `ada@example.com,staff client`.
 */
export function readEmails(text: string): InvitationRow[] {
  return readTable(text).people.map(({ email, roles }) => ({ email, roles }));
}

/** The same, with the names of a table, and what was ignored in it. */
export function readList(
  text: string,
  t: Translator<"invitations">,
): { people: ListedPerson[]; notes: string[] } {
  const { people, ignored } = readTable(text);
  return { people, notes: ignored ? notesOf(ignored, t) : [] };
}

function readTable(text: string) {
  const typed = text.replace(/^\uFEFF/, "");
  const table = readEmailTable(typed);
  const people = table
    ? table.people.map(({ email, ...person }) => ({ ...person, email: bare(email) }))
    : typed.split(/\r\n|\r|\n/).flatMap(readLine);
  // Longer values are cut, not dropped: the row is checked like any other, and shown as invalid.
  return {
    people: people.map(({ email, roles, ...name }) => ({
      ...name,
      email: cut(email, rowLimits.emailLength),
      roles: [...new Set(roles)].slice(0, rowLimits.roles).map((role) => cut(role, rowLimits.roleLength)),
    })),
    ignored: table?.ignored,
  };
}

/** The text that parses to these rows. */
export const writeEmails = (people: ListedPerson[]) =>
  people.map((person) => [mailboxOf(person), person.roles.join(" ")].filter(Boolean).join(", ")).join("\n");

/** RFC 5322: a name with special characters is quoted. */
function mailboxOf({ name, email }: ListedPerson): string {
  // Without a special character, the line would be read as a whole.
  if (!name || !email.includes("@")) return email;
  const plainName = name.replaceAll('"', "'");
  return /[,;<>@()]/.test(plainName) ? `"${plainName}" <${email}>` : `${plainName} <${email}>`;
}

/** A line without nested quotes: quoted text is a name, and may contain any separator. */
function readLine(line: string): InvitationRow[] {
  const cells = line
    .replace(/"[^"]*@[^"]*"/g, (quoted) => quoted.slice(1, -1))
    .replace(/"[^"]*"/g, " ")
    .split(/[,;\t]/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const addressed = cells.filter(hasEmail);
  if (addressed.length > 1) return cells.flatMap((cell, index) => readListed(cell, cells[index + 1]));
  // One person: text before the email is a name, and text after it roles.
  const at = Math.max(0, cells.findIndex(hasEmail));
  const [cell, ...roles] = cells.slice(at);
  if (cell === undefined) return [];
  const [first, ...others] = readCell(cell);
  return first ? [{ ...first, roles: [...first.roles, ...roles.flatMap(words)] }, ...others] : [];
}

const hasEmail = (cell: string) => cell.includes("@");

/**
 * One of several people on a line: `Byron, Ada <ada@example.com>` is one. Anything else without an email is shown as it
 * is.
 */
function readListed(cell: string, next: string | undefined): InvitationRow[] {
  if (hasEmail(cell)) return readCell(cell);
  return next?.includes("<") ? [] : [{ email: cell, roles: [] }];
}

/** `Ada Byron <ada@example.com>`, `ada@example.com staff`, or emails separated by spaces. */
function readCell(cell: string): InvitationRow[] {
  if (!hasEmail(cell)) return [{ email: cell, roles: [] }];
  const rows: InvitationRow[] = [];
  for (const word of cell.split(/\s+/)) {
    if (hasEmail(word)) rows.push({ email: bare(word), roles: [] });
    else rows.at(-1)?.roles.push(...words(word));
  }
  return rows;
}

/** Without the punctuation that programs put around an email. */
const bare = (mailbox: string) =>
  (/<([^<>]*)>/.exec(mailbox)?.[1] ?? mailbox).replace(/^mailto:/i, "").replace(/^[<('"]+|[>)'"]+$/g, "");

const words = (text: string) => text.split(/[\s,;|]+/).filter(Boolean);
