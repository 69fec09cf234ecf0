import { count, eq, gte, inArray, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { diff, pick } from "@/lib/changes";
import { maxCustomFields } from "@/lib/custom-fields";
import { can, type Grants } from "@/lib/permissions";
import { isSameName } from "@/lib/same-name";
import { readCategoryPaths, unknownCategory } from "@/modules/catalogue/categories/category-rows";
import { type Audit, type Batch, change } from "@/server/change";
import { isKept } from "@/server/db/products-by-status";
import {
  customFieldCategories,
  customFieldOptions,
  customFields,
  productFieldValues,
  products,
} from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CreateFieldInput, CustomField, FieldInput, UpdateFieldInput } from "./custom-fields.schema";
import { type FieldRow, fieldNotFound, readFields } from "./field-rows";

const t = textsOf("catalogueErrors");

/** The custom fields of the organization, in their order. */
export const listFields = async (db: TenantDb): Promise<{ items: CustomField[] }> => ({
  items: numbered(await readFields(db)),
});

/** How many products outside the trash have a value in each field, and each option; those with none are left out. */
export async function countValues(db: TenantDb) {
  const { fieldId, optionId } = productFieldValues;
  const rows = await db
    .select({ fieldId, optionId, products: count() })
    .from(productFieldValues)
    .innerJoin(products, eq(products.id, productFieldValues.productId))
    .where(isKept)
    .groupBy(fieldId, optionId);
  const fields = new Map<number, number>();
  for (const row of rows) fields.set(row.fieldId, (fields.get(row.fieldId) ?? 0) + row.products);
  return {
    fields: [...fields].map(([id, some]) => ({ id, products: some })),
    options: rows.flatMap((row) =>
      row.optionId === null ? [] : { id: row.optionId, products: row.products },
    ),
  };
}

/**
 * Adds a field as the last one. Throws AppError LIMIT_REACHED, DUPLICATE if there is one of this name, NOT_FOUND for the
 * category, and BAD_REQUEST if a choice has no options, or another kind has some.
 */
export async function createField(db: TenantDb, given: CreateFieldInput): Promise<CustomField> {
  return change(db, async (tx, audit) => {
    const { rows, paths } = await lockFields(tx, given.category);
    if (rows.length >= maxCustomFields) {
      throw fieldError("LIMIT_REACHED", "name", t("field.tooMany", { max: String(maxCustomFields) }));
    }
    assertNameIsFree(rows, given.name);
    assertOptionsOf(given);
    return addField(tx, audit, given, { rows, paths });
  });
}

/** What is there when a field is added or removed, in a unit of work that holds the lock of the organization. */
interface Existing {
  rows: readonly FieldRow[];
  paths: ReadonlyMap<number, string>;
  batch?: Batch;
}

/** Adds a field that has been checked as the last one. */
export async function addField(
  tx: TenantDb,
  audit: Audit,
  { name, kind, required, category, ...given }: CreateFieldInput,
  { rows, paths, batch }: Existing,
): Promise<CustomField> {
  const { insertId: id } = await tx.insert(customFields, {
    ...{ name, kind, required },
    position: (rows.at(-1)?.position ?? 0) + 1,
  });
  const [, options] = await sentTogether([
    category !== null && tx.insert(customFieldCategories, { fieldId: id, categoryId: category }),
    putOptions(tx, id, given.options),
    audit.record(
      {
        action: "custom_field.create",
        entityId: id,
        after: {
          ...{ name, kind, required },
          ...(category !== null && { category: paths.get(category) }),
          ...(given.options.length > 0 && { options: given.options.map((option) => option.name) }),
        },
      },
      batch,
    ),
  ]);
  return { id, ...{ name, kind, required, category, options }, position: rows.length + 1 };
}

/** In their order: those with an id are there already. */
const putOptions = (tx: TenantDb, fieldId: number, options: FieldInput["options"]) =>
  sentTogether(
    options.map(async ({ id, name }, index) => {
      const position = index + 1;
      if (id !== undefined) {
        await tx.update(customFieldOptions, { name, position }, eq(customFieldOptions.id, id));
        return { id, name };
      }
      const { insertId } = await tx.insert(customFieldOptions, { fieldId, name, position });
      return { id: insertId, name };
    }),
  );

/**
 * Renames, moves or changes a field. Throws AppError NOT_FOUND, also for the category or an option, DUPLICATE if there is one of
 * this name, BAD_REQUEST if the options do not fit the kind, and FORBIDDEN for removing an option, which deletes values, without the
 * permission to delete.
 */
export async function updateField(
  db: TenantDb,
  caller: Grants,
  { id, ...given }: UpdateFieldInput,
): Promise<CustomField> {
  return change(db, async (tx, audit) => {
    const { rows, paths } = await lockFields(tx, given.category ?? null);
    const current = rows.find((row) => row.id === id);
    if (!current) throw fieldNotFound(id);
    const others = rows.filter((row) => row !== current);
    if (given.name !== undefined) assertNameIsFree(others, given.name);
    if (given.options) {
      assertOptionsOf({ kind: current.kind, options: given.options });
      const known = new Set(current.options.map((option) => option.id));
      if (given.options.some((option) => option.id !== undefined && !known.has(option.id)))
        throw unknownOption();
      if (removedOptions(current, given.options).length > 0 && !can(caller, "products:delete"))
        throw fieldError("FORBIDDEN", "options", t("field.mayNotRemoveOptions"));
    }
    const before = { ...current, position: rows.indexOf(current) + 1 };
    const changed = diff(before, {
      ...given,
      ...(given.position !== undefined && { position: Math.min(given.position, rows.length) }),
    });
    if (Object.keys(changed).length === 0) return before;
    const { name, required, category, options, position } = changed;
    const next = position === undefined ? undefined : others[position - 1];
    const written = {
      name: name ?? before.name,
      required,
      ...(position !== undefined && { position: positionBefore(next, others) }),
    };
    const [, , , stored] = await sentTogether([
      next &&
        tx.update(
          customFields,
          { position: sql`${customFields.position} + 1` },
          gte(customFields.position, next.position),
        ),
      tx.update(customFields, written, eq(customFields.id, id)),
      category !== undefined && limitTo(tx, id, { before: before.category, after: category }),
      options && replaceOptions(tx, before, options),
      audit.record({
        action: "custom_field.update",
        entityId: id,
        // The name is in both, so that the entry has one.
        before: { name: before.name, ...recorded(pick(before, Object.keys(changed)), paths) },
        after: { name: name ?? before.name, ...recorded(changed, paths) },
      }),
    ]);
    return { ...before, ...changed, options: stored || before.options };
  });
}

/** The stored position of a field that is to be before another one, which moves on with all after it; or the last. */
const positionBefore = (next: FieldRow | undefined, others: FieldRow[]): number =>
  next?.position ?? (others.at(-1)?.position ?? 0) + 1;

/**
 * Deletes a field, and the values that products have in it. Throws AppError NOT_FOUND.
 */
export async function deleteField(db: TenantDb, id: number): Promise<CustomField> {
  return change(db, async (tx, audit) => {
    return removeField(tx, audit, id, await lockFields(tx, null));
  });
}

/** Deletes a field and its values. Throws AppError NOT_FOUND. */
export async function removeField(
  tx: TenantDb,
  audit: Audit,
  id: number,
  { rows, paths, batch }: Existing,
): Promise<CustomField> {
  const current = numbered(rows).find((row) => row.id === id);
  if (!current) throw fieldNotFound(id);
  const [{ affectedRows }] = await sentTogether([
    tx.delete(productFieldValues, eq(productFieldValues.fieldId, id)),
    tx.delete(customFieldOptions, eq(customFieldOptions.fieldId, id)),
    tx.delete(customFieldCategories, eq(customFieldCategories.fieldId, id)),
    tx.delete(customFields, eq(customFields.id, id)),
  ]);
  const { name, kind, required, category, options } = current;
  const before = {
    ...{ name, kind, required },
    ...recorded({ ...(category !== null && { category }), ...(options.length > 0 && { options }) }, paths),
    products: affectedRows,
  };
  await audit.record({ action: "custom_field.delete", entityId: id, before }, batch);
  return current;
}

/**
 * Whoever changes fields takes turns, and nobody gives a product a value meanwhile. Throws AppError NOT_FOUND if there is no such
 * category.
 */
async function lockFields(tx: TenantDb, category: number | null) {
  // The first reads of the transaction: they see what was committed before the lock was granted.
  const [, rows, paths] = await sentTogether([lockOrganization(tx), readFields(tx), readCategoryPaths(tx)]);
  if (category !== null && !paths.has(category)) throw unknownCategory();
  return { rows, paths };
}

const numbered = (rows: readonly FieldRow[]): CustomField[] =>
  rows.map((row, index) => ({ ...row, position: index + 1 }));

function assertNameIsFree(others: FieldRow[], name: string): void {
  if (others.some((row) => isSameName(row.name, name)))
    throw fieldError("DUPLICATE", "name", t("field.nameTaken"));
}

function assertOptionsOf({ kind, options }: Pick<FieldInput, "kind" | "options">): void {
  if (kind === "choice" && options.length === 0)
    throw fieldError("BAD_REQUEST", "options", t("field.noOptions"));
  if (kind !== "choice" && options.length > 0)
    throw fieldError("BAD_REQUEST", "options", t("field.onlyChoices"));
}

/** The same for an unknown id and a foreign one. */
const unknownOption = () => fieldError("NOT_FOUND", "options", t("field.unknownOption"));

function limitTo(
  tx: TenantDb,
  fieldId: number,
  { before, after }: { before: number | null; after: number | null },
): Promise<unknown> {
  const isOfField = eq(customFieldCategories.fieldId, fieldId);
  if (after === null) return tx.delete(customFieldCategories, isOfField);
  return before === null
    ? tx.insert(customFieldCategories, { fieldId, categoryId: after })
    : tx.update(customFieldCategories, { categoryId: after }, isOfField);
}

function removedOptions(field: FieldRow, wanted: FieldInput["options"]): number[] {
  const kept = new Set(wanted.map((option) => option.id));
  return field.options.flatMap((option) => (kept.has(option.id) ? [] : option.id));
}

/** Products lose the value of an option that is not there any more. */
async function replaceOptions(
  tx: TenantDb,
  field: FieldRow,
  wanted: FieldInput["options"],
): Promise<CustomField["options"]> {
  const removed = removedOptions(field, wanted);
  const [, , options] = await sentTogether([
    removed.length > 0 && tx.delete(productFieldValues, inArray(productFieldValues.optionId, removed)),
    removed.length > 0 && tx.delete(customFieldOptions, inArray(customFieldOptions.id, removed)),
    putOptions(tx, field.id, wanted),
  ]);
  return options;
}

/** What the activity says of a field: the path of its category and the names of its options, which people read. */
function recorded(
  { category, options, ...rest }: Partial<FieldInput> & { position?: number },
  paths: ReadonlyMap<number, string>,
): Record<string, unknown> {
  return {
    ...rest,
    ...(category !== undefined && { category: category === null ? null : (paths.get(category) ?? category) }),
    ...(options && { options: options.map((option) => option.name) }),
  };
}
