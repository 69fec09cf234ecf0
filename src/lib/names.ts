import { textsOf } from "@/i18n/texts";
import { type FieldName, line, nameOfField } from "./text";

const t = textsOf("validation");

/**
 * Names of people and organizations. Our mails carry these names to strangers, and mail programs turn anything that
 * looks like a URL into a link, but our mails must not contain links chosen by someone else. So a full stop within a
 * word is rejected, whether or not such a domain exists today; "St. John" and "J.R.R. Tolkien" are fine.
 */
export const nameText = (options: { min: number; max: number; label: FieldName }) =>
  line(options).refine((value) => !holdsWebAddress(value), {
    error: () => t("webAddress", { field: nameOfField(options.label) }),
  });

const scheme = /:\/\//;
/**
 * A label, a dot, and at least two letters: "t.co", "evil.example/path", "me@evil.test". Labels of many scripts end
 * with a mark, and some domains consist of symbols.
 */
const hostName = /[\p{L}\p{M}\p{N}\p{S}_-]\.\p{L}[\p{L}\p{M}\p{N}-]/u;
/** An IPv4 address, alone or before a path. */
const ipAddress = /\d+(?:\.\d+){3}/;

function holdsWebAddress(value: string): boolean {
  // As programs read it: with full-width letters, other full stops and invisible characters normalized.
  const plain = value
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\u3002/g, ".");
  return scheme.test(plain) || hostName.test(plain) || ipAddress.test(plain);
}

/** The name of an organization. */
export const organizationName = (max: number) => nameText({ min: 2, max, label: "name" });

/** The name of a new organization. */
export const newOrganizationName = organizationName(100);

export const firstName = nameText({ label: "firstName", min: 1, max: 40 });
export const lastName = nameText({ label: "lastName", min: 1, max: 40 });
