/** A moment as the day that a date field shows, in the reader's own time zone. */
export function dayOf(moment: string): string {
  const date = new Date(moment);
  const pad = (part: number, digits = 2) => String(part).padStart(digits, "0");
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The moment at which the day of a date field begins in the reader's own time zone; null for no date. */
export function startOfDay(day: string): string | null {
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * The moment at which the day of a date field ends in the reader's own time zone; null for no date. Just before the next one:
 * where clocks are put back at midnight, 23:59 comes twice.
 */
export function endOfDay(day: string): string | null {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
  return new Date(next.getTime() - 1).toISOString();
}
