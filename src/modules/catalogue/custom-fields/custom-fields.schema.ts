import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import {
  fieldKinds,
  maxCustomFields,
  maxFieldName,
  maxFieldOptions,
  maxOptionName,
} from "@/lib/custom-fields";
import { idOf } from "@/lib/ids";
import { nameKey } from "@/lib/same-name";
import { line } from "@/lib/text";

const t = textsOf("productChecks");

const fieldId = idOf("custom_fields");

const name = line({ label: "name", min: 1, max: maxFieldName }).describe(
  "Unique in the organization; case is ignored.",
);
const required = z
  .boolean()
  .describe(
    "Whether new products need a value, and none can be emptied. Products that have none stay as they are until someone edits them in the form.",
  );
const category = idOf("categories")
  .nullable()
  .describe("The field is asked for in this category and those below it; null for all products.");

const optionName = line({ label: "anOption", min: 1, max: maxOptionName });
const eachOnce = (options: { name: string }[]) =>
  new Set(options.map((option) => nameKey(option.name))).size === options.length;

const optionsOf = <Option extends z.ZodType<{ name: string }>>(option: Option) =>
  z
    .array(option)
    .max(maxFieldOptions, { error: () => t("tooManyOptions", { max: String(maxFieldOptions) }) })
    .refine(eachOnce, { error: () => t("optionRepeated") });
const newOption = z.strictObject({ name: optionName });
const options = optionsOf(
  newOption.extend({
    id: idOf("custom_field_options").optional().describe("Of an option that stays; a new one has none."),
  }),
);

/** What people type. */
export const fieldInput = z.strictObject({
  name,
  kind: z.enum(fieldKinds).describe("It never changes."),
  required,
  category,
  options,
});
export type FieldInput = z.infer<typeof fieldInput>;

export const createFieldInput = fieldInput.extend({
  required: required.default(false),
  category: category.default(null),
  options: optionsOf(newOption).default([]).describe("Of a choice, in their order; other kinds have none."),
});
export type CreateFieldInput = z.infer<typeof createFieldInput>;

export const updateFieldInput = z.strictObject({
  id: fieldId,
  name: name.optional(),
  required: required.optional(),
  category: category.optional(),
  options: options
    .optional()
    .describe("All options in their order. Products lose the value of one that is not among them."),
  position: z
    .number()
    .int()
    .min(1)
    .max(maxCustomFields)
    .optional()
    .describe("From 1. One beyond the last one means the last."),
});
export type UpdateFieldInput = z.infer<typeof updateFieldInput>;

export const fieldByIdInput = z.strictObject({ id: fieldId });

export const customField = z.strictObject({
  id: fieldId,
  name: z.string(),
  kind: z.enum(fieldKinds),
  required: z.boolean(),
  category: idOf("categories").nullable().describe("Null for all products."),
  options: z
    .array(z.strictObject({ id: idOf("custom_field_options"), name: z.string() }))
    .describe("Of a choice, in their order."),
  position: z.number().describe("From 1."),
});
export type CustomField = z.infer<typeof customField>;

export const customFieldList = z.strictObject({ items: z.array(customField) });

const counts = z.array(z.strictObject({ id: z.number(), products: z.number() }));
export const fieldCounts = z.strictObject({ fields: counts, options: counts });
