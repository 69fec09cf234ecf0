import { expect, test } from "vitest";
import { parseId } from "./parse-id";

test("reads an id", () => {
  expect(parseId("7")).toBe(7);
  expect(parseId("999999999999999")).toBe(999_999_999_999_999);
});

test.each(["", "0", "07", "-1", "1.5", "1e3", "0x1", " 1", "1 ", "1\n", "one", "1000000000000000"])(
  "takes %j for no id",
  (text) => expect(parseId(text)).toBeNull(),
);
