import { numberFormat } from "./formatters";

const isDecimal = (value: string): value is `${number}` => /^-?\d+(\.\d+)?$/.test(value);

/** A decimal string with up to six decimals; exact, since it never becomes a float. Not in `format.ts`, which every page loads. */
export const formatDecimal = (value: string, locale: string): string =>
  isDecimal(value) ? numberFormat(locale, { maximumFractionDigits: 6 }).format(value) : value;
