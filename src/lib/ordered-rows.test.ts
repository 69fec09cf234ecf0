import { expect, it } from "vitest";
import { positionsAfterMove } from "./ordered-rows";

const [a, b, c] = [
  { id: 1, position: 1, stored: 1 },
  { id: 2, position: 2, stored: 4 },
  { id: 3, position: 3, stored: 7 },
] as const;

it("a row that moves leaves no gaps", () => {
  expect(positionsAfterMove([a, b, c], c, 1)).toEqual([
    { id: 3, position: 1 },
    { id: 1, position: 2 },
    { id: 2, position: 3 },
  ]);
});

it("rows that are stored at their place are not written", () => {
  expect(positionsAfterMove([a, b, c], c, 2)).toEqual([
    { id: 3, position: 2 },
    { id: 2, position: 3 },
  ]);
});
