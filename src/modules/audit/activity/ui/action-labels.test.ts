import { describe, expect, it } from "vitest";
import { actionsNamed } from "../action-descriptions";
import { changesOf, describeAction, describeBatch, labelOf } from "./action-labels";

const entry = {
  id: 1,
  at: "2026-06-01T12:00:00.000Z",
  entity: { type: "product", id: "1", name: null },
  actor: null,
  apiKey: null,
  impersonator: null,
  before: null,
  after: null,
};

describe("an action", () => {
  it.each([
    ["product.create", null, { name: "Desk" }, "created {}"],
    ["product.create", null, { name: "Desk", copyOf: "DESK-1" }, "created {} as a copy of DESK-1"],
    ["product.update", { stock: 1 }, { stock: 2 }, "changed stock of {}"],
    ["product.update", { stock: 1, sku: "A", name: "B" }, { stock: 2 }, "changed stock, SKU, and name of {}"],
    ["product.delete", { name: "Desk" }, null, "moved {} to the trash"],
    ["organization.update", { a: 1, b: 1, c: 1, d: 1 }, {}, "changed a, b, and 2 more of {}"],
    ["saved_view.hand_over", null, null, "did “hand over” to {}"],
  ])("%s is described in words", (action, before, after, description) => {
    const { start, end } = describeAction({ ...entry, action, before, after });
    expect(`${start}{}${end}`).toBe(description);
  });

  it.each([
    ["product.update", { stock: 1 }, "changed stock"],
    ["product.delete", null, "moved it to the trash"],
  ])("%s of a known object does not name it", (action, before, description) => {
    expect(describeAction({ ...entry, action, before }, { isKnown: true })).toEqual({
      start: description,
      end: null,
    });
  });

  it("on one's own profile names nothing else", () => {
    const description = describeAction({
      ...entry,
      action: "user.update_profile",
      before: { username: "a" },
      after: {},
    });
    expect(description).toEqual({ start: "changed username of their own profile", end: null });
  });
});

it("shows only what has changed, value by value", () => {
  const before = { isActive: true, limits: { users: null, products: 5 }, roles: ["admin"] };
  const after = { isActive: false, limits: { users: 10, products: 5 }, reason: "Unpaid", roles: ["admin"] };
  expect(changesOf(before, after)).toEqual([
    { path: ["isActive"], before: true, after: false },
    { path: ["limits", "users"], before: null, after: 10 },
    { path: ["reason"], before: undefined, after: "Unpaid" },
  ]);
  expect(changesOf(null, null)).toEqual([]);
});

it.each([
  [["sku"], "SKU"],
  [["isActive"], "Active"],
  [["limits", "requestsPerMinute"], "Limits › requests per minute"],
  [["first_name"], "First name"],
])("the field %j is called %s", (path, label) => {
  expect(labelOf(path)).toBe(label);
});

describe("a batch", () => {
  it.each([
    ["product.create", "product", "created 25 products"],
    ["product.update", "product", "changed 25 products"],
    ["product.delete", "product", "moved 25 products to the trash"],
    ["invitation.create", "invitation", "invited 25 people"],
    ["invitation.revoke", "invitation", "revoked the invitation of 25 people"],
    ["price_list.hand_over", "price_list", "did “hand over” to 25 price lists"],
  ])("of %s is described with its number", (action, type, text) => {
    const change = { ...entry, action, entity: { type, id: "1", name: "Desk" }, before: { stock: 1 } };
    expect(describeBatch(change, "25")).toBe(text);
  });
});

describe("the actions that a word names", () => {
  it("are found by their description, their object and in other forms", () => {
    expect(actionsNamed("deleted")).toEqual(["product.delete", "saved_view.delete", "tenant.delete"]);
    expect(actionsNamed("trash")).toEqual(["product.delete", "product.restore"]);
    expect(actionsNamed("invitations")).toEqual([
      "user.join",
      "invitation.create",
      "invitation.resend",
      "invitation.revoke",
    ]);
    expect(actionsNamed("xyz")).toEqual([]);
    expect(actionsNamed("a")).toEqual([]);
  });
});
