import fc from "fast-check";
import { expect, test } from "vitest";
import { maxTermLength, searchPartsOf, searchTermsOf, searchWordsOf, wholeTerm } from "./search-terms";

const finds = (search: string, ...texts: string[]) => {
  const words = searchWordsOf(search);
  const terms = searchTermsOf(...texts);
  return words.length > 0 && words.every((word) => terms.some((term) => term.startsWith(word)));
};

test.each([
  ["hämmer", "Hammer"],
  ["HAMMER", "Hämmerchen"],
  ["strasse", "Straße 12"],
  ["Łodz smorrebrod", "Smørrebrød aus Łódź"],
  ["ham-001", "HAM-001-B"],
  ["ham", "HAM-001-B"],
  ["001", "HAM-001-B"],
  ["001-b", "HAM-001-B"],
  ["(wool)", "wool-sock"],
  ["½", "Pipe 1⁄2 inch"],
  ["οδος", "ΟΔΟΣΑ"],
  ["青い", "青い椅子"],
  ["o'brien", "O’Brien"],
  ["O’Brien", "o'brien"],
  ["3x4", "Board 3×4"],
  ["anti-rust", "Anti–Rust"],
  ["ham-001", "HAM‑001"],
  ["screwdriver", "Screw\u00addri\u200bver"],
  ["screw\u00addriver", "Screwdriver"],
  ["screwdriver", "Screw\u200edriver\u202c"],
  ["heartwood", "Heart\ufe0fwood"],
  ["driver", "Screw\u0001driver"],
])("“%s” finds “%s”", (search, text) => {
  expect(finds(search, text)).toBe(true);
});

test.each([
  ["ammer", "Hammer"],
  ["ham 002", "HAM-001"],
  ["🔨", "Hammer 🔨"],
  ["%", "100 % wool"],
  ["", "Hammer"],
])("“%s” does not find “%s”", (search, text) => {
  expect(finds(search, text)).toBe(false);
});

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });

test("any text is found by each of its words", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = searchWordsOf(text);
      const terms = searchTermsOf(text);
      expect(words.every((word) => terms.includes(word))).toBe(true);
    }),
  );
});

test("no term of any text is longer than a term may be", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = searchTermsOf(text);
      expect(terms.every((term) => [...term].length <= maxTermLength)).toBe(true);
    }),
  );
});

test("a long text has a limited number of terms, from its beginning", () => {
  const terms = searchTermsOf("first", Array.from({ length: 2000 }, (_, index) => `w${index}`).join(" "));
  expect(terms).toHaveLength(500);
  expect(terms).toContain("first");
});

test("parts are the later characters of a term's first word, with what precedes them", () => {
  expect(searchPartsOf(["hammer", "ham-0012", "0012", "box"])).toEqual([
    "ammer h",
    "mmer ha",
    "mer ham",
    "012 0",
  ]);
});

test("the inside of a word of ideographs begins with two characters", () => {
  expect(searchPartsOf(["青い椅子"])).toEqual(["い椅子 青", "椅子 青い"]);
});

const partsOf = (text: string) => searchPartsOf(searchTermsOf(text));

test("any part is text that is stored as a whole", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const part of partsOf(text)) {
        expect(part.isWellFormed() && [...part].length <= maxTermLength).toBe(true);
      }
    }),
  );
});

test("no part is a term itself", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = searchTermsOf(text);
      for (const part of partsOf(text)) expect(terms).not.toContain(part);
    }),
  );
});

test("any part that is not cut off belongs to its term", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = searchTermsOf(text);
      const whole = partsOf(text).filter((part) => [...part].length < maxTermLength);
      for (const part of whole) expect(terms).toContain(wholeTerm(part));
    }),
  );
});
