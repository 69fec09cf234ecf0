import { numberFormat } from "./formatters";

interface Convention {
  /** BCP 47. */
  locale: string;
  /** ISO 4217. */
  currency: string;
}

/**
 * Parses an amount typed in the organization's locale, such as "1.234,5", "9,05 €" or "EUR 12", to a decimal string. A
 * point before the last one or two digits is always a decimal separator. Anything else is returned as typed, for the
 * schema of the field to refuse.
 */
export function readAmount(typed: string, convention: Convention): string {
  const { decimals, whole: wholes, digits } = writingOf(convention);
  const bare = withoutCurrency(typed, convention).replace(/\D/g, (sign) => digits.get(sign) ?? sign);
  const [, whole, , cents = ""] =
    new RegExp(`^(\\d*|${wholes})([${decimals}.](\\d{1,2}))?$`).exec(bare) ?? [];
  if (whole === undefined || (whole === "" && cents === "")) return typed;
  return `${whole.replace(/\D/g, "") || "0"}${cents && `.${cents}`}`;
}

/** A decimal string as the organization writes it in a text field: only with its decimal separator. */
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
 * Without spaces and direction marks, which some locales put into amounts, and with full-width digits and signs of East
 * Asian keyboards in normal width.
 */
const visible = (text: string) =>
  text
    .replace(/[\s\p{Cf}]/gu, "")
    .replace("￥", "¥")
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const sample = 12_345_678.9;
const partOf = (wanted: Intl.NumberFormatPartTypes, format: Intl.NumberFormat) =>
  format.formatToParts(sample).find(({ type }) => type === wanted)?.value;

/** The size of digit groups, except the last one. */
const groupSize = (format: Intl.NumberFormat): number =>
  format
    .formatToParts(sample)
    .filter(({ type }) => type === "integer")
    .at(-2)?.value.length ?? 3;

/** The currency format. Some locales, such as de-AT, use other separators for money than for other numbers. */
function writingOf({ locale, currency }: Convention): {
  /** Escaped for a character class of a regular expression. */
  decimals: string;
  /** The digits before the cents with group separators, as a regular expression. */
  whole: string;
  digits: ReadonlyMap<string, string>;
} {
  const formats = [numberFormat(locale, {}), numberFormat(locale, { style: "currency", currency })];
  const of = (wanted: Intl.NumberFormatPartTypes) =>
    formats.map((format) => partOf(wanted, format)?.trim() ?? "").join("");
  const decimals = of("decimal");
  // Keyboards have the plain apostrophe instead of the typographic one. Spaces between groups are already removed.
  const groups = of("group").replace(/['’]/g, "'’") || "'";
  const own = [...numberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse();
  // Three, or two in India, where a crore is 1,00,00,000; the last group always has three.
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
