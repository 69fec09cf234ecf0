import { expect, it } from "vitest";
import { areNearTwins } from "./near-twins";

it.each([
  ["HAM-001", "ham-001"],
  ["TÉST-1", "TEST-1"],
  ["Straße-1", "STRASSE-1"],
  ["AB\u200bC-1", "ABC-1"],
  ["AB\u00adC-1", "ABC-1"],
  ["АВС-1", "ABC-1"],
  ["ABC–1", "ABC-1"],
  ["ABC\u00a01", "ABC 1"],
  ["ＡＢＣ-1", "ABC-1"],
  ["e\u0301-100", "é-100"],
])("%j and %j are near-twins", (one, other) => {
  expect(areNearTwins(one, other)).toBe(true);
  expect(areNearTwins(other, one)).toBe(true);
});

it.each([
  ["HAM-001", "HAM-001"],
  ["HAM-001", "HAM-002"],
  ["A-😀-1", "A-🚀-1"],
  ["A10-1", "AIO-1"],
  ["日本-1", "日木-1"],
])("%j and %j are not near-twins", (one, other) => {
  expect(areNearTwins(one, other)).toBe(false);
});
