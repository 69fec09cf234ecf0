interface Amount {
  /** Without leading zeros. */
  whole: string;
  fraction: string;
}

/**
 * A number as people of different countries write it: a point or a comma before the cents, and points, commas,
 * apostrophes or spaces between groups of three digits. One separator before exactly three digits could be either:
 * "ambiguous". Null for what is no such number.
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
/** What people write for their currency that is neither a code nor a sign of Unicode. */
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

/** A point behind letters may belong to them, as in "Rs.500"; one behind a sign is the one before the cents, as in "$.99". */
const around = /^(?<before>\p{L}+\.|[^\d.,'’\s-]*)\s*(?<number>[\d.,].*?)\s*(?<after>[^\d.,'’\s]*\.?)$/su;

/** No amount with its currency is as long; the search for one in a longer text could take long. */
const maxLength = 60;

/** The amount without the sign or code of a currency before or after it: "12.50" of "€ 12.50", "USD 12.50" or "12.50 kr." */
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
