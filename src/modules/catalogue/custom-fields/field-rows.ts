import { and, asc, eq, inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { fieldKinds } from "@/lib/custom-fields";
import { customFieldCategories, customFieldOptions, customFields } from "@/server/db/schema";
import { KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CustomField } from "./custom-fields.schema";

const t = textsOf("catalogueErrors");

/** A field as it is stored: `position` orders the fields, but does not count them. */
export type FieldRow = CustomField;

const all = new KeptSelect(
  (db) =>
    db
      .select({
        id: customFields.id,
        name: customFields.name,
        kind: customFields.kind,
        required: customFields.required,
        position: customFields.position,
        category: customFieldCategories.categoryId,
        option: { id: customFieldOptions.id, name: customFieldOptions.name },
      })
      .from(customFields)
      .leftJoin(customFieldCategories, eq(customFieldCategories.fieldId, customFields.id))
      .leftJoin(customFieldOptions, eq(customFieldOptions.fieldId, customFields.id))
      .orderBy(
        asc(customFields.position),
        asc(customFields.id),
        asc(customFieldOptions.position),
        asc(customFieldOptions.id),
      ),
  { isBriefRead: () => true },
);

/** The fields of the organization in their order, with their options: one statement. */
export async function readFields(db: TenantDb): Promise<FieldRow[]> {
  const fields = new Map<number, FieldRow>();
  for (const { option, kind: stored, ...row } of await db.run(all, {})) {
    const kind = fieldKinds.find((one) => one === stored);
    // Of a later release, which runs beside this one during a deployment.
    if (!kind) continue;
    const known = fields.get(row.id) ?? { ...row, kind, options: [] };
    if (option) known.options.push(option);
    fields.set(row.id, known);
  }
  return [...fields.values()];
}

/** What a new product that is given nothing may lack. */
export type RequiredField = Pick<FieldRow, "id" | "name" | "category">;

const required = new KeptSelect((db) =>
  db
    .select({ id: customFields.id, name: customFields.name, category: customFieldCategories.categoryId })
    .from(customFields)
    .leftJoin(customFieldCategories, eq(customFieldCategories.fieldId, customFields.id))
    // Those of a later release have kinds that nothing could be given for.
    .where(and(eq(customFields.required, true), inArray(customFields.kind, [...fieldKinds])))
    .orderBy(asc(customFields.position), asc(customFields.id)),
);

/** The required fields of the organization in their order: a smaller statement, for most organizations have none. */
export const readRequiredFields = (tx: TenantDb): Promise<RequiredField[]> => tx.run(required, {});

/** For an unknown id and a foreign one alike. */
export const fieldNotFound = (id: number) =>
  new AppError("NOT_FOUND", t("field.notFound", { id: String(id) }));
