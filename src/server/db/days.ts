import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** The day of a moment in UTC, as "2026-01-31": for grouping. A date, since a text of it costs twice as much to group by. */
export const dayOf = (moment: AnyColumn): SQL<string> => sql<string>`date(${moment})`;
