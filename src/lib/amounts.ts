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
  const { decimal, groups, groupSize, digits } = separatorsOf(convention.locale);
  const bare = withoutCurrency(typed, convention).replace(/\D/g, (sign) => digits.get(sign) ?? sign);
  const grouped = `[1-9]\\d{0,2}(?:[${groups}]\\d{${groupSize},3})*[${groups}]\\d{3}`;
  const [, whole, , cents = ""] =
    new RegExp(`^(\\d*|${grouped})([${decimal}.](\\d{1,2}))?$`).exec(bare) ?? [];
  if (whole === undefined || (whole === "" && cents === "")) return typed;
  return `${whole.replace(/\D/g, "") || "0"}${cents && `.${cents}`}`;
}

/** A decimal string as the organization writes it in a text field: with its decimal separator, and nothing else. */
export function writeAmount(amount: string, { locale }: Convention): string {
  const { decimal } = separatorsOf(locale);
  return /^\d+\.\d+$/.test(amount) ? amount.replace(".", decimal) : amount;
}

function withoutCurrency(typed: string, { locale, currency }: Convention): string {
  const signs = numberFormat(locale, { style: "currency", currency })
    .formatToParts(0)
    .filter(({ type }) => type === "currency");
  const known = [currency, ...signs.map(({ value }) => asNarrow(value))];
  const text = asNarrow(typed).replace(/\s/g, "");
  const sign = known.find((word) => text.toUpperCase().startsWith(word.toUpperCase()));
  if (sign) return text.slice(sign.length);
  const suffix = known.find((word) => text.toUpperCase().endsWith(word.toUpperCase()));
  return suffix ? text.slice(0, -suffix.length) : text;
}

/** Keyboards of East Asia write digits and signs as wide as their other characters. */
const asNarrow = (text: string) =>
  text.replace("￥", "¥").replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** `groups` goes into a class of a regular expression; spaces between groups are gone by then. */
function separatorsOf(locale: string): {
  decimal: string;
  groups: string;
  /** Of the groups before the last one: India has "12,34,567". */
  groupSize: number;
  digits: ReadonlyMap<string, string>;
} {
  const parts = numberFormat(locale, { useGrouping: true }).formatToParts(12_345_678.9);
  const partOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  const decimal = partOf("decimal") ?? ".";
  const group = partOf("group") ?? "";
  const own = [...numberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse();
  return {
    decimal,
    // Keyboards have the plain apostrophe where print has the typographic one.
    groups: /['’]/.test(group) ? "'’" : group.trim() || "'",
    groupSize: parts.filter(({ type }) => type === "integer").at(-2)?.value.length ?? 3,
    digits: new Map(own.map((digit, value) => [digit, String(value)])),
  };
}
