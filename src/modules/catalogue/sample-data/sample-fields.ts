import { asc, eq, inArray } from "drizzle-orm";
import { maxCustomFields, type ProductValue } from "@/lib/custom-fields";
import { isSameName } from "@/lib/same-name";
import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { addField, removeField } from "@/modules/catalogue/custom-fields/custom-fields.service";
import { readFields } from "@/modules/catalogue/custom-fields/field-rows";
import type { Audit, Batch } from "@/server/change";
import { customFields, productFieldValues, sampleFields } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { sampleFieldDefinitions, sampleValuesOf } from "./sample-catalog";

/**
 * Adds the custom fields of the sample data, except those whose name is taken, and for which there is no room. Returns the values of a
 * product. Call it while the organization is locked.
 */
export async function addSampleFields(
  tx: TenantDb,
  audit: Audit,
  batch: Batch,
): Promise<{ fields: CustomField[]; valuesOf: (sku: string) => ProductValue[] }> {
  const rows = await readFields(tx);
  const definitions = sampleFieldDefinitions();
  const keys = (["material", "warranty", "certified"] as const)
    .filter((key) => !rows.some(({ name }) => isSameName(name, definitions[key].name)))
    .slice(0, maxCustomFields - rows.length);
  const added: { key: (typeof keys)[number]; field: CustomField }[] = [];
  for (const key of keys) {
    const all = [...rows, ...added.map(({ field }) => field)];
    // The stored position of the last one counts, which the numbered one of a new field can be below.
    const position = (rows.at(-1)?.position ?? 0) + added.length + 1;
    const field = await addField(tx, audit, definitions[key], { rows: all, paths: new Map(), batch });
    added.push({ key, field: { ...field, position } });
  }
  if (added.length > 0)
    await tx.insert(
      sampleFields,
      added.map(({ field }) => ({ fieldId: field.id })),
    );
  return {
    fields: added.map(({ field }) => field),
    valuesOf(sku) {
      const given = sampleValuesOf(sku);
      return added.flatMap(({ key, field }) => {
        const value = given[key];
        return value === undefined ? [] : { field: field.id, value };
      });
    },
  };
}

/**
 * Removes the custom fields of the sample data once its products are gone, except those in which a product has a value and those that
 * somebody has changed: these are the organization's own from then on. Returns the names of these. Call it while the organization is
 * locked.
 */
export async function removeSampleFields(tx: TenantDb, audit: Audit, batch: Batch): Promise<string[]> {
  const { id, name, position, createdAt, updatedAt } = customFields;
  const samples = await tx
    .select({ id, name, createdAt, updatedAt })
    .from(sampleFields)
    .innerJoin(customFields, eq(customFields.id, sampleFields.fieldId))
    .orderBy(asc(position), asc(id));
  if (samples.length === 0) return [];
  const kept: string[] = [];
  const [rows, paths] = await sentTogether([readFields(tx), readCategoryPaths(tx)]);
  for (const sample of samples) {
    const isUsed = await tx.exists(productFieldValues, eq(productFieldValues.fieldId, sample.id));
    const isChanged = sample.updatedAt.getTime() !== sample.createdAt.getTime();
    if (isUsed || isChanged) kept.push(sample.name);
    else await removeField(tx, audit, sample.id, { rows, paths, batch });
  }
  await tx.delete(
    sampleFields,
    inArray(
      sampleFields.fieldId,
      samples.map((sample) => sample.id),
    ),
  );
  return kept;
}
