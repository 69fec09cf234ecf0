const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** A duration in words, in the largest unit without a fraction: "90 minutes", "8 hours", "7 days". */
export function durationOf(minutes: number): string {
  // "24 hours" is clearer than "1 day", which could be a date.
  if (minutes > minutesPerDay && minutes % minutesPerDay === 0) return `${minutes / minutesPerDay} days`;
  if (minutes % minutesPerHour === 0) return counted(minutes / minutesPerHour, "hour");
  return counted(minutes, "minute");
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
