import { expect, it } from "vitest";
import { changesOf, wordsOf } from "./activity-words";

it("says actions in words, also those that are newer than the words", () => {
  expect(wordsOf("product.update")).toBe("Product changed");
  expect(wordsOf("saved_view.share")).toBe("Saved view share");
});

it("shows what has changed, value by value, and nothing that has not", () => {
  const before = { isActive: true, limits: { users: null, products: 5 }, roles: ["admin"] };
  const after = { isActive: false, limits: { users: 10, products: 5 }, reason: "Unpaid", roles: ["admin"] };
  expect(changesOf(before, after)).toEqual([
    { name: "is active", before: "yes", after: "no" },
    { name: "limits › users", before: "none", after: "10" },
    { name: "reason", before: null, after: "Unpaid" },
  ]);
  expect(changesOf(null, null)).toEqual([]);
});
