import { TZDate, tzOffset } from "@date-fns/tz";

const dayMs = 86_400_000;

/** The start of a day such as "2026-01-31" in the time zone, which is not midnight if the clock skips it. */
export function startOfDayIn(day: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime());
}

/** The day of a moment in the time zone, as "2026-01-31". */
export function dayIn(moment: Date | number, timeZone: string): string {
  const utc = new Date(moment);
  return new Date(utc.getTime() + tzOffset(timeZone, utc) * 60_000).toISOString().slice(0, 10);
}

/** The day a number of days later, or earlier. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** The offset of a time zone from UTC, from a moment on. */
export interface ClockOffset {
  /** Null for the first, which also applies before. */
  since: Date | null;
  minutes: number;
}

/** The offsets of the time zone between the moments, with each transition to the second. */
export function clockOffsets(from: Date, to: Date, timeZone: string): ClockOffset[] {
  const minutesAt = (time: number) => tzOffset(timeZone, new Date(time));
  const offsets: ClockOffset[] = [{ since: null, minutes: minutesAt(from.getTime()) }];
  for (let time = from.getTime(); time < to.getTime(); time += dayMs) {
    const next = Math.min(time + dayMs, to.getTime());
    const [before, after] = [minutesAt(time), minutesAt(next)];
    if (before === after) continue;
    let [low, high] = [time, next];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (middle === low) break;
      if (minutesAt(middle) === before) low = middle;
      else high = middle;
    }
    offsets.push({ since: new Date(high), minutes: after });
  }
  return offsets;
}
