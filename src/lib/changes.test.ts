import { describe, expect, it } from "vitest";
import { assertVersion, diff, pick } from "./changes";

interface Fields {
  name: string;
  price: string | null;
  roles: string[];
}

const current: Fields = { name: "Anvil", price: "13.00", roles: ["staff", "client"] };

describe("diff", () => {
  it.each([
    ["another value", { name: "Hammer" }, { name: "Hammer" }],
    ["null in place of a value", { price: null }, { price: null }],
    ["another list", { roles: ["staff"] }, { roles: ["staff"] }],
    ["the same value", { name: "Anvil" }, {}],
    ["a list with the same content", { roles: ["staff", "client"] }, {}],
    ["undefined, which gives nothing", { name: undefined }, {}],
  ])("of %s", (_, given, changed) => {
    expect(diff<Fields>(current, given)).toEqual(changed);
  });
});

it("pick takes only the named fields", () => {
  expect(pick(current, ["name", "unknown"])).toEqual({ name: "Anvil" });
});

describe("assertVersion", () => {
  it("accepts the version that was read", () => {
    expect(() => assertVersion({ version: 3 }, 3, "product")).not.toThrow();
  });

  it("rejects another one, with the current state", () => {
    const stored = { version: 3, name: "Anvil" };
    expect(() => assertVersion(stored, 2, "product")).toThrow(
      expect.objectContaining({
        code: "STALE_VERSION",
        message: "Someone else changed this product in the meantime.",
        details: { data: { current: stored } },
      }),
    );
  });
});
