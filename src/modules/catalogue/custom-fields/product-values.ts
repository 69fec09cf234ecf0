import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import {
  type FieldValue,
  fieldsAmong,
  type GivenProductValue,
  givenChanges,
  isAskedIn,
  type ProductValue,
  valueIn,
} from "@/lib/custom-fields";
import {
  ancestorsBelow,
  type CategoryRow,
  readCategories,
} from "@/modules/catalogue/categories/category-rows";
import { allOf } from "@/server/db/conditions";
import { customFieldOptions, customFields, productFieldValues, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { given, upsertRows } from "@/server/tenancy/bulk-writes";
import type { StatementWriter } from "@/server/tenancy/kept-statement";
import type { LastInsertId } from "@/server/tenancy/last-insert-id";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CustomField } from "./custom-fields.schema";
import { type FieldRow, fieldNotFound, readFields } from "./field-rows";
import { missingValue, readValue, storedOf, valueOfStored } from "./field-values";

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
): Map<number, FieldValue | null> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const values = new Map<number, FieldValue | null>();
  const problems: Record<string, string[]> = {};
  for (const { field: id, value } of given) {
    const field = byId.get(id);
    if (!field) throw fieldNotFound(id);
    const read = readValue(field, value);
    if ("problem" in read) problems[errorKey(id)] = [read.problem];
    else if (read.value === null && field.required) problems[errorKey(id)] = [missingValue(field)];
    else values.set(id, read.value);
  }
  assertNone(problems);
  return values;
}

/** Where an error of a field is found. */
const errorKey = (id: number) => `customFields.${id}`;

function assertNone(problems: Record<string, string[]>): void {
  const messages = Object.values(problems).flat();
  if (messages.length > 0) throw new AppError("BAD_REQUEST", messages.join("; "), { fieldErrors: problems });
}

/**
 * Call it for a new product. Throws AppError BAD_REQUEST that names the fields that are required, for a product of this category, and
 * for which nothing is given.
 */
export async function assertRequiredGiven(
  tx: TenantDb,
  { category, customFields: given }: { category: number | null; customFields: readonly { field: number }[] },
): Promise<void> {
  const missing = requiredWithout(await readFields(tx), given);
  if (missing.length === 0) return;
  const above = await categoriesAbove(tx, category, missing);
  assertNone(
    Object.fromEntries(
      missing
        .filter((field) => isAskedIn(field, above))
        .map((field) => [errorKey(field.id), [missingValue(field)]]),
    ),
  );
}

/** The required fields for which nothing is given, whatever the category. */
function requiredWithout(fields: FieldRow[], given: readonly { field: number }[]): FieldRow[] {
  const named = new Set(given.map(({ field }) => field));
  return fields.filter((field) => field.required && !named.has(field.id));
}

/** A category and all above it, if a field depends on it. */
async function categoriesAbove(tx: TenantDb, category: number | null, fields: CustomField[]) {
  if (category === null || fields.every((field) => field.category === null)) return new Set<number>();
  return aboveOf((await readCategories(tx)).find(({ id }) => id === category));
}

const aboveOf = (row: CategoryRow | undefined) =>
  new Set(ancestorsBelow(row).split("/").filter(Boolean).map(Number));

/** The values of a product once it has been given others, in the order of their ids. */
export function mergedValues(
  before: readonly ProductValue[],
  given: ReadonlyMap<number, FieldValue | null>,
): ProductValue[] {
  const kept = before.filter(({ field }) => !given.has(field));
  const added = [...given].flatMap(([field, value]) => (value === null ? [] : { field, value }));
  return [...kept, ...added].toSorted((one, other) => one.field - other.field);
}

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
  values: readonly ProductValue[],
  others: readonly ProductValue[] = [],
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
  const isLimited = fields.some((field) => field.required && field.category !== null);
  const rows = new Map((isLimited ? await readCategories(db) : []).map((row) => [row.id, row]));
  return {
    fields,
    missing({ category, customFields: given }) {
      const above = aboveOf(rows.get(category ?? 0));
      return requiredWithout(fields, given)
        .filter((field) => isAskedIn(field, above))
        .map((field) => missingValue(field));
    },
  };
}

/** The values that a product is to have, and those that it has. */
interface ChangedValues {
  id: number;
  before: readonly GivenProductValue[];
  after: readonly GivenProductValue[];
}

/** Gives many new or locked products values, of which none is emptied. */
export async function putValuesOfAll(
  tx: TenantDb,
  fields: readonly FieldRow[],
  changed: ChangedValues[],
): Promise<void> {
  const { text, number, date, optionId } = productFieldValues;
  await upsertRows(
    tx,
    productFieldValues,
    changed.flatMap(({ id, before, after }) =>
      readValues(givenChanges(before, after)).flatMap(asRow(id, fields)),
    ),
    { text: given(text), number: given(number), date: given(date), optionId: given(optionId) },
  );
}

/** Values that have been read by `readValue`: neither numbers nor null. */
export const readValues = (values: readonly GivenProductValue[]): ProductValue[] =>
  values.flatMap(({ field, value }) =>
    typeof value === "string" || typeof value === "boolean" ? { field, value } : [],
  );
