import { z } from "zod";
import { estimateStrength, isGuessable } from "./password-strength";

export const minPasswordCharacters = 12;

/** bcrypt reads no further: a longer one is refused, never cut. */
const maxPasswordBytes = 72;

/**
 * A password that somebody sets, as far as it can be judged without knowing whose it is: see `ownWordIn` for the rest.
 * Any character counts, and none is asked for (NIST SP 800-63B, ASVS 6.2). Has to be parsed asynchronously.
 */
export const newPassword = z
  .string()
  // In UTF-16 units, for whoever reads the API's description; the rules themselves follow.
  .max(1000, "Password is too long")
  .refine((value) => value.length > 0, { message: "Enter a password", abort: true })
  .refine((value) => !value.includes("\0") && value.isWellFormed(), {
    message: "Password contains characters that cannot be used",
    abort: true,
  })
  .refine((value) => passwordLength(value) >= minPasswordCharacters, {
    message: `Password needs at least ${minPasswordCharacters} characters`,
    abort: true,
  })
  .refine((value) => new TextEncoder().encode(value).length <= maxPasswordBytes, {
    message: `Password can have at most ${maxPasswordBytes} characters; letters with accents count as two, emoji as four`,
    abort: true,
  })
  .superRefine(async (value, { addIssue }) => {
    const strength = await estimateStrength(value);
    if (!isGuessable(strength)) return;
    addIssue(
      `Password is too easy to guess. ${strength.weakness ?? "It is made of common words or patterns"}.`,
    );
  });

/** In code points: an emoji is one. */
export function passwordLength(password: string): number {
  return [...password].length;
}

/** Whose password it is, as far as it is known. */
export interface PasswordOwner {
  email?: string;
  firstName?: string;
  lastName?: string;
  organizationName?: string;
  subdomain?: string;
}

/** Shorter words are in too many others. */
const minOwnWordLength = 4;

/** The word about its owner that a password contains, in any spelling; null where it contains none. */
export function ownWordIn(password: string, owner: PasswordOwner): string | null {
  const { email = "", firstName = "", lastName = "", organizationName = "", subdomain = "" } = owner;
  const words = [email.split("@", 1)[0] ?? "", firstName, lastName, organizationName, subdomain];
  const folded = fold(password);
  return (
    words.find((word) => {
      const own = fold(word);
      return own.length >= minOwnWordLength && folded.includes(own);
    }) ?? null
  );
}

/** The message for a password that contains a word about its owner. */
export function ownWordProblem(password: string, owner: PasswordOwner): string | null {
  const word = ownWordIn(password, owner);
  return word && `Password contains “${word}”, which is easy to guess`;
}

/** Letters and digits alone, without case and accents: "Ann-Marie" is in "annmarie1815". */
function fold(value: string): string {
  return value
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
