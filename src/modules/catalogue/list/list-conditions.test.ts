import { afterEach, expect, it, vi } from "vitest";
import { criteriaOf } from "./list-conditions";

afterEach(() => vi.useRealTimers());

const changedFrom = (changedSince: string, timeZone: string) =>
  criteriaOf({ changedSince }, timeZone).changedFrom?.toISOString();

it.each([
  // A Sunday evening in New York is Monday in Auckland.
  ["today", "America/New_York", "2026-03-22T04:00:00.000Z"],
  ["week", "America/New_York", "2026-03-16T04:00:00.000Z"],
  ["today", "Pacific/Auckland", "2026-03-22T11:00:00.000Z"],
  ["week", "Pacific/Auckland", "2026-03-22T11:00:00.000Z"],
  ["2026-01-31", "Europe/Prague", "2026-01-30T23:00:00.000Z"],
  // The clock skips midnight.
  ["2025-09-07", "America/Santiago", "2025-09-07T04:00:00.000Z"],
])("changes since %s begin with the day in %s", (since, timeZone, from) => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-23T00:30:00Z") });
  expect(changedFrom(since, timeZone)).toBe(from);
});
