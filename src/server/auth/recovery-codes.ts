import { randomInt } from "node:crypto";
import { hashToken } from "./tokens";

/** Crockford's base32: no letter in it looks like a digit. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 4;
const groupLength = 4;
const codesPerPerson = 10;

/** Creates ten codes of 80 random bits, for example "7Q2M-0ZXK-93CV-HT5D". */
export function newRecoveryCodes(): string[] {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: codesPerPerson }, () => Array.from({ length: groups }, group).join("-"));
}

/** The stored hash of a code, however it was typed; null if it cannot be one. */
export function hashRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const isCode =
    code.length === groups * groupLength && [...code].every((letter) => alphabet.includes(letter));
  return isCode ? hashToken(code) : null;
}
