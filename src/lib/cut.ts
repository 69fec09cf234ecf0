/** Truncates text, in UTF-16 units, without splitting a character. */
export const cut = (text: string, length: number) =>
  text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, "") : text;

/** The same, with an ellipsis if something was cut. */
export const shorten = (text: string, length: number) =>
  text.length > length ? `${cut(text, length)}…` : text;
