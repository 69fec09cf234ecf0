/** The day of a moment in the reader's own time zone, as a date field shows it. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  const pad = (part: number, digits = 2) => String(part).padStart(digits, "0");
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The start of a date field's day in the reader's own time zone; null for no date. */
export function startOfDay(day: string): string | null {
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * The end of a date field's day in the reader's own time zone; null for no date. Computed from the next day: where
 * clocks are set back at midnight, 23:59 occurs twice.
 */
export function endOfDay(day: string): string | null {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
  return new Date(next.getTime() - 1).toISOString();
}
