import { describe, expect, it } from "vitest";
import { changesOf, deedOf } from "./history-text";

const change = {
  id: 1,
  at: "2026-06-01T12:00:00.000Z",
  actorName: "Ann Birch",
  impersonator: null,
  before: null,
  after: null,
};

describe("a change in words", () => {
  it.each([
    ["product.create", null, { name: "Desk" }, "created it"],
    ["product.create", null, { name: "Desk", copyOf: "DESK-1" }, "created it as a copy of DESK-1"],
    ["product.update", { stock: 1 }, { stock: 2 }, "changed stock"],
    ["product.update", { stock: 1, sku: "A", name: "B" }, { stock: 2 }, "changed name, SKU, and stock"],
    ["product.delete", { name: "Desk" }, null, "moved it to the trash"],
    ["product.restore", null, { name: "Desk" }, "took it out of the trash"],
    ["product.paint", null, null, "product.paint"],
  ])("of %s is what somebody did", (action, before, after, deed) => {
    expect(deedOf({ ...change, action, before, after })).toBe(deed);
  });

  it("names each field once, with its values before and after, and none where the whole product came", () => {
    const update = { ...change, action: "product.update", before: { price: "1.00", description: null } };
    expect(changesOf({ ...update, after: { price: "2.00", description: "Oak" } })).toEqual([
      { name: "price", before: "1.00", after: "2.00" },
      { name: "description", before: null, after: "Oak" },
    ]);
    expect(changesOf({ ...change, action: "product.create", after: { price: "2.00" } })).toEqual([]);
  });
});
