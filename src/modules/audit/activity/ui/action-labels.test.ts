import { describe, expect, it } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { actionsNamed } from "../action-words";
import type { ActivityChange } from "../activity-logs.schema";
import { batchSentence, changesOf, entrySentence, labelOf } from "./action-labels";

const t = translationsOf("en", "activityEntries");
const inGerman = translationsOf("de", "activityEntries");

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

const parts = { who: () => "Ann", thing: () => "{}" };

describe("an action", () => {
  it.each([
    ["product.create", null, { name: "Desk" }, "Ann created {}"],
    ["product.create", null, { name: "Desk", copyOf: "DESK-1" }, "Ann created {} as a copy of DESK-1"],
    ["product.update", { stock: 1 }, { stock: 2 }, "Ann changed stock of {}"],
    [
      "product.update",
      { stock: 1 },
      { stock: 2, stockReason: "sold", stockNote: "Order 17" },
      "Ann changed stock of {}",
    ],
    [
      "product.update",
      { stock: 1, sku: "A", name: "B" },
      { stock: 2 },
      "Ann changed stock, SKU, and name of {}",
    ],
    ["product.delete", { name: "Desk" }, null, "Ann moved {} to the trash"],
    [
      "organization.update",
      { a: 1, b: 1, c: 1, d: 1 },
      {},
      "Ann changed a, b, and 2 more of the organization",
    ],
    ["saved_view.hand_over", null, null, "Ann did “hand over” to {}"],
    ["user.update_profile", { username: "a" }, {}, "Ann changed username of their own profile"],
  ])("%s is described in words", (action, before, after, sentence) => {
    expect(entrySentence(t, { ...entry, action, before, after }, parts)).toBe(sentence);
  });

  it.each([
    ["product.update", { stock: 1 }, "Ann changed stock"],
    ["product.delete", null, "Ann moved it to the trash"],
  ])("%s of a known object does not name it", (action, before, sentence) => {
    expect(entrySentence(t, { ...entry, action, before }, parts, { isKnown: true })).toBe(sentence);
  });

  it.each([
    ["product.update", "product", "Desk", "Ann hat {} geändert: Bestand"],
    ["tenant.suspend", "tenant", "Acme", "Ann hat {} gesperrt"],
    ["tenant.suspend", "tenant", null, "Ann hat die Organisation gesperrt"],
  ])("%s has the word order of the reader’s language", (action, type, name, sentence) => {
    const change: ActivityChange = {
      ...entry,
      action,
      entity: { type, id: "1", name },
      before: { stock: 1 },
    };
    expect(entrySentence(inGerman, change, parts)).toBe(sentence);
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
  expect(labelOf(t, path)).toBe(label);
});

describe("a batch", () => {
  it.each([
    ["product.create", "product", "Ann created 25 products"],
    ["product.update", "product", "Ann changed 25 products"],
    ["product.delete", "product", "Ann moved 25 products to the trash"],
    ["invitation.create", "invitation", "Ann invited 25 people"],
    ["invitation.revoke", "invitation", "Ann revoked the invitations of 25 people"],
    ["price_list.hand_over", "price_list", "Ann did “hand over” to 25 objects"],
  ])("of %s is described with its number", (action, type, text) => {
    const change = { ...entry, action, entity: { type, id: "1", name: "Desk" }, before: { stock: 1 } };
    expect(batchSentence(t, change, { who: () => "Ann", size: () => "25" })).toBe(text);
  });
});

describe("the actions that a word names", () => {
  it("are found by their description, their object and in other forms", () => {
    const deletions = [
      "product.delete",
      "category.delete",
      "custom_field.delete",
      "saved_view.delete",
      "tenant.delete",
    ];
    expect(actionsNamed("deleted")).toEqual(deletions);
    expect(actionsNamed("trash")).toEqual(["product.delete", "product.restore"]);
    expect(actionsNamed("invitations")).toEqual([
      "user.join",
      "invitation.create",
      "invitation.resend",
      "invitation.revoke",
    ]);
    expect(actionsNamed("geloscht")).toEqual(deletions);
    expect(actionsNamed("xyz")).toEqual([]);
    expect(actionsNamed("a")).toEqual([]);
  });
});
