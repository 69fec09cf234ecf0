/**
 * Typographic characters for which a keyboard has a plain one, or none: quotation marks, dashes, the multiplication
 * sign, soft hyphens and zero-width characters. Control characters separate words. `variants` go into a character class
 * of a regular expression, here and in the database.
 */
export const plainCharacters = [
  { plain: "'", variants: "\u2018\u2019\u201b\u02bc\u2032\u00b4`" },
  { plain: '"', variants: "\u201c\u201d\u201e\u2033" },
  { plain: "-", variants: "\u2010\u2011\u2012\u2013\u2014\u2015\u2212" },
  { plain: "x", variants: "\u00d7" },
  {
    plain: "",
    variants: "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff",
  },
  // Control characters except whitespace.
  { plain: " ", variants: "\u0001-\u0008\u000e-\u001f\u007f-\u009f" },
] as const;

const patterns = plainCharacters.map(({ plain, variants }) => ({
  plain,
  pattern: new RegExp(`[${variants}]`, "gu"),
}));

/** Replaces typographic characters by those of a keyboard. */
export function withPlainCharacters(text: string): string {
  return patterns.reduce((result, { plain, pattern }) => result.replace(pattern, plain), text);
}
