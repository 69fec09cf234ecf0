import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import {
  type ChangedValue,
  fieldsAmong,
  type GivenProductValue,
  givenChanges,
  isAskedIn,
  type ProductValue,
  valueIn,
  withValue,
} from "@/lib/custom-fields";
import {
  ancestorsBelow,
  type CategoryRow,
  readCategories,
} from "@/modules/catalogue/categories/category-rows";
import { allOf } from "@/server/db/conditions";
import { customFieldOptions, customFields, productFieldValues, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { given, portions, upsertRows } from "@/server/tenancy/bulk-writes";
import type { StatementWriter } from "@/server/tenancy/kept-statement";
import type { LastInsertId } from "@/server/tenancy/last-insert-id";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CustomField } from "./custom-fields.schema";
import {
  type FieldRow,
  fieldNotFound,
  type RequiredField,
  readFields,
  readRequiredFields,
} from "./field-rows";
import { missingValue, type ReadValue, readValue, storedOf, valueOfStored } from "./field-values";

/*
 * The values that products have in custom fields, in a table of their own (decision 86). A product that has none costs its writes
 * nothing.
 */

/**
 * The values of each product, or those in some fields, to be selected with it: one look into an index. An object and no array: for
 * an array, MariaDB creates a table in each statement, and one of texts that may be long on disk, which takes longer than all the rest.
 */
export const valuesColumn = (db: StatementWriter, isWanted?: SQL) => {
  const { text, number, date } = productFieldValues;
  const asTexts = sql`json_array(${customFields.kind}, ${text}, cast(${number} as char), cast(${date} as char), ${customFieldOptions.name})`;
  return sql`coalesce(${db
    .select({ values: sql`json_objectagg(${customFields.id}, ${asTexts})` })
    .from(productFieldValues)
    .innerJoin(customFields, eq(customFields.id, productFieldValues.fieldId))
    .leftJoin(customFieldOptions, eq(customFieldOptions.id, productFieldValues.optionId))
    .where(and(eq(productFieldValues.productId, products.id), isWanted))}, json_object())`.mapWith(valuesOf);
};

/** For products that can have none. */
export const noValues = sql`json_object()`.mapWith(valuesOf);

type Selected = [kind: string, text: string, number: string, date: string, option: string | null];

/** Where JSON is a type of its own, the driver has parsed it. In the order of the ids: that of the fields may change. */
function valuesOf(selected: string | Record<string, Selected>): ProductValue[] {
  const byField: Record<string, Selected> = typeof selected === "string" ? JSON.parse(selected) : selected;
  return Object.entries(byField)
    .flatMap(([field, [kind, text, number, date, option]]) => {
      const value = valueOfStored(kind, { text, number, date, option });
      return value === undefined ? [] : { field: Number(field), value };
    })
    .toSorted((one, other) => one.field - other.field);
}

/** The values of locked products in these fields, by the id of the product; those without any are absent. */
export async function readValuesIn(
  tx: TenantDb,
  ids: number[],
  fields: readonly FieldRow[],
): Promise<Map<number, ProductValue[]>> {
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
  const values = new Map<number, ProductValue[]>();
  if (kinds.size === 0) return values;
  const { productId, fieldId, optionId, text, number, date } = productFieldValues;
  const rows = await sentTogether(
    portions(ids).map(async (some) =>
      tx
        .select({ productId, fieldId, text, number, date, option: customFieldOptions.name })
        .from(productFieldValues)
        .leftJoin(customFieldOptions, eq(customFieldOptions.id, optionId))
        .where(and(inArray(productId, some), inArray(fieldId, [...kinds.keys()]))),
    ),
  );
  for (const { productId: id, fieldId: field, ...row } of rows.flat()) {
    const value = valueOfStored(kinds.get(field) ?? "", row);
    if (value !== undefined) values.set(id, [...(values.get(id) ?? []), { field, value }]);
  }
  return values;
}

/** The fields, which stay as they are until the transaction ends. Call it before anything else is locked. */
export async function keptFields(tx: TenantDb): Promise<FieldRow[]> {
  const [, fields] = await sentTogether([shareOrganization(tx), readFields(tx)]);
  return fields;
}

/**
 * The given values as their fields take them, and null for those that are to be emptied. Throws AppError NOT_FOUND for an unknown
 * field, and BAD_REQUEST that names each field with a problem, or that is required and given without a value.
 */
export function checkedValues(
  fields: readonly FieldRow[],
  given: readonly GivenProductValue[],
): ChangedValue[] {
  return checkedByField(fields, given, (field, { value }) => {
    const read = givenTo(field, value);
    return "problem" in read ? read : { checked: { field: field.id, value: read.value } };
  });
}

/** Reads what a field is to be given: none, unless it is required. */
export function givenTo(field: FieldRow, value: GivenProductValue["value"]): ReadValue {
  const read = readValue(field, value);
  return "value" in read && read.value === null && field.required ? { problem: missingValue(field) } : read;
}

/**
 * What is given for fields, checked for each. `at` is where the input has the list. Throws AppError NOT_FOUND for an unknown field, and
 * BAD_REQUEST that names each field with a problem.
 */
export function checkedByField<Item extends { field: number }, Checked>(
  fields: readonly FieldRow[],
  items: readonly Item[],
  check: (field: FieldRow, item: Item) => { checked: Checked } | { problem: string },
  at = "customFields",
): Checked[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const problems: [id: number, problem: string][] = [];
  const all = items.flatMap((item) => {
    const field = byId.get(item.field);
    if (!field) throw fieldNotFound(item.field);
    const result = check(field, item);
    if ("checked" in result) return [result.checked];
    problems.push([field.id, result.problem]);
    return [];
  });
  assertNone(problems, at);
  return all;
}

/** Throws AppError BAD_REQUEST that has each message at its field. */
function assertNone(problems: [id: number, problem: string][], at: string): void {
  if (problems.length === 0) return;
  const messages = problems.map(([, problem]) => problem);
  const fieldErrors = Object.fromEntries(problems.map(([id, problem]) => [`${at}.${id}`, [problem]]));
  throw new AppError("BAD_REQUEST", messages.join("; "), { fieldErrors });
}

/**
 * Call it for a new product, with the fields if they are being read. Throws AppError BAD_REQUEST that names the required fields, of
 * those for a product of this category, for which nothing is given.
 */
export async function assertRequiredGiven(
  tx: TenantDb,
  known: Promise<FieldRow[]> | undefined,
  { category, customFields: given }: { category: number | null; customFields: readonly { field: number }[] },
): Promise<void> {
  const required: RequiredField[] = known
    ? (await known).filter((field) => field.required)
    : await readRequiredFields(tx);
  const missing = without(required, given);
  if (missing.length === 0) return;
  const above = category === null ? new Set<number>() : (await readAbove(tx, missing))(category);
  const problems = missing.filter((field) => isAskedIn(field, above));
  assertNone(
    problems.map((field) => [field.id, missingValue(field)]),
    "customFields",
  );
}

/** The fields for which nothing is given, whatever the category. */
function without<Field extends { id: number }>(
  fields: Field[],
  given: readonly { field: number }[],
): Field[] {
  const named = new Set(given.map(({ field }) => field));
  return fields.filter((field) => !named.has(field.id));
}

/** Returns a category and all above it. */
export type CategoriesAbove = (category: number | null) => ReadonlySet<number>;

/** The categories, if one of the fields is limited to a category; otherwise, nothing depends on them. */
export async function readAbove(
  db: TenantDb,
  fields: readonly Pick<CustomField, "category">[],
): Promise<CategoriesAbove> {
  const isLimited = fields.some((field) => field.category !== null);
  const rows = new Map((isLimited ? await readCategories(db) : []).map((row) => [row.id, row]));
  return (category) => aboveOf(rows.get(category ?? 0));
}

const aboveOf = (row: CategoryRow | undefined) =>
  new Set(ancestorsBelow(row).split("/").filter(Boolean).map(Number));

/** The values of a product once it has been given others. */
export const withValues = (values: readonly ProductValue[], given: readonly ChangedValue[]): ProductValue[] =>
  given.reduce<ProductValue[]>(withValue, [...values]);

/** Gives a new product values. */
export async function addValues(
  tx: TenantDb,
  productId: number | LastInsertId,
  { fields, values }: { fields: readonly FieldRow[]; values: readonly ProductValue[] },
): Promise<unknown> {
  return values.length > 0 && tx.insert(productFieldValues, values.flatMap(asRow(productId, fields)));
}

const asRow = (productId: number | LastInsertId, fields: readonly FieldRow[]) => {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return ({ field: fieldId, value }: ProductValue) => {
    const field = byId.get(fieldId);
    return field ? { productId, fieldId, ...storedOf(field, value) } : [];
  };
};

/** Gives a locked product other values. */
export async function replaceValues(
  tx: TenantDb,
  productId: number,
  fields: readonly FieldRow[],
  { before, after }: { before: readonly ProductValue[]; after: readonly ProductValue[] },
): Promise<void> {
  const changes = givenChanges(before, after);
  const changed = readValues(changes);
  const stale = changes.map(({ field }) => field).filter((field) => valueIn(before, field) !== null);
  await sentTogether([
    stale.length > 0 &&
      tx.delete(
        productFieldValues,
        allOf(eq(productFieldValues.productId, productId), inArray(productFieldValues.fieldId, stale)),
      ),
    changed.length > 0 && tx.insert(productFieldValues, changed.flatMap(asRow(productId, fields))),
  ]);
}

/** What the activity says of values: those of the fields that differ, by the names of the fields. */
export function recordedValues(
  fields: readonly CustomField[],
  values: readonly GivenProductValue[],
  others: readonly GivenProductValue[] = [],
): Record<string, GivenProductValue["value"]> {
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    fieldsAmong(values, others)
      .filter((id) => valueIn(values, id) !== valueIn(others, id))
      .map((id) => [names.get(id) ?? String(id), valueIn(values, id)]),
  );
}

/** The fields of an organization, and which messages there are about required ones that a new product lacks. */
export interface FieldRules {
  fields: FieldRow[];
  missing: (given: { category: number | null; customFields: readonly { field: number }[] }) => string[];
}

/** For many products at once. */
export async function readFieldRules(db: TenantDb): Promise<FieldRules> {
  const fields = await readFields(db);
  const required = fields.filter((field) => field.required);
  const above = await readAbove(db, required);
  return {
    fields,
    missing({ category, customFields: given }) {
      const asking = above(category);
      return without(required, given)
        .filter((field) => isAskedIn(field, asking))
        .map((field) => missingValue(field));
    },
  };
}

/** What a product is given in fields. */
interface ChangedProduct {
  id: number;
  values: readonly GivenProductValue[];
}

/** Gives many new or locked products values that have been read, and empties those given as null. */
export async function changeValuesOfAll(
  tx: TenantDb,
  fields: readonly FieldRow[],
  changed: readonly ChangedProduct[],
): Promise<void> {
  const { productId, fieldId, text, number, date, optionId } = productFieldValues;
  for (const field of fieldsAmong(...changed.map(({ values }) => values))) {
    const emptied = changed.filter(({ values }) => isEmptied(values, field)).map(({ id }) => id);
    for (const ids of portions(emptied)) {
      await tx.delete(productFieldValues, allOf(eq(fieldId, field), inArray(productId, ids)));
    }
  }
  await upsertRows(
    tx,
    productFieldValues,
    changed.flatMap(({ id, values }) => readValues(values).flatMap(asRow(id, fields))),
    { text: given(text), number: given(number), date: given(date), optionId: given(optionId) },
  );
}

const isEmptied = (values: readonly GivenProductValue[], field: number) =>
  values.some((one) => one.field === field && one.value === null);

/** Values that have been read by `readValue`: neither numbers nor null. */
export const readValues = (values: readonly GivenProductValue[]): ProductValue[] =>
  values.flatMap(({ field, value }) =>
    typeof value === "string" || typeof value === "boolean" ? { field, value } : [],
  );
