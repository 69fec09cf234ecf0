import { numberFormat } from "./formatters";

interface Convention {
  /** BCP 47. */
  locale: string;
  /** ISO 4217. */
  currency: string;
}

/**
 * An amount that somebody typed in the way of the organization, such as "1.234,5", "9,05 €" or "EUR 12", as a decimal
 * string. A point before one or two last digits is understood everywhere. What is no amount comes back as it was typed, to
 * be refused by the schema of the field.
 */
export function readAmount(typed: string, convention: Convention): string {
  const { decimals, whole: wholes, digits } = writingOf(convention);
  const bare = withoutCurrency(typed, convention).replace(/\D/g, (sign) => digits.get(sign) ?? sign);
  const [, whole, , cents = ""] =
    new RegExp(`^(\\d*|${wholes})([${decimals}.](\\d{1,2}))?$`).exec(bare) ?? [];
  if (whole === undefined || (whole === "" && cents === "")) return typed;
  return `${whole.replace(/\D/g, "") || "0"}${cents && `.${cents}`}`;
}

/** A decimal string as the organization writes it in a text field: with its decimal separator, and nothing else. */
export function writeAmount(amount: string, { locale }: Convention): string {
  const decimal = partOf("decimal", numberFormat(locale, {})) ?? ".";
  return /^\d+\.\d+$/.test(amount) ? amount.replace(".", decimal) : amount;
}

function withoutCurrency(typed: string, { locale, currency }: Convention): string {
  const signs = numberFormat(locale, { style: "currency", currency })
    .formatToParts(0)
    .filter(({ type }) => type === "currency");
  const known = [currency, ...signs.map(({ value }) => visible(value))];
  const text = visible(typed);
  const sign = known.find((word) => text.toUpperCase().startsWith(word.toUpperCase()));
  if (sign) return text.slice(sign.length);
  const suffix = known.find((word) => text.toUpperCase().endsWith(word.toUpperCase()));
  return suffix ? text.slice(0, -suffix.length) : text;
}

/**
 * Without spaces and the marks for the direction of writing that come with amounts in some languages, and with digits and
 * signs that keyboards of East Asia write as wide as their other characters in the usual width.
 */
const visible = (text: string) =>
  text
    .replace(/[\s\p{Cf}]/gu, "")
    .replace("￥", "¥")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const sample = 12_345_678.9;
const partOf = (wanted: Intl.NumberFormatPartTypes, format: Intl.NumberFormat) =>
  format.formatToParts(sample).find(({ type }) => type === wanted)?.value;

/** How many digits the groups have, but for the last one. */
const groupSize = (format: Intl.NumberFormat): number =>
  format
    .formatToParts(sample)
    .filter(({ type }) => type === "integer")
    .at(-2)?.value.length ?? 3;

/** How amounts are written. Some locales, such as de-AT, separate those of money in another way than other numbers. */
function writingOf({ locale, currency }: Convention): {
  /** For a class of a regular expression. */
  decimals: string;
  /** The digits before the cents with separators between them, as a regular expression. */
  whole: string;
  digits: ReadonlyMap<string, string>;
} {
  const formats = [numberFormat(locale, {}), numberFormat(locale, { style: "currency", currency })];
  const of = (wanted: Intl.NumberFormatPartTypes) =>
    formats.map((format) => partOf(wanted, format)?.trim() ?? "").join("");
  const decimals = of("decimal");
  // Keyboards have the plain apostrophe where print has the typographic one. Spaces between groups are gone by then.
  const groups = of("group").replace(/['’]/g, "'’") || "'";
  const own = [...numberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse();
  // Three, or two in India, where a crore is 1,00,00,000; the last group has three everywhere.
  const sizes = new Set([3, ...formats.map(groupSize)]);
  const grouped = [...sizes].map(
    (size) => `[1-9]\\d{0,${size - 1}}(?:[${groups}]\\d{${size}})*[${groups}]\\d{3}`,
  );
  return {
    decimals,
    whole: grouped.join("|"),
    digits: new Map(own.map((digit, value) => [digit, String(value)])),
  };
}
