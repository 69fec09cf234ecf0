import { TenantGuardError } from "./tenant-guard-error";

export interface LexedSql {
  /** The text with its placeholders numbered in the order of the parameters: `?0`, `?1` … */
  numbered: string;
  parameterCount: number;
  /** How often the keyword SELECT occurs outside strings and quoted names. */
  selectCount: number;
}

/** `FOR SHARE` as MariaDB writes it, and MySQL too; at the end of a statement. */
export const sharedLock = " lock in share mode";

/**
 * What may appear between tokens. Everything that a server and the parser could read differently is excluded: comments
 * (MariaDB executes those that start with an exclamation mark), `"` (ANSI_QUOTES), `||` (OR or concatenation),
 * variables, backslashes, statement separators, and characters beyond ASCII.
 */
const plain = /[A-Za-z0-9_ \t\r\n().,=<>+\-*/%]/;
const word = /[A-Za-z0-9_]/;

/** Numbers the placeholders of one statement. Throws a TenantGuardError for anything that could be read in two ways. */
export function lexSql(text: string): LexedSql {
  const pieces: string[] = [];
  let parameterCount = 0;
  let selectCount = 0;
  let copiedTo = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === "`" || char === "'") {
      at = endOfQuoted(text, at, char);
    } else if (char === "?") {
      if (next === "?" || word.test(next)) throwRefused("placeholder");
      pieces.push(text.slice(copiedTo, at + 1), String(parameterCount));
      parameterCount += 1;
      at += 1;
      copiedTo = at;
    } else if (char === "!" && next === "=") {
      at += 2;
    } else if (
      (char === "-" && next === "-") ||
      (char === "/" && next === "*") ||
      (char === "*" && next === "/")
    ) {
      throwRefused("comment");
    } else if (word.test(char)) {
      const start = at;
      while (at < text.length && word.test(text.charAt(at))) at += 1;
      if (text.slice(start, at).toLowerCase() === "select") selectCount += 1;
    } else if (plain.test(char)) {
      at += 1;
    } else {
      throwRefused("character");
    }
  }
  pieces.push(text.slice(copiedTo));
  return { numbered: pieces.join(""), parameterCount, selectCount };
}

/** The index after a quoted name or string, in which the quote is doubled to stand for itself. */
function endOfQuoted(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === "\\" || char === "\0") throwRefused("character in quotes");
    if (char !== quote) at += 1;
    else if (text.charAt(at + 1) === quote) at += 2;
    else return at + 1;
  }
  return throwRefused("unterminated quote");
}

function throwRefused(what: string): never {
  throw new TenantGuardError(`Statement refused: ${what} that is not allowed in SQL`);
}
