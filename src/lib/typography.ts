/**
 * What print and phones write where a keyboard has a plain character, or nothing: quotation marks, dashes, the sign of
 * multiplication, soft hyphens and characters without a width. Controls part words. `variants` go into a class of a regular
 * expression, here and in the database.
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
  // Controls but those that are spaces.
  { plain: " ", variants: "\u0001-\u0008\u000e-\u001f\u007f-\u009f" },
] as const;

const patterns = plainCharacters.map(({ plain, variants }) => ({
  plain,
  pattern: new RegExp(`[${variants}]`, "gu"),
}));

/** The text as a keyboard writes it. */
export function withPlainCharacters(text: string): string {
  return patterns.reduce((result, { plain, pattern }) => result.replace(pattern, plain), text);
}
