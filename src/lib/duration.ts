import type { Translator } from "@/i18n/translations";

const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** A duration in words, in the largest unit without a fraction: "90 minutes", "8 hours", "7 days". */
export function durationOf(t: Translator<"durations">, minutes: number): string {
  // "24 hours" is clearer than "1 day", which could be a date.
  if (minutes > minutesPerDay && minutes % minutesPerDay === 0)
    return t("days", { count: minutes / minutesPerDay });
  if (minutes % minutesPerHour === 0) return t("hours", { count: minutes / minutesPerHour });
  return t("minutes", { count: minutes });
}
