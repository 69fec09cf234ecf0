import { describe, expect, it } from "vitest";
import { nearest, positionsOf, scaleOf, spread } from "./scale";

describe("the axis of a chart", () => {
  it("holds every value between round ticks", () => {
    expect(scaleOf([3, 97], "count", "bar").ticks).toEqual([0, 25, 50, 75, 100]);
    expect(scaleOf([0.1, 0.37], "ratio", "bar").ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  });

  it("counts in whole numbers", () => {
    expect(scaleOf([1, 2], "count", "bar").ticks).toEqual([0, 1, 2]);
    expect(scaleOf([10], "count", "bar").ticks).toEqual([0, 3, 6, 9, 12]);
  });

  it("counts bytes in powers of two", () => {
    const mebibyte = 1024 ** 2;
    expect(scaleOf([500 * mebibyte], "bytes", "bar").ticks).toEqual(
      [0, 128, 256, 384, 512].map((count) => count * mebibyte),
    );
  });

  it("is one step high if everything is zero", () => {
    expect(scaleOf([0, 0], "count", "bar")).toEqual({ min: 0, max: 1, ticks: [0, 1] });
  });

  it("starts above zero only for lines whose values are close together", () => {
    expect(scaleOf([9980, 10_000], "count", "line").min).toBeGreaterThan(9900);
    expect(scaleOf([9980, 10_000], "count", "bar").min).toBe(0);
    expect(scaleOf([10, 10_000], "count", "line").min).toBe(0);
    expect(scaleOf([500, 500], "count", "line")).toMatchObject({ min: 500, max: 501 });
  });
});

describe("the positions of moments", () => {
  it("follow the time between them", () => {
    expect(positionsOf([0, 10, 100], "line")).toEqual([0, 0.1, 1]);
  });

  it("of bars follow their number", () => {
    expect(positionsOf([0, 10], "bar")).toEqual([0.25, 0.75]);
  });

  it("put a single moment into the middle", () => {
    expect(positionsOf([5], "line")).toEqual([0.5]);
  });

  it("are found from a nearby position", () => {
    expect(nearest([0, 0.5, 1], 0.3)).toBe(1);
    expect(nearest([0, 0.5, 1], -2)).toBe(0);
  });

  it("are labeled from the first to the last", () => {
    expect(spread(30, 5)).toEqual([0, 7, 15, 22, 29]);
    expect(spread(2, 5)).toEqual([0, 1]);
  });
});
