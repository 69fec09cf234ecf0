import { z } from "zod";
import { isBlank } from "@/lib/text";
import { canonicalPrice } from "../canonical-price";
import { asWritten, type Product, type ProductFields, productFields, typedPrice } from "../products.schema";
import type { AmountFields } from "./amount-fields";

export const fieldNames = ["name", "sku", "price", "stock", "description", "status"] as const;
export type FieldName = (typeof fieldNames)[number];

export const emptyFields: ProductFields = {
  name: "",
  sku: "",
  price: "",
  description: null,
  stock: 0,
  status: "active",
};

/** The fields of a product that the form edits. */
export function fieldsOf({ name, sku, price, description, stock, status }: Product): ProductFields {
  return asWritten({ name, sku, price, description, stock, status });
}

/** What people type into the form, read as the organization writes amounts. */
export const typedFields = ({ read, write }: AmountFields) =>
  productFields.extend({ price: z.string().transform(read).pipe(typedPrice(write)) });

/** The fields as form values. */
export function shownFields(fields: ProductFields, { read, write }: AmountFields): ProductFields {
  const { data } = productFields.shape.price.safeParse(read(fields.price));
  return { ...fields, price: data === undefined ? fields.price : write(canonicalPrice(data)) };
}

/**
 * Rebases an edit onto a product that has changed meanwhile: untouched fields follow the product, typed ones stay.
 * `disputed` names the fields that the other side changed too, to another value.
 */
export function mergeEdit(before: ProductFields, mine: ProductFields, current: ProductFields) {
  const pick = <Name extends FieldName>(name: Name): ProductFields[Name] =>
    mine[name] === before[name] ? current[name] : mine[name];
  const values: ProductFields = {
    name: pick("name"),
    sku: pick("sku"),
    price: pick("price"),
    description: pick("description"),
    stock: pick("stock"),
    status: pick("status"),
  };
  return {
    values,
    disputed: fieldNames.filter((name) => current[name] !== before[name] && mine[name] !== current[name]),
  };
}

/** The typed stock as a number; NaN, which no schema accepts, unless it is a whole number. */
export function toStock(typed: unknown): number {
  if (typeof typed === "number") return typed;
  return typeof typed === "string" && /^\s*-?\d{1,15}\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

/** A description without visible characters counts as none. */
export function toDescription(typed: unknown): string | null {
  return typeof typed === "string" && !isBlank(typed) ? typed : null;
}
