import { describe, expect, it } from "vitest";
import { paginationOf, totalOfCounted } from "./pagination";

const of = (...[page, counted, shown]: [number, number, Parameters<typeof paginationOf>[2]]) => {
  const { total, totalIsExact, totalPages } = paginationOf(
    { page, limit: 10 },
    totalOfCounted(counted),
    shown,
  );
  return [total, totalIsExact, totalPages];
};

describe("the total", () => {
  it("is the counted one if more pages follow", () => {
    expect(of(1, 127, { rows: 10 })).toEqual([127, true, 13]);
    expect(of(2, 127, { rows: 10, hasNext: true })).toEqual([127, true, 13]);
  });

  it("follows from the last page, whatever was counted a moment earlier", () => {
    for (const counted of [0, 126, 127, 128, 10_001]) {
      expect(of(13, counted, { rows: 7 })).toEqual([127, true, 13]);
      expect(of(13, counted, { rows: 7, hasNext: false })).toEqual([127, true, 13]);
    }
    expect(of(1, 5, { rows: 0 })).toEqual([0, true, 0]);
  });

  it("is never less than what is shown, nor more than possible before an empty page", () => {
    expect(of(3, 25, { rows: 10, hasNext: true })).toEqual([31, true, 4]);
    expect(of(4, 35, { rows: 0 })).toEqual([30, true, 3]);
    expect(of(4, 25, { rows: 0 })).toEqual([25, true, 3]);
  });

  it("is not taken from a page whose position may have shifted", () => {
    expect(of(3, 31, { rows: 5, hasNext: false, positionIsExact: false })).toEqual([31, true, 4]);
    expect(of(3, 20, { rows: 5, hasNext: false, positionIsExact: false })).toEqual([25, true, 3]);
    expect(of(4, 35, { rows: 0, hasNext: false, positionIsExact: false })).toEqual([35, true, 4]);
  });

  it("is a lower bound beyond ten thousand, marked as inexact", () => {
    expect(of(1, 10_001, { rows: 10, hasNext: true })).toEqual([10_000, false, 1000]);
    expect(of(1200, 10_001, { rows: 10, hasNext: true })).toEqual([12_001, false, 1201]);
    expect(of(1200, 10_001, { rows: 10, hasNext: false })).toEqual([12_000, true, 1200]);
    expect(of(1300, 10_001, { rows: 0 })).toEqual([10_000, false, 1000]);
  });
});
