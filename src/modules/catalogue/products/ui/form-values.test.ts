import { describe, expect, it } from "vitest";
import { readAmount, writeAmount } from "@/lib/amounts";
import { inlinePrice } from "@/modules/catalogue/list/ui/inline-fields";
import { productFields, unsetFields, withOwnAmounts } from "../products.schema";
import { mergeEdit, shownFields, toMinimumStock, toOptional, toStock, typedFields } from "./form-values";

const before = { ...unsetFields, name: "Desk", sku: "DESK-1", price: "100.00", stock: 5 };

describe("mergeEdit", () => {
  const mine = { ...before, name: "Standing desk", price: "120.00" };
  const current = { ...before, price: "90.00", stock: 4 };

  it("keeps typed values and updates untouched ones", () => {
    const { values } = mergeEdit(before, mine, current);
    expect(values).toEqual({ ...before, name: "Standing desk", price: "120.00", stock: 4 });
  });

  it("disputes what the other side changed to another value", () => {
    expect(mergeEdit(before, mine, current).disputed).toEqual(["price", "stock"]);
  });

  it("merges every field, also those that are null on one side", () => {
    const supplied = { ...before, barcode: "96385074", unit: "kg", supplier: "Kestrel", minimumStock: 5 };
    const emptied = { ...supplied, unit: null, minimumStock: null };
    const { values, disputed } = mergeEdit(supplied, emptied, {
      ...supplied,
      supplier: null,
      minimumStock: 0,
    });
    expect(values).toEqual({ ...emptied, supplier: null });
    expect(disputed).toEqual(["supplier", "minimumStock"]);
    expect(mergeEdit(before, before, supplied).values).toEqual(supplied);
  });

  it("disputes nothing if both sides made the same change", () => {
    const same = { ...before, name: "Bench" };
    expect(mergeEdit(before, same, same)).toEqual({ values: same, disputed: [] });
  });
});

describe("what is typed", () => {
  it.each([
    ["12", 12],
    [" 7 ", 7],
    ["0", 0],
    [3, 3],
    ["", Number.NaN],
    ["1e3", Number.NaN],
    ["-1", -1],
    ["1-1", Number.NaN],
    ["1.5", Number.NaN],
  ])("stock %j is %d", (typed, stock) => {
    expect(toStock(typed)).toBe(stock);
  });

  it.each([
    ["", null],
    [" ", null],
    [null, null],
    ["0", 0],
    [" 25 ", 25],
    [25, 25],
    ["x", Number.NaN],
  ])("minimum stock %j is %d", (typed, minimum) => {
    expect(toMinimumStock(typed)).toBe(minimum);
  });

  it("is no text if it is blank", () => {
    expect(toOptional(" \n ")).toBeNull();
    expect(toOptional(" Oak ")).toBe(" Oak ");
  });
});

describe("a price in an organization that writes 9,05", () => {
  const german = { locale: "de-DE", currency: "EUR" };
  const amounts = {
    read: (typed: string) => readAmount(typed, german),
    write: (amount: string) => writeAmount(amount, german),
  };

  const priceOf = (price: string) => typedFields(amounts).safeParse({ ...before, price });

  it("is parsed as typed", () => {
    expect(priceOf("12,50").data?.price).toBe("12.50");
    expect(priceOf("12.50").data?.price).toBe("12.50");
  });

  it("is refused if it is not to the cent", () => {
    expect(priceOf("12,505").error?.issues).toMatchObject([{ path: ["price"] }]);
  });

  it("is refused with an example of how the organization writes it", () => {
    const { error } = typedFields(amounts).safeParse({ ...before, price: "12,505" });
    const message = "Price must be an amount such as 12,50, at most 9999999999,99";
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
    const stamps = { createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-01-01T00:00:00.000Z" };
    const product = { ...before, id: 1, version: 1, ...stamps };
    const inline = inlinePrice(amounts).read("12,505", product);
    expect(inline).toEqual({ problem: message });
    const stored = productFields.shape.price.safeParse("12.505").error?.issues[0]?.message ?? "";
    expect(stored).toContain("12.50, at most 9999999999.99");
    expect(withOwnAmounts(stored, amounts.write)).toBe(message);
    expect(withOwnAmounts("Name is required", amounts.write)).toBe("Name is required");
  });

  it("is shown in the form the same way, whichever way it was typed", () => {
    const shown = ["9.05", "9,05", "9,05 €"].map((price) => shownFields({ ...before, price }, amounts).price);
    expect(shown).toEqual(["9,05", "9,05", "9,05"]);
    expect(shownFields({ ...before, price: "9.5" }, amounts).price).toBe("9,50");
    expect(shownFields({ ...before, price: "nine" }, amounts).price).toBe("nine");
  });
});
