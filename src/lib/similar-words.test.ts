import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchPartsOf } from "./search-terms";
import { intactPartsOf, similarTerms } from "./similar-words";

describe("similar", () => {
  test.each([
    ["hamer", "hammer"],
    ["hanmer", "hammer"],
    ["hammmer", "hammer"],
    ["hamemr", "hammer"],
    ["jammer", "hammer"],
    ["scredwriver", "screwdriver"],
    ["screwdrvr", "screwdriver"],
  ])("“%s” is similar to “%s”", (word, term) => {
    expect(similarTerms(word, [term, "violin"])).toEqual([term]);
  });

  test("is the beginning of a longer word, which may still be typed", () => {
    expect(similarTerms("scrwd", ["screwdriver"])).toEqual(["screwd"]);
  });

  test("is nothing to a code: another digit is something else", () => {
    expect(similarTerms("ham-001", ["ham-002"])).toEqual([]);
    expect(intactPartsOf("ham-001")).toEqual([]);
  });

  test("is nothing to a short word, nor what has too many typos", () => {
    expect(similarTerms("hamr", ["hammer"])).toEqual([]);
    expect(similarTerms("violin", ["hammer"])).toEqual([]);
    expect(similarTerms("hmrme", ["hammer"])).toEqual([]);
  });

  test("are only the best: fewest typos, then whole words, then the same first letter", () => {
    expect(similarTerms("hamer", ["hammer", "hamersley", "lamer"])).toEqual(["hamer"]);
    expect(similarTerms("hammes", ["hammer", "hammock", "gammes"])).toEqual(["hammer", "gammes"]);
    expect(similarTerms("bolta", ["bolts", "boltz", "bolty", "boltx"])).toEqual(["bolts", "boltx", "bolty"]);
  });
});

const letters = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 5, maxLength: 12 });

test("whatever typo a word has, the term is read by one of the word's intact parts", () => {
  const typo = fc.record({
    kind: fc.constantFrom("wrong", "missing", "more", "swapped"),
    at: fc.nat(12),
    letter: fc.constantFrom(..."kl"),
  });
  fc.assert(
    fc.property(letters, typo, (term, { kind, at: place, letter }) => {
      const at = place % term.length;
      const [before, here, after] = [term.slice(0, at), term[at] ?? "", term.slice(at + 1)];
      const word = {
        wrong: before + letter + after,
        missing: before + after,
        more: before + letter + here + after,
        swapped: before + (after[0] ?? "") + here + after.slice(1),
      }[kind];
      fc.pre([...word].length >= 5);
      const stored = [term, ...searchPartsOf([term])];
      const isRead = intactPartsOf(word).some((part) => stored.some((text) => text.startsWith(part)));
      // What is found inside the term needs no tolerance.
      expect(isRead || stored.some((text) => text.startsWith(word))).toBe(true);
    }),
  );
});
