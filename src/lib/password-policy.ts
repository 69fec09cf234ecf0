import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { fitsBcrypt, maxPasswordBytes } from "./password-bytes";
import { estimateStrength, isGuessable } from "./password-strength";

const t = textsOf("passwordRules");

export const minPasswordCharacters = 12;

/**
 * A new password, checked as far as possible without knowing its owner: see `ownWordIn` for the rest. Every character
 * is allowed, and none is required (NIST SP 800-63B, ASVS 6.2). Must be parsed asynchronously.
 */
export const newPassword = z
  .string()
  // In UTF-16 units, for the API's description; the actual rules follow.
  .max(1000, { error: () => t("tooManyCharacters") })
  .refine((value) => value.length > 0, { error: () => t("empty"), abort: true })
  .refine((value) => !value.includes("\0") && value.isWellFormed(), {
    error: () => t("unusable"),
    abort: true,
  })
  .refine((value) => passwordLength(value) >= minPasswordCharacters, {
    error: () => t("tooShort", { min: String(minPasswordCharacters) }),
    abort: true,
  })
  .refine(fitsBcrypt, {
    error: () => t("tooLong", { max: String(maxPasswordBytes) }),
    abort: true,
  })
  .superRefine((value, { addIssue }) => {
    const checked = estimateStrength(value).then((strength) => {
      if (!isGuessable(strength)) return;
      addIssue(t("tooEasy", { weakness: strength.weakness ?? t("weaknesses.unknown") }));
    });
    // A parser that finds out here that it has to be an asynchronous one drops this, and begins again.
    checked.catch(() => undefined);
    return checked;
  });

/** In code points: an emoji is one. */
export function passwordLength(password: string): number {
  return [...password].length;
}

/** The owner of the password, as far as known. */
export interface PasswordOwner {
  email?: string;
  firstName?: string;
  lastName?: string;
  organizationName?: string;
  subdomain?: string;
}

/** Shorter words occur in too many other words. */
const minOwnWordLength = 4;

/** A word about the owner that the password contains, in any spelling; null if there is none. */
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
  return word && t("containsOwnWord", { word });
}

/** Only letters and digits, without case and accents: "Ann-Marie" is in "annmarie1815". */
function fold(value: string): string {
  return value
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
