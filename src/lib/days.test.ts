import { afterAll, describe, expect, it } from "vitest";
import { dayOf, endOfDay, startOfDay } from "./days";

const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe("a day of a date field", () => {
  it.each([
    ["UTC", "2026-01-31", "2026-01-31T00:00:00.000Z", "2026-01-31T23:59:59.999Z"],
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T21:59:59.999Z"],
    // Clocks are set back at midnight: the last hour occurs twice.
    ["America/Santiago", "2027-04-03", "2027-04-03T03:00:00.000Z", "2027-04-04T03:59:59.999Z"],
    // Clocks are set forward at midnight: the day begins at one.
    ["America/Santiago", "2026-09-05", "2026-09-05T04:00:00.000Z", "2026-09-06T03:59:59.999Z"],
    ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00.000Z", "2026-09-07T02:59:59.999Z"],
    ["UTC", "2026-12-31", "2026-12-31T00:00:00.000Z", "2026-12-31T23:59:59.999Z"],
  ])("in %s, %s lasts from %s to %s", (timeZone, day, start, end) => {
    process.env.TZ = timeZone;
    expect([startOfDay(day), endOfDay(day)]).toEqual([start, end]);
    expect([dayOf(start), dayOf(end)]).toEqual([day, day]);
  });

  it("is null if nothing was chosen", () => {
    expect([startOfDay(""), endOfDay("")]).toEqual([null, null]);
  });
});
