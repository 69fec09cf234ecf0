import { describe, expect, it } from "vitest";
import { maxStock } from "@/modules/catalogue/products/amounts";
import { type FiledProduct, unsetFields } from "@/modules/catalogue/products/products.schema";
import { bulkEdit } from "./bulk-edit.schema";
import { planEdit } from "./plan-edit";

const hammer: FiledProduct = {
  ...unsetFields,
  ...{ id: 1, version: 1, name: "Claw hammer", sku: "HAM-001", price: "12.50", stock: 7, unit: "box" },
  ...{ createdAt: "2026-01-31T12:00:00.000Z", updatedAt: "2026-01-31T12:00:00.000Z" },
};
const noValues = { rules: [], above: () => new Set<number>() };
const plan = (edit: object, product: Partial<FiledProduct> = {}) =>
  planEdit({ ...hammer, ...product }, bulkEdit.parse(edit), noValues);

describe("an edit of a product", () => {
  it("changes only what differs", () => {
    const edit = { price: { set: "12.5" }, unit: "box", supplier: " Acme ", minimumStock: 3 };
    expect(plan(edit)).toEqual({ after: { supplier: "Acme", minimumStock: 3 } });
  });

  it("changes nothing if the product has it all", () => {
    expect(plan({ status: "active", stock: { set: 7 }, description: null })).toEqual({ after: {} });
  });

  it("clears what is given as null", () => {
    const product = { supplier: "Acme", minimumStock: 3, description: "Steel" };
    const cleared = { supplier: null, minimumStock: null, description: null, unit: null };
    expect(plan(cleared, product)).toEqual({ after: cleared });
  });

  it("leaves a description alone that differs by its line ends", () => {
    expect(plan({ description: "Steel\nBlue" }, { description: "Steel\r\nBlue" })).toEqual({ after: {} });
  });

  const tagged = { tags: ["new", "Sale"] };

  it.each<[string, object, string[] | undefined]>([
    ["adds tags", { add: ["garden", "sale"] }, ["garden", "new", "Sale"]],
    ["removes tags whatever their case", { remove: ["sale", "garden"] }, ["new"]],
    ["replaces tags", { set: ["garden"] }, ["garden"]],
    ["clears tags", { set: [] }, []],
    ["adds nothing that is there", { add: ["NEW"] }, undefined],
    ["removes nothing that is not there", { remove: ["garden"] }, undefined],
    ["replaces nothing by the same", { set: ["Sale", "new"] }, undefined],
  ])("%s", (_, tags, after) => {
    expect(plan({ tags }, tagged)).toEqual({ after: after ? { tags: after } : {} });
  });

  it("gives no product more than 20 tags", () => {
    const tags = Array.from({ length: 19 }, (_, index) => `tag ${index}`);
    expect(plan({ tags: { add: ["a", "b"] } }, { tags })).toEqual({ refused: "tooManyTags" });
    expect(plan({ tags: { add: ["a", "TAG 1"] } }, { tags })).toMatchObject({ after: {} });
  });

  it("changes the category only of products that are elsewhere", () => {
    expect(plan({ category: 3 }, { category: 3 })).toEqual({ after: {} });
    expect(plan({ category: 3 }, { category: null })).toEqual({ after: { category: 3 } });
    expect(plan({ category: null }, { category: 3 })).toEqual({ after: { category: null } });
  });

  it("is refused as a whole if one field cannot be changed", () => {
    expect(plan({ price: { add: "-20" }, status: "archived" })).toEqual({ refused: "priceBelowZero" });
    expect(plan({ price: { percent: "9999" } }, { price: "9999999999.99" })).toEqual({
      refused: "priceTooHigh",
    });
  });
});

describe("a stock", () => {
  it("is set, or changed by a difference", () => {
    expect(plan({ stock: { set: 2 } })).toEqual({ after: { stock: 2 } });
    expect(plan({ stock: { add: -7, reason: "sold" } })).toEqual({ after: { stock: 0 } });
    expect(plan({ stock: { add: 1 } }, { stock: maxStock - 1 })).toEqual({ after: { stock: maxStock } });
  });

  it("below 0 is refused", () => {
    expect(plan({ stock: { add: -8 } })).toEqual({ refused: "stockBelowZero" });
  });

  it("above the maximum is refused", () => {
    expect(plan({ stock: { add: 1 } }, { stock: maxStock })).toEqual({ refused: "stockTooHigh" });
  });
});

describe("an edit that is refused before any product is looked at", () => {
  it.each([
    ["without any field", {}],
    ["of the name", { name: "Hammer" }],
    ["of the SKU", { sku: "HAM-002" }],
    ["of the barcode", { barcode: null }],
    ["by nothing", { price: { add: "0.00" } }],
    ["by 0 %", { price: { percent: "-0" } }],
    ["by less than -100 %", { price: { percent: "-100.0001" } }],
    ["by a percentage with five decimals", { price: { percent: "0.00001" } }],
    ["by a fraction of a cent", { price: { add: "0.005" } }],
    ["by a number that is no text", { price: { percent: 5 } }],
    ["to a fraction of a cent", { price: { set: "1.005" } }],
    ["to a negative price", { price: { set: "-1" } }],
    ["in two ways", { price: { set: "1", percent: "5" } }],
    ["of the stock by 0", { stock: { add: 0 } }],
    ["to a negative stock", { stock: { set: -1 } }],
    ["with a reason that only the system gives", { stock: { add: 1, reason: "import" } }],
    ["to the trash", { status: "trash" }],
  ])("is one %s", (_, edit) => {
    expect(bulkEdit.safeParse(edit).success).toBe(false);
  });
});
