const minutesPerHour = 60;
const minutesPerDay = 24 * minutesPerHour;

/** A length of time in words, in the largest unit that needs no fraction: "90 minutes", "8 hours", "7 days". */
export function durationOf(minutes: number): string {
  // "24 hours" says more plainly than "1 day" that it is no date.
  if (minutes > minutesPerDay && minutes % minutesPerDay === 0) return `${minutes / minutesPerDay} days`;
  if (minutes % minutesPerHour === 0) return counted(minutes / minutesPerHour, "hour");
  return counted(minutes, "minute");
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
