import { expect, it } from "vitest";
import { asLine, asText, emptyAsNull, line, text } from "./text";

it.each([
  ["Claw hammer\r\nlarge", "Claw hammer large"],
  ["Claw \t \n hammer", "Claw hammer"],
  ["\n a\u2028b\u0085c\v ", "a b c"],
  ["  two  spaces  ", "two  spaces"],
])("reads %j as one line", (typed, kept) => {
  expect(asLine(typed)).toBe(kept);
});

it("normalizes the line ends of a longer text, keeping its lines", () => {
  expect(asText("a\r\nb\rc\n\td\n")).toBe("a\nb\nc\n\td");
});

it.each(["", " \r\n\t", "\u200b", "\u00ad\u2060\ufeff", "\u3164\u2800", "\u202e\u200f"])(
  "takes %j, of which nothing can be seen, for empty",
  (typed) => {
    expect(line({ label: "name", min: 1, max: 9 }).safeParse(typed).error?.issues[0]?.message).toBe(
      "Name is required",
    );
    expect(emptyAsNull(text({ label: "details", max: 9 })).parse(typed)).toBeNull();
  },
);

it("keeps characters that join and direct visible letters", () => {
  expect(asLine("👩\u200d🔧 \u05d0\u200fb")).toBe("👩\u200d🔧 \u05d0\u200fb");
});

it("takes time proportional to the length", () => {
  const begun = performance.now();
  for (const long of [" ".repeat(1_000_000), `${"\n \t".repeat(300_000)}x`, "\u200b".repeat(1_000_000)]) {
    line({ label: "name", max: 9 }).safeParse(long);
    text({ label: "details", max: 9 }).safeParse(long);
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});
