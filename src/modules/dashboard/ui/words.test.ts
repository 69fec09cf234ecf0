import { expect, it } from "vitest";
import { changeInWords, signed } from "./words";

it("tells a difference with its sign", () => {
  expect([signed(1200, "en"), signed(-3, "en"), signed(0, "en")]).toEqual(["+1,200", "−3", "±0"]);
});

it("compares with the period before, where there was anything", () => {
  expect(changeInWords({ total: 15, totalBefore: 10 }, 7, "en")).toBe("+50% on the 7 days before (10)");
  expect(changeInWords({ total: 5, totalBefore: 10 }, 7, "en")).toBe("−50% on the 7 days before (10)");
  expect(changeInWords({ total: 10, totalBefore: 10 }, 7, "en")).toBe("As in the 7 days before");
  expect(changeInWords({ total: 10, totalBefore: 0 }, 7, "en")).toBe("None in the 7 days before");
});
