import { describe, expect, it } from "vitest";
import { clockOffsets, dayAfter, dayIn, startOfDayIn } from "./zoned-days";

describe("a day of a time zone", () => {
  it.each([
    ["2026-01-31", "UTC", "2026-01-31T00:00:00.000Z"],
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["2026-01-01", "Asia/Kolkata", "2025-12-31T18:30:00.000Z"],
    // Midnight occurs twice, and is skipped.
    ["2027-04-04", "America/Santiago", "2027-04-04T04:00:00.000Z"],
    ["2026-09-06", "America/Santiago", "2026-09-06T04:00:00.000Z"],
  ])("%s begins in %s at %s", (day, timeZone, moment) => {
    expect(startOfDayIn(day, timeZone).toISOString()).toBe(moment);
    expect(dayIn(startOfDayIn(day, timeZone), timeZone)).toBe(day);
    expect(dayIn(startOfDayIn(day, timeZone).getTime() - 1, timeZone)).toBe(dayAfter(day, -1));
  });

  it("is followed by the next", () => {
    expect(dayAfter("2026-12-31")).toBe("2027-01-01");
    expect(dayAfter("2026-03-01", -1)).toBe("2026-02-28");
  });
});

describe("the clocks of a time zone", () => {
  const year = (timeZone: string) =>
    clockOffsets(new Date("2026-01-01"), new Date("2027-01-01"), timeZone).map(({ since, minutes }) => [
      since?.toISOString() ?? null,
      minutes,
    ]);

  it("have one offset where they are never changed", () => {
    expect(year("UTC")).toEqual([[null, 0]]);
    expect(year("Asia/Kolkata")).toEqual([[null, 330]]);
  });

  it("are changed twice a year elsewhere", () => {
    expect(year("Europe/Berlin")).toEqual([
      [null, 60],
      ["2026-03-29T01:00:00.000Z", 120],
      ["2026-10-25T01:00:00.000Z", 60],
    ]);
  });
});
