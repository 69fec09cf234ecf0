interface Amount {
  /** Without leading zeros. */
  whole: string;
  fraction: string;
}

/**
 * Parses a number as written in different countries: a point or comma before the cents, and points, commas, apostrophes
 * or spaces between groups of three digits. A single separator before exactly three digits is "ambiguous". Null if it
 * is not such a number.
 */
export function readAmount(text: string): Amount | "ambiguous" | null {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return "ambiguous";
  const match =
    /^(?<whole>\d+)(?:[.,](?<fraction>\d+))?$/.exec(text) ??
    /^(?<whole>)[.,](?<fraction>\d+)$/.exec(text) ??
    /^(?<whole>\d{1,3}(?:(?<group>[.,'’ \u00a0\u202f])\d{3})(?:\k<group>\d{3})*)(?:(?!\k<group>)[.,](?<fraction>\d+))?$/.exec(
      text,
    );
  const { whole, fraction = "" } = match?.groups ?? {};
  if (whole === undefined) return null;
  return { whole: whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "") || "0", fraction };
}

const codes = new Set(Intl.supportedValuesOf("currency"));
/** Currency abbreviations that are neither an ISO code nor a Unicode currency sign. */
const names = new Set([
  "kr",
  "zł",
  "kč",
  "ft",
  "lei",
  "лв",
  "руб",
  "р",
  "fr",
  "sfr",
  "din",
  "rp",
  "rm",
  "rs",
]);

/**
 * A point after letters may belong to them, as in "Rs.500"; one after a sign is the decimal separator, as in "$.99".
 */
const around = /^(?<before>\p{L}+\.|[^\d.,'’\s-]*)\s*(?<number>[\d.,].*?)\s*(?<after>[^\d.,'’\s]*\.?)$/su;

/** No amount with its currency is longer; matching longer texts could be slow. */
const maxLength = 60;

/** The amount without a currency sign or code before or after it: "12.50" for "€ 12.50", "USD 12.50" or "12.50 kr." */
export function withoutCurrency(text: string): string {
  if (text.length > maxLength || /^[\d.,]*$/.test(text)) return text;
  const { before = "", number, after = "" } = around.exec(text)?.groups ?? {};
  return number !== undefined &&
    [before, after.replace(/\.$/, "")].every((part) => part === "" || isCurrency(part))
    ? number
    : text;
}

/** "€", "US$", "R$", "EUR", "kr." */
const isCurrency = (text: string): boolean =>
  /^[A-Z]{0,3}\p{Sc}$|^\p{Sc}[A-Z]{0,3}$/u.test(text) ||
  codes.has(text.toUpperCase()) ||
  names.has(text.toLowerCase().replace(/\.$/, ""));
