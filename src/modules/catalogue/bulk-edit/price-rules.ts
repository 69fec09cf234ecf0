/* Amounts are changed in cents, as integers: a float of 1.005 is below it, and half a cent would be lost. */

const maxCents = 999_999_999_999n;

/** The decimals that a percentage may have. */
const percentDecimals = 4;
const wholePercent = 10n ** BigInt(percentDecimals);
const hundredPercent = 100n * wholePercent;

/** How an amount is changed: by another one, or by a percentage, each a decimal string. */
export type ChangeRule = { add: string } | { percent: string };
export type PriceRule = { set: string } | ChangeRule;

/** A price that cannot be stored. */
export type RefusedPrice = "priceBelowZero" | "priceTooHigh";

/**
 * The price after the rule, to the cent; half a cent is rounded up. The rule is one that the schema accepts: no percentage
 * is below -100.
 */
export function changedPrice(price: string, rule: PriceRule): { price: string } | { refused: RefusedPrice } {
  const cents = "set" in rule ? scaled(rule.set, 2) : changedUnits(price, rule, 2);
  if (cents < 0n) return { refused: "priceBelowZero" };
  if (cents > maxCents) return { refused: "priceTooHigh" };
  return { price: written(cents, 2) };
}

/** A decimal string after the rule, with this many decimals; half of the last one is rounded away from 0. */
export const changedDecimal = (decimal: string, rule: ChangeRule, decimals: number): string =>
  written(changedUnits(decimal, rule, decimals), decimals);

/** In units of the last decimal. */
function changedUnits(decimal: string, rule: ChangeRule, decimals: number): bigint {
  const units = scaled(decimal, decimals);
  if ("add" in rule) return units + scaled(rule.add, decimals);
  const factor = hundredPercent + scaled(rule.percent, percentDecimals);
  // Half of the divisor more, so that the division, which rounds towards 0, rounds half away from it.
  const half = units < 0n ? -hundredPercent : hundredPercent;
  return (2n * units * factor + half) / (2n * hundredPercent);
}

function written(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  return `${units < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A decimal string with at most this many decimals, as an integer: "-1.5" with two of them is -150. */
function scaled(text: string, decimals: number): bigint {
  const [whole = "0", fraction = ""] = text.replace(/^[+-]/, "").split(".");
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  return text.startsWith("-") ? -value : value;
}
