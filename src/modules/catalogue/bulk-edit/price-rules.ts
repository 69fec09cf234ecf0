/* Prices are changed in cents, as integers: a float of 1.005 is below it, and half a cent would be lost. */

const maxCents = 999_999_999_999n;

/** The decimals that a percentage may have. */
const percentDecimals = 4;
const wholePercent = 10n ** BigInt(percentDecimals);
const hundredPercent = 100n * wholePercent;

/** How a price changes: to an amount, by an amount, or by a percentage, each a decimal string. */
export type PriceRule = { set: string } | { add: string } | { percent: string };

/** A price that cannot be stored. */
export type RefusedPrice = "priceBelowZero" | "priceTooHigh";

/**
 * The price after the rule, to the cent; half a cent is rounded up. The rule is one that the schema accepts: no percentage
 * is below -100.
 */
export function changedPrice(price: string, rule: PriceRule): { price: string } | { refused: RefusedPrice } {
  const cents = changedCents(scaled(price, 2), rule);
  if (cents < 0n) return { refused: "priceBelowZero" };
  if (cents > maxCents) return { refused: "priceTooHigh" };
  return { price: `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}` };
}

function changedCents(cents: bigint, rule: PriceRule): bigint {
  if ("set" in rule) return scaled(rule.set, 2);
  if ("add" in rule) return cents + scaled(rule.add, 2);
  const factor = hundredPercent + scaled(rule.percent, percentDecimals);
  // Half of the divisor more, so that the division, which rounds down, rounds half up.
  return (2n * cents * factor + hundredPercent) / (2n * hundredPercent);
}

/** A decimal string with at most this many decimals, as an integer: "-1.5" with two of them is -150. */
function scaled(text: string, decimals: number): bigint {
  const [whole = "0", fraction = ""] = text.replace(/^[+-]/, "").split(".");
  const value = BigInt(whole + fraction.padEnd(decimals, "0"));
  return text.startsWith("-") ? -value : value;
}
