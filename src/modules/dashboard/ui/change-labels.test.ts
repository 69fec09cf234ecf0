import { expect, it } from "vitest";
import { changeLabel, signed } from "./change-labels";

it("shows a difference with its sign", () => {
  expect([signed(1200, "en"), signed(-3, "en"), signed(0, "en")]).toEqual(["+1,200", "−3", "±0"]);
});

it("compares with the previous period, if there is data for it", () => {
  expect(changeLabel({ total: 15, totalBefore: 10 }, 7, "en")).toBe("+50% from the previous 7 days (10)");
  expect(changeLabel({ total: 5, totalBefore: 10 }, 7, "en")).toBe("−50% from the previous 7 days (10)");
  expect(changeLabel({ total: 10, totalBefore: 10 }, 7, "en")).toBe("Same as the previous 7 days");
  expect(changeLabel({ total: 10, totalBefore: 0 }, 7, "en")).toBe("None in the previous 7 days");
});
