import { type AnyColumn, lt, type SQL, sql } from "drizzle-orm";
import type { ClockOffset } from "@/lib/zoned-days";

/**
 * The day of a moment by the clocks of a time zone, as "2026-01-31": for grouping. A date, since a text of it costs twice as
 * much to group by. The clocks come from here, since few databases have their tables of time zones filled.
 */
export function dayOf(moment: AnyColumn, clocks: ClockOffset[]): SQL<string> {
  const [first, ...later] = clocks.map(({ since, minutes }) => ({ since, day: shiftedDay(moment, minutes) }));
  if (!first) throw new RangeError("The time zone has no offset at this time");
  if (later.length === 0) return first.day;
  const days = [first, ...later];
  const cases = days.flatMap(({ day }, index) => {
    const until = days[index + 1]?.since;
    return until ? [sql`when ${lt(moment, until)} then ${day}`] : [];
  });
  return sql<string>`case ${sql.join(cases, sql` `)} else ${days.at(-1)?.day} end`;
}

/** The number is in the text, where two expressions of one grouping are compared. */
const shiftedDay = (moment: AnyColumn, minutes: number): SQL<string> =>
  minutes === 0
    ? sql<string>`date(${moment})`
    : sql<string>`date(date_add(${moment}, interval ${sql.raw(String(Math.trunc(minutes)))} minute))`;
