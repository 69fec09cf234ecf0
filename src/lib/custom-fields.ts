/** Constants of custom fields, shared by database, server and browser. */

export const maxCustomFields = 50;
export const maxFieldName = 60;
export const maxFieldOptions = 100;
export const maxOptionName = 100;
/** Of a text or a link. */
export const maxFieldText = 500;

/** What the values of a field are; it never changes. */
export const fieldKinds = ["text", "number", "money", "date", "choice", "yesNo", "link"] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Whether the values of a kind are amounts, which are read from their last digit. */
export const isAmount = (kind: FieldKind | undefined): boolean => kind === "number" || kind === "money";

/** The columns of `product_field_values`, of which a value has one. */
type ValueColumn = "text" | "number" | "date" | "optionId";

/** Which column the values of a kind are in: yes and no are 1 and 0. */
export const columnOfKind = {
  text: "text",
  link: "text",
  number: "number",
  money: "number",
  yesNo: "number",
  date: "date",
  choice: "optionId",
} as const satisfies Record<FieldKind, ValueColumn>;

/** What the columns have that are not those of the kind. */
export const noValue = { text: "", number: "0.000000", date: "1000-01-01" } as const;

/** A value as the API has it: decimals and dates are texts, a choice is the name of its option. */
export type FieldValue = string | boolean;

/** The value of a field of a product. */
export interface ProductValue {
  field: number;
  value: FieldValue;
}

/** A value as it is given: null for none. */
export interface GivenProductValue {
  field: number;
  value: string | number | boolean | null;
}

/** What a field of a product is given, once it has been read: null for none. */
export interface ChangedValue {
  field: number;
  value: FieldValue | null;
}

/** A value of some kind. */
interface Valued<Value> {
  field: number;
  value: Value;
}

/** The values once this field has been given this one, in the order of the ids; null or an empty text is none. */
export function withValue<Value extends GivenProductValue["value"]>(
  values: readonly Valued<Value>[],
  { field, value }: Valued<Value | null>,
): Valued<Value>[] {
  const others = values.filter((one) => one.field !== field);
  const given = value === null || value === "" ? [] : [{ field, value }];
  return [...others, ...given].toSorted((one, other) => one.field - other.field);
}

/** What has to be given so that a product which has `before` has `after`. */
export function givenChanges(
  before: readonly GivenProductValue[],
  after: readonly GivenProductValue[],
): GivenProductValue[] {
  return fieldsAmong(before, after)
    .map((field) => ({ field, value: valueIn(after, field) }))
    .filter(({ field, value }) => valueIn(before, field) !== value);
}

/** The ids of the fields that have a value on a side. */
export const fieldsAmong = (...sides: (readonly GivenProductValue[])[]): number[] => [
  ...new Set(sides.flatMap((values) => values.map(({ field }) => field))),
];

/** Null for none. */
export const valueIn = <Value>(values: readonly Valued<Value>[], field: number): Value | null =>
  values.find((one) => one.field === field)?.value ?? null;

/** Whether a field is for products of a category: `above` is that category and all above it. */
export const isAskedIn = (field: { category: number | null }, above: ReadonlySet<number>): boolean =>
  field.category === null || above.has(field.category);
