import { describe, expect, it } from "vitest";
import { readAmount, writeAmount } from "@/lib/amounts";
import { customErrors, editOf, isNoEdit, type Mode, noEdit } from "./edit-values";

const german = { locale: "de-DE", currency: "EUR" };
const amounts = {
  read: (typed: string) => readAmount(typed, german),
  write: (amount: string) => writeAmount(amount, german),
};
const price = (mode: Mode, typed: string) =>
  editOf(
    { ...noEdit, modes: { ...noEdit.modes, price: mode }, typed: { ...noEdit.typed, price: typed } },
    amounts,
    [],
  );

describe("a price that is typed", () => {
  it.each<[Mode, string, object]>([
    ["set", "1.234,50 €", { set: "1234.50" }],
    ["raise", "0,5", { add: "+0.5" }],
    ["lower", "2", { add: "-2" }],
    ["raisePercent", "2,5 %", { percent: "+2.5" }],
    ["raisePercent", "33.3333", { percent: "+33.3333" }],
    ["lowerPercent", "100", { percent: "-100" }],
  ])("to %s by or to %s is read as the organization writes it", (mode, typed, rule) => {
    expect(price(mode, typed)).toEqual({ edit: { price: rule }, errors: {} });
  });

  it.each<[Mode, string]>([
    ["set", ""],
    ["raise", "-5"],
    ["lower", "-5"],
    ["raise", "0"],
    ["raisePercent", "five"],
    ["lowerPercent", "100,01"],
  ])("to %s %s is refused", (mode, typed) => {
    const { edit, errors } = price(mode, typed);
    expect(edit).toEqual({});
    expect(errors.price).toEqual(expect.any(String));
  });
});

it("an edit has only what was chosen", () => {
  const typed = {
    ...{ price: "5", cost: "2", stock: "4", note: " Flood ", minimumStock: "3", supplier: " Acme " },
    ...{ unit: "kg", description: "Steel" },
  };
  expect(editOf({ ...noEdit, typed }, amounts, [])).toEqual({ edit: {}, errors: {} });
  expect(isNoEdit({ ...noEdit, typed })).toBe(true);
  const modes = {
    ...noEdit.modes,
    stock: "take",
    minimumStock: "set",
    supplier: "set",
    unit: "clear",
  } as const;
  const chosen = { ...noEdit, typed, modes, reason: "damaged", status: "draft" } as const;
  expect(editOf(chosen, amounts, [])).toEqual({
    edit: {
      stock: { add: -4, reason: "damaged", note: "Flood" },
      ...{ minimumStock: 3, supplier: "Acme", unit: null, status: "draft" },
    },
    errors: {},
  });
  expect(isNoEdit(chosen)).toBe(false);
});

it.each<[Mode, object]>([
  ["add", { add: ["a", "b"] }],
  ["remove", { remove: ["a", "b"] }],
  ["replace", { set: ["a", "b"] }],
  ["clear", { set: [] }],
])("tags are given as the choice to %s says", (mode, rule) => {
  const modes = { ...noEdit.modes, tags: mode };
  expect(editOf({ ...noEdit, modes, tags: ["b", "a"] }, amounts, [])).toEqual({
    edit: { tags: rule },
    errors: {},
  });
});

it("a category is set or cleared", () => {
  const set = { ...noEdit, modes: { ...noEdit.modes, category: "set" }, category: 7 } as const;
  expect(editOf(set, amounts, [])).toEqual({ edit: { category: 7 }, errors: {} });
  const clear = { ...noEdit, modes: { ...noEdit.modes, category: "clear" }, category: 7 } as const;
  expect(editOf(clear, amounts, [])).toEqual({ edit: { category: null }, errors: {} });
});

it("a field that is to be set needs a value", () => {
  const modes = {
    ...noEdit.modes,
    stock: "add",
    minimumStock: "set",
    unit: "set",
    description: "set",
    category: "set",
    tags: "add",
  } as const;
  const { edit, errors } = editOf({ ...noEdit, modes }, amounts, []);
  expect(edit).toEqual({});
  expect(Object.keys(errors).toSorted()).toEqual([
    ...["category", "description", "minimumStock", "stock", "tags", "unit"],
  ]);
});

const definition = { required: false, category: null, options: [], position: 1 };
const fields = [
  { ...definition, id: 1, name: "Weight", kind: "number" },
  { ...definition, id: 2, name: "Deposit", kind: "money", required: true },
  { ...definition, id: 3, name: "Certified", kind: "yesNo" },
  { ...definition, id: 4, name: "Material", kind: "text" },
] as const;
const custom = (field: number, mode: Mode, value: string | boolean | null = null) =>
  editOf({ ...noEdit, custom: [{ field, mode, value }] }, amounts, [...fields]);

describe("a custom field", () => {
  it.each<[number, Mode, string | boolean | null, object]>([
    [1, "set", "1 234,5", { set: "1234.5" }],
    [1, "raise", "0,125", { add: "+0.125" }],
    [1, "lower", "12", { add: "-12" }],
    [1, "lowerPercent", "2,125 %", { percent: "-2.125" }],
    [1, "clear", null, { set: null }],
    [2, "set", "1.234,50 €", { set: "1234.50" }],
    [2, "raise", "0,5", { add: "+0.5" }],
    [3, "set", false, { set: false }],
    [4, "set", "Oak", { set: "Oak" }],
  ])("%d to %s %s is given as the organization writes it", (field, mode, value, rule) => {
    expect(custom(field, mode, value)).toEqual({ edit: { customFields: [{ field, ...rule }] }, errors: {} });
  });

  it.each<[number, Mode, string | null, string]>([
    [1, "set", null, "Weight is required"],
    [1, "raise", "", "Weight is required"],
    [1, "raise", "-5", "Change must be a number"],
    [2, "clear", null, "Deposit is required"],
    [2, "raise", "0,005", "Change must be an amount"],
    [1, "raise", "0", "Change cannot be 0"],
  ])("%d to %s %s is refused", (field, mode, value, problem) => {
    expect(custom(field, mode, value)).toEqual({
      edit: {},
      errors: { [`customFields.${field}`]: expect.stringContaining(problem) },
    });
  });

  it("that is left as it is changes nothing", () => {
    expect(custom(1, "keep", "5")).toEqual({ edit: {}, errors: {} });
    expect(isNoEdit({ ...noEdit, custom: [{ field: 1, mode: "keep", value: "5" }] })).toBe(true);
    expect(isNoEdit({ ...noEdit, custom: [{ field: 1, mode: "set", value: null }] })).toBe(false);
  });

  it("has the errors that the server says of it", () => {
    const refused = { "edit.customFields.4": ["Material is required"], "edit.price": ["Wrong"] };
    expect(customErrors(refused)).toEqual({ "customFields.4": "Material is required" });
  });
});
