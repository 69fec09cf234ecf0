import { expect, it } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { changeLabel, signed } from "./change-labels";

it("shows a difference with its sign", () => {
  expect([signed(1200, "en"), signed(-3, "en"), signed(0, "en")]).toEqual(["+1,200", "−3", "±0"]);
});

const labelOf = (compared: Parameters<typeof changeLabel>[0]) =>
  changeLabel(compared, { t: translationsOf("en", "dashboard"), locale: "en" });

it("compares with the previous period, if there is data for it", () => {
  expect(labelOf({ total: 15, totalBefore: 10, days: 7 })).toBe("+50% from the previous 7 days (10)");
  expect(labelOf({ total: 5, totalBefore: 10, days: 7 })).toBe("−50% from the previous 7 days (10)");
  expect(labelOf({ total: 10, totalBefore: 10, days: 7 })).toBe("Same as the previous 7 days");
  expect(labelOf({ total: 10, totalBefore: 0, days: 7 })).toBe("None in the previous 7 days");
});
