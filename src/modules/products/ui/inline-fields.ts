import { canonicalPrice } from "../canonical-price";
import { type Product, productFields, typedPrice } from "../products.schema";
import { toStock } from "./form-values";
import type { AmountFields } from "./price";

/** What somebody wants of a product: a value, or some pieces more or less than there are. */
export type InlineChange = { price: string } | { stock: number } | { delta: number };

export interface InlineField {
  name: "price" | "stock";
  inputMode: "decimal" | "text";
  hint: string;
  textOf: (product: Product) => string;
  /** What was typed means; null where that is nothing new. */
  read: (typed: string, product: Product) => { change: InlineChange | null } | { problem: string };
}

export const inlinePrice = ({ read: readTyped, write }: AmountFields): InlineField => ({
  name: "price",
  inputMode: "decimal",
  hint: "Enter saves, Esc cancels.",
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
  // A keyboard for numbers has no plus on every phone.
  inputMode: "text",
  hint: "A total, or a change such as +5 or -3. Enter saves, Esc cancels.",
  textOf: ({ stock }) => String(stock),
  read(typed, { stock: before }) {
    if (/^\s*[+-]/.test(typed)) {
      const delta = toStock(typed.replace("+", ""));
      if (Number.isNaN(delta)) return { problem: "The change must be a whole number" };
      // Whether there are as many is for the server to say: it knows how many there are now.
      return { change: delta === 0 ? null : { delta } };
    }
    const { data, error } = productFields.shape.stock.safeParse(toStock(typed));
    if (data === undefined) return { problem: problemOf(error) };
    return { change: data === before ? null : { stock: data } };
  },
};

/** The product as it will be. */
export function withChange(product: Product, change: InlineChange): Product {
  return "delta" in change
    ? { ...product, stock: Math.max(0, product.stock + change.delta) }
    : { ...product, ...change };
}

const problemOf = (error: { issues: { message: string }[] } | undefined) =>
  error?.issues[0]?.message ?? "This is not a value";
