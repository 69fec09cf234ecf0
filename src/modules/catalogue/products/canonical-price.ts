/** `canonicalPrice` of a cost price, which may be none, or not given. */
export const canonicalCost = <None extends null | undefined>(cost: string | None): string | None =>
  typeof cost === "string" ? canonicalPrice(cost) : cost;

/** Formats "12.5" as the database does: "12.50". */
export function canonicalPrice(price: string): string {
  const [whole = "0", cents = ""] = price.split(".");
  return `${BigInt(whole)}.${cents.padEnd(2, "0")}`;
}
