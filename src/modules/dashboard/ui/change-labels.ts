import type { Translator } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import type { Period } from "../periods";

/** A difference with its sign: "+12", "−3", "±0". */
export function signed(difference: number, locale: string): string {
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
  return `${sign}${formatCount(Math.abs(difference), locale)}`;
}

interface Compared {
  total: number;
  totalBefore: number;
  days: Period;
}

/** Compares a number with that of the previous period. */
export function changeLabel(
  { total, totalBefore, days }: Compared,
  { t, locale }: { t: Translator<"dashboard">; locale: string },
): string {
  if (totalBefore === 0) return t("stats.noneBefore", { days: String(days) });
  const percent = Math.round((total / totalBefore - 1) * 100);
  if (percent === 0) return t("stats.same", { days: String(days) });
  return t("stats.compared", {
    percent: signed(percent, locale),
    days: String(days),
    before: formatCount(totalBefore, locale),
  });
}
