/**
 * What print and phones write where a keyboard has a plain character, or nothing: quotation marks, dashes, the sign of
 * multiplication, soft hyphens and characters without a width.
 */
export const plainCharacters = [
  { plain: "'", variants: "\u2018\u2019\u201b\u02bc\u2032\u00b4`" },
  { plain: '"', variants: "\u201c\u201d\u201e\u2033" },
  { plain: "-", variants: "\u2010\u2011\u2012\u2013\u2014\u2015\u2212" },
  { plain: "x", variants: "\u00d7" },
  { plain: "", variants: "\u00ad\u200b\u200c\u200d\u2060\ufeff" },
] as const;

const patterns = plainCharacters.map(({ plain, variants }) => ({
  plain,
  pattern: new RegExp(`[${variants}]`, "gu"),
}));

/** The text as a keyboard writes it. */
export function withPlainCharacters(text: string): string {
  return patterns.reduce((result, { plain, pattern }) => result.replace(pattern, plain), text);
}
