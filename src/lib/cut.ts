/** The beginning of the text, in UTF-16 units, without half a character at its end. */
export const cut = (text: string, length: number) =>
  text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, "") : text;

/** The same, with a mark where something is left out. */
export const shorten = (text: string, length: number) =>
  text.length > length ? `${cut(text, length)}…` : text;
