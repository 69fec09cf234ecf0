import { dateTimeFormat, moneyFormat, numberFormat } from "./formatters";

const isDecimal = (value: string): value is `${number}` => /^-?\d+(\.\d+)?$/.test(value);

/** Formats a decimal string as money of the organization; exact, since it never becomes a float. */
export function formatMoney(
  amount: string,
  { locale, currency }: { locale: string; currency: string },
): string {
  return isDecimal(amount) ? moneyFormat(locale, { currency }).format(amount) : amount;
}

/** A count with the separators of the locale. */
export function formatCount(count: number, locale: string): string {
  return numberFormat(locale, {}).format(count);
}

/** A day such as "2026-01-31", which is the same in every time zone. */
export const formatDay = (day: string, locale: string): string =>
  dateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));

/** Initials from the first two words, for avatars. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean).slice(0, 2);
  return words.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}
