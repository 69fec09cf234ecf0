interface Margin {
  /** A decimal string, negative if the product costs more than its price. */
  amount: string;
  /** Of the price, in percent with one decimal; null for a price of 0. */
  percent: string | null;
}

/**
 * The margin of a product: its price less its cost price, exact to the cent. The percentage is of the price, and half of a tenth is
 * rounded away from 0. Both are decimal strings with at most two decimals.
 */
export function marginOf(price: string, cost: string): Margin {
  const cents = centsOf(price);
  const margin = cents - centsOf(cost);
  return {
    amount: decimal(margin, 2),
    percent: cents === 0n ? null : decimal(roundedRatio(margin * 1000n, cents), 1),
  };
}

function centsOf(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole + fraction.padEnd(2, "0"));
}

/** Half is rounded away from 0; the divisor is positive. */
function roundedRatio(value: bigint, divisor: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return value < 0n ? -rounded : rounded;
}

function decimal(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
