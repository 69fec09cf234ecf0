import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** The day of a moment in UTC, as "2026-01-31": for grouping. */
export const dayOf = (moment: AnyColumn): SQL<string> => sql<string>`date_format(${moment}, '%Y-%m-%d')`;
