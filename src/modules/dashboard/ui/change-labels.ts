import { formatCount } from "@/lib/format";
import type { Period } from "../periods";

/** A difference with its sign: "+12", "−3", "±0". */
export function signed(difference: number, locale: string): string {
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
  return `${sign}${formatCount(Math.abs(difference), locale)}`;
}

/** Compares a number with that of the previous period. */
export function changeLabel(
  { total, totalBefore }: { total: number; totalBefore: number },
  days: Period,
  locale: string,
): string {
  if (totalBefore === 0) return `None in the previous ${days} days`;
  const percent = Math.round((total / totalBefore - 1) * 100);
  if (percent === 0) return `Same as the previous ${days} days`;
  return `${signed(percent, locale)}% from the previous ${days} days (${formatCount(totalBefore, locale)})`;
}
