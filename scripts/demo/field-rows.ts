import type { FieldValue } from "@/lib/custom-fields";
import { storedOf } from "@/modules/catalogue/custom-fields/field-values";
import { optionsOf } from "./catalog/custom-values";
import type { DemoTenant } from "./tenants";

/** A custom field with ids that go on from tenant to tenant, as `storedOf` takes it. */
type NumberedField = Parameters<typeof storedOf>[0];

/** The custom fields of each tenant, in their order. */
export function numberedFields(demo: DemoTenant[]): Map<DemoTenant, NumberedField[]> {
  let lastField = 0;
  let lastOption = 0;
  return new Map(
    demo.map((tenant) => [
      tenant,
      tenant.fields.map((field, index) => ({
        ...{ id: ++lastField, name: field.name, kind: field.kind, position: index + 1 },
        ...{ required: false, category: null },
        options: optionsOf(field).map((name) => ({ id: ++lastOption, name })),
      })),
    ]),
  );
}

/** The columns of the values that a product has, by the names of the fields. */
export const valueRows = (fields: readonly NumberedField[], values: Record<string, FieldValue>) =>
  fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : { fieldId: field.id, ...storedOf(field, value) };
  });
