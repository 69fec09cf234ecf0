import { expect, it } from "vitest";
import { formatBytes } from "./format-bytes";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [1_234_567, "1.2 MB"],
  [1_000_000_000, "1 GB"],
])("%i bytes are %s", (size, expected) => {
  expect(formatBytes(size, "en-US")).toBe(expected);
});
