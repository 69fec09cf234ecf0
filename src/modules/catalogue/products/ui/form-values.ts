import { z } from "zod";
import { fieldsAmong, givenChanges, valueIn, withValue } from "@/lib/custom-fields";
import { isSame } from "@/lib/is-same";
import { pickFields } from "@/lib/pick-fields";
import { isBlank } from "@/lib/text";
import { canonicalPrice } from "../canonical-price";
import {
  asWritten,
  type FiledProduct,
  fieldNames,
  type ProductFields,
  productFields,
  typedCost,
  typedPrice,
  unsetFields,
} from "../products.schema";
import type { AmountFields } from "./amount-fields";

export type FieldName = keyof ProductFields;

export const emptyFields: ProductFields = { name: "", sku: "", price: "", ...unsetFields };
/** For those who may give a cost price. */
export const emptyFieldsWithCost: ProductFields = { ...emptyFields, cost: null };

/** The fields of a product that the form edits. */
export const fieldsOf = (product: FiledProduct): ProductFields => asWritten(pickFields(product, fieldNames));

/** What people type into the form, read as the organization writes amounts. */
export const typedFields = ({ read, write }: AmountFields) =>
  productFields.extend({
    price: z.string().transform(read).pipe(typedPrice(write)),
    cost: z.string().transform(read).pipe(typedCost(write)).nullable().optional(),
  });

/** The fields as form values; those of custom fields come from `shownValues`. */
export function shownFields(fields: ProductFields, { read, write }: AmountFields): ProductFields {
  const shown = (amount: string) => {
    const { data } = productFields.shape.price.safeParse(read(amount));
    return data === undefined ? amount : write(canonicalPrice(data));
  };
  const { price, cost } = fields;
  return { ...fields, price: shown(price), ...(typeof cost === "string" && { cost: shown(cost) }) };
}

/** A field of the product, or a custom field by its id. */
export type Disputed = Exclude<FieldName, "customFields"> | number;

/**
 * Rebases an edit onto a product that has changed meanwhile: untouched fields follow the product, typed ones stay.
 * `disputed` names the fields that the other side changed too, to another value.
 */
export function mergeEdit(
  before: ProductFields,
  mine: ProductFields,
  current: ProductFields,
): { values: ProductFields; disputed: Disputed[] } {
  const typed = ownNames.filter((name) => !isSame(mine[name], before[name]));
  const custom = mergeValues(before.customFields, mine.customFields, current.customFields);
  return {
    values: { ...current, ...pickFields(mine, typed), customFields: custom.values },
    disputed: [
      ...ownNames.filter(
        (name) => !isSame(current[name], before[name]) && !isSame(mine[name], current[name]),
      ),
      ...custom.disputed,
    ],
  };
}

/** Each value of a custom field is merged by itself. */
const ownNames = fieldNames.filter((name) => name !== "customFields");

type Values = ProductFields["customFields"];

function mergeValues(before: Values, mine: Values, current: Values) {
  return {
    values: givenChanges(before, mine).reduce(withValue, current),
    disputed: fieldsAmong(before, mine, current).filter((id) => {
      const theirs = valueIn(current, id);
      return theirs !== valueIn(before, id) && theirs !== valueIn(mine, id);
    }),
  };
}

/** The typed stock as a number; NaN, which no schema accepts, unless it is a whole number. */
export function toStock(typed: unknown): number {
  if (typeof typed === "number") return typed;
  return typeof typed === "string" && /^\s*-?\d{1,15}\s*$/.test(typed) ? Number(typed) : Number.NaN;
}

/** Like `toStock`; null for an empty field. */
export const toMinimumStock = (typed: unknown): number | null =>
  typed === null || (typeof typed === "string" && isBlank(typed)) ? null : toStock(typed);

/** A text without visible characters counts as none. */
export function toOptional(typed: unknown): string | null {
  return typeof typed === "string" && !isBlank(typed) ? typed : null;
}
