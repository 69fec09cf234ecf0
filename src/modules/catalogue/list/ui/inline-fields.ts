import { textsOf } from "@/i18n/texts";
import { canonicalPrice } from "@/modules/catalogue/products/canonical-price";
import { type Product, productFields, typedPrice } from "@/modules/catalogue/products/products.schema";
import type { AmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { toStock } from "@/modules/catalogue/products/ui/form-values";

const t = textsOf("productList");

/** The change of a product: a new value, or a stock adjustment. */
export type InlineChange = { price: string } | { stock: number } | { delta: number };

export interface InlineField {
  name: "price" | "stock";
  inputMode: "decimal" | "text";
  textOf: (product: Product) => string;
  /** Parses the typed text; null if nothing changes. */
  read: (typed: string, product: Product) => { change: InlineChange | null } | { problem: string };
}

export const inlinePrice = ({ read: readTyped, write }: AmountFields): InlineField => ({
  name: "price",
  inputMode: "decimal",
  textOf: ({ price }) => write(price),
  read(typed, { price }) {
    const { data, error } = typedPrice(write).safeParse(readTyped(typed));
    if (data === undefined) return { problem: problemOf(error) };
    const wanted = canonicalPrice(data);
    return { change: wanted === price ? null : { price: wanted } };
  },
});

export const inlineStock: InlineField = {
  name: "stock",
  // Numeric keyboards of some phones have no plus.
  inputMode: "text",
  textOf: ({ stock }) => String(stock),
  read(typed, { stock: before }) {
    if (/^\s*[+-]/.test(typed)) {
      const delta = toStock(typed.replace("+", ""));
      if (Number.isNaN(delta)) return { problem: t("inline.wholeNumber") };
      // Whether the stock suffices is for the server to decide: it knows the current one.
      return { change: delta === 0 ? null : { delta } };
    }
    const { data, error } = productFields.shape.stock.safeParse(toStock(typed));
    if (data === undefined) return { problem: problemOf(error) };
    return { change: data === before ? null : { stock: data } };
  },
};

/** The product after the change. */
export function withChange<Shown extends Product>(product: Shown, change: InlineChange): Shown {
  return "delta" in change
    ? { ...product, stock: Math.max(0, product.stock + change.delta) }
    : { ...product, ...change };
}

const problemOf = (error: { issues: { message: string }[] } | undefined) =>
  error?.issues[0]?.message ?? t("inline.invalid");
