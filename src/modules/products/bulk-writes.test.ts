import { expect, test } from "vitest";
import { portions } from "./bulk-writes";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test("any number of rows comes in their order, none of the portions too long", () => {
  for (const count of [0, 1, 49, 50, 99, 100, 101, 250, 437, 1001]) {
    const found = portions(numbers(count));
    expect(found.flat()).toEqual(numbers(count));
    expect(found.every(({ length }) => length >= 1 && length <= 100)).toBe(true);
  }
});

test("long portions have one of few lengths, whatever is left over", () => {
  const lengths = numbers(1200).flatMap((count) => portions(numbers(count), 500).map(({ length }) => length));
  expect(new Set(lengths.filter((length) => length > 50))).toEqual(new Set([500, 250, 125, 63]));
});
