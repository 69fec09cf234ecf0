import { type AnyColumn, lt, type SQL, sql } from "drizzle-orm";
import type { ClockOffset } from "@/lib/zoned-days";

/**
 * The day of a moment in a time zone, as "2026-01-31", for grouping. As a date, since grouping by text costs twice as
 * much. The offsets are passed in, since few databases have their time zone tables loaded.
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

/** The number is part of the SQL text, by which the expressions of a grouping are compared. */
const shiftedDay = (moment: AnyColumn, minutes: number): SQL<string> =>
  minutes === 0
    ? sql<string>`date(${moment})`
    : sql<string>`date(date_add(${moment}, interval ${sql.raw(String(Math.trunc(minutes)))} minute))`;
