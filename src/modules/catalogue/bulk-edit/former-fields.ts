import { diff, pick } from "@/lib/changes";
import { type ChangedValue, valueIn } from "@/lib/custom-fields";
import type { FieldRow } from "@/modules/catalogue/custom-fields/field-rows";
import { readValue } from "@/modules/catalogue/custom-fields/field-values";
import type { CategoryPaths } from "@/modules/catalogue/products/filing";
import { withPath } from "@/modules/catalogue/products/recorded-fields";
import type { EditEntry } from "./edit-batches";
import type { EditableProduct, EditedFields } from "./plan-edit";

/** What the activity calls things by, as far as an edit has any of them. */
export interface RecordedNames {
  paths: CategoryPaths | undefined;
  fields: readonly FieldRow[];
}

/** Whether a product has something else by now than an edit gave it. */
export function hasChanged(
  product: EditableProduct,
  { before, after }: EditEntry,
  { paths, fields }: RecordedNames,
): boolean {
  const { customFields = {}, ...given } = pick(after, Object.keys(before));
  const values = product.customFields ?? [];
  return (
    Object.keys(diff(withPath(product, paths), given)).length > 0 ||
    fields.some(({ id, name }) => name in customFields && valueIn(values, id) !== customFields[name])
  );
}

/** What a product had, unless a category, a custom field or an option of it is not called so any more. */
export function formerFields(
  { before: { category, customFields, ...before } }: EditEntry,
  { paths, fields }: RecordedNames,
): { former: Partial<EditedFields> } | { gone: "categoryGone" | "fieldGone" } {
  const former: Partial<EditedFields> = before;
  if (category !== undefined) {
    const [id] = [...(paths ?? [])].find(([, path]) => path === category) ?? [];
    if (category !== null && id === undefined) return { gone: "categoryGone" };
    former.category = id ?? null;
  }
  if (customFields) {
    const values = formerValues(customFields, fields);
    if (!values) return { gone: "fieldGone" };
    former.customFields = values;
  }
  return { former };
}

function formerValues(
  recorded: NonNullable<EditEntry["before"]["customFields"]>,
  fields: readonly FieldRow[],
): ChangedValue[] | undefined {
  const values = Object.entries(recorded).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name);
    const read = field && readValue(field, value);
    return field && read && "value" in read ? { field: field.id, value: read.value } : [];
  });
  return values.length === Object.keys(recorded).length ? values : undefined;
}
