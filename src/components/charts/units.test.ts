import { expect, it } from "vitest";
import { formatValue } from "./units";

it("shows values with their unit", () => {
  expect(formatValue(1250, "count", "en")).toBe("1,250");
  expect(formatValue(0.125, "ratio", "en")).toBe("12.5%");
  expect(formatValue(3.2, "milliseconds", "en")).toBe("3.2 ms");
  expect(formatValue(1500, "milliseconds", "en")).toBe("1.5 s");
  expect(formatValue(0, "bytes", "en")).toBe("0 B");
  expect(formatValue(512 * 1024 ** 2, "bytes", "en")).toBe("512 MiB");
  expect(formatValue(4.5, "perSecond", "en")).toBe("4.5/s");
});
