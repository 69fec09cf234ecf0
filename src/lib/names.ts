import { line } from "./text";

/**
 * What people and organizations are called. Mails of ours carry these names to strangers, and mail programs turn whatever
 * looks like a web address into a link: none of our mails brings one that somebody else chose. So a full stop within a word
 * is refused, whether there is such a domain today or not; "St. John" and "J.R.R. Tolkien" are fine.
 */
export const nameText = (options: { min: number; max: number; label: string }) =>
  line(options).refine(
    (value) => !holdsWebAddress(value),
    `${options.label} cannot contain a web address. Put a space after a full stop`,
  );

const scheme = /:\/\//;
/**
 * A label, a dot, and at least two letters: "t.co", "evil.example/path", "me@evil.test". Labels of many scripts end with a
 * mark, and there are domains of symbols.
 */
const hostName = /[\p{L}\p{M}\p{N}\p{S}_-]\.\p{L}[\p{L}\p{M}\p{N}-]/u;

function holdsWebAddress(value: string): boolean {
  // As programs read it: full-width letters, other full stops, and what cannot be seen.
  const plain = value
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\u3002/g, ".");
  return scheme.test(plain) || hostName.test(plain);
}

/** What an organization is called. */
export const organizationName = (max: number) => nameText({ min: 2, max, label: "Name" });

/** What a new organization is called. */
export const newOrganizationName = organizationName(100);

export const firstName = nameText({ label: "First name", min: 1, max: 40 });
export const lastName = nameText({ label: "Last name", min: 1, max: 40 });
