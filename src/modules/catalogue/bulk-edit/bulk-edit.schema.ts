import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { idOf } from "@/lib/ids";
import { maxTags } from "@/lib/tags";
import {
  createProductInput,
  filedProduct,
  givenValue,
  ofCustomFields,
  product,
  productFields,
  productVersion,
} from "@/modules/catalogue/products/products.schema";
import { adjustStockInput } from "@/modules/catalogue/stock/stock.schema";
import { deleteMatchingInput } from "@/modules/catalogue/trash/trash.schema";

const t = textsOf("productChecks");

const { price, cost } = createProductInput.shape;
const setCost = cost.unwrap().unwrap();
const { stock, minimumStock, unit, supplier, description, status, category, tags } = productFields.shape;
const someTags = tags.min(1);
const { delta, reason, note } = adjustStockInput.shape;

const isZero = (text: string) => !/[1-9]/.test(text);

/** How much is added to an amount. */
const addedAmount = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,10}(\.\d{1,2})?$/, { error: () => t("notAnAddedAmount") })
  .refine((text) => !isZero(text), { error: () => t("changeZero") })
  .describe("An amount as text, negative to lower the price.");

/** How much is added to a number, in a custom field. */
const addedNumber = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,14}(\.\d{1,6})?$/, { error: () => t("notAnAddedNumber") })
  .refine((text) => !isZero(text), { error: () => t("changeZero") })
  .describe("A number as text, negative to lower the value; of money, with at most two decimals.");

const percentage = z
  .string()
  .trim()
  .regex(/^[+-]?\d{1,4}(\.\d{1,4})?$/, { error: () => t("notAPercentage") })
  .refine((text) => Number(text) >= -100, { error: () => t("notAPercentage") })
  .refine((text) => !isZero(text), { error: () => t("changeZero") })
  .describe(
    "A percentage as text, negative to lower the price, with at most four decimals. The price is computed exactly, and half a cent is rounded up.",
  );

/** How each kind of rule is checked. */
export const ruleChecks = {
  price: { set: price, add: addedAmount, percent: percentage },
  cost: { set: setCost, add: addedAmount, percent: percentage },
  stock: { set: stock, add: delta },
  money: { add: addedAmount, percent: percentage },
  number: { add: addedNumber, percent: percentage },
} as const;

const field = idOf("custom_fields");

/** What is given to each product; fields that are left out stay as they are, and null clears one. */
export const bulkEdit = z
  .strictObject({
    price: z.union([
      z.strictObject({ set: price }),
      z.strictObject({ add: addedAmount }),
      z.strictObject({ percent: percentage }),
    ]),
    cost: z
      .union([
        z.strictObject({ set: setCost }),
        z.strictObject({ add: addedAmount }),
        z.strictObject({ percent: percentage }),
      ])
      .nullable()
      .describe(
        "Like `price`; null clears it. Products without a cost price keep none if it is changed by an amount or a percentage. Refused from those who may not see cost prices.",
      ),
    stock: z
      .union([z.strictObject({ set: stock, reason, note }), z.strictObject({ add: delta, reason, note })])
      .describe(
        "A new stock, or how many come in or, if negative, go out, with the reason for the movements.",
      ),
    minimumStock,
    unit,
    supplier,
    description,
    status,
    category,
    tags: z
      .union([
        z.strictObject({ set: tags }),
        z.strictObject({ add: someTags }),
        z.strictObject({ remove: someTags }),
      ])
      .describe(
        `Tags that replace those of each product, that each gets as well, or that none has any longer, whatever their case. A product that would have more than ${maxTags} stays as it is.`,
      ),
    customFields: ofCustomFields(
      z.union([
        z.strictObject({ field, set: givenValue }),
        z.strictObject({ field, add: addedNumber }),
        z.strictObject({ field, percent: percentage }),
      ]),
    )
      .min(1)
      .describe(
        "Of custom fields: a value, null to empty the field, or how much numbers and amounts change. Numbers are computed to six decimals and amounts to the cent; half of the last decimal is rounded away from 0.",
      ),
  })
  .partial()
  .refine((edit) => Object.values(edit).some((value) => value !== undefined), {
    error: () => t("nothingToChange"),
  });
export type BulkEdit = z.infer<typeof bulkEdit>;
/** As it is sent. */
export type SentBulkEdit = z.input<typeof bulkEdit>;

const batch = idOf("activity_logs");

/** The number of products that one call changes. */
export const maxEditedProducts = 500;

const items = z
  .array(productVersion)
  .min(1)
  .max(maxEditedProducts)
  .refine((given) => new Set(given.map(({ id }) => id)).size === given.length, {
    error: () => t("productRepeated"),
  })
  .describe("At most 500 products, each once, with the version that the preview returned.");

export const bulkEditInput = z.strictObject({
  items,
  edit: bulkEdit,
  batch: batch
    .optional()
    .describe("What an earlier call of the same edit returned: the activity then shows both as one."),
});
export type BulkEditInput = z.infer<typeof bulkEditInput>;

/**
 * Why a product stays as it is: what the edit would make of it, or that it was changed or deleted in the meantime, or
 * that the category or the custom field which an undo would give back is no longer there.
 */
export const skipReasons = [
  "priceBelowZero",
  "priceTooHigh",
  "costBelowZero",
  "costTooHigh",
  /** It has no cost price that could be raised or lowered. */
  "costMissing",
  "stockBelowZero",
  "stockTooHigh",
  "tooManyTags",
  /** The custom field is for other categories, and the product has no value in it. */
  "fieldElsewhere",
  /** It has no value that could be raised or lowered. */
  "valueMissing",
  "valueBelowZero",
  "valueOutOfRange",
  "changedSince",
  "inTrash",
  "categoryGone",
  "fieldGone",
] as const;
export type SkipReason = (typeof skipReasons)[number];

const named = product.pick({ id: true, name: true, sku: true });
const why = {
  reason: z.enum(skipReasons),
  field: field.optional().describe("The custom field that the reason is about; absent if it is about none."),
};
const skipped = z.array(named.extend(why)).describe("What stays as it is, and why.");
export type SkippedProduct = z.infer<typeof skipped>[number];

export const bulkEditResult = z.strictObject({
  changed: z.array(productVersion).describe("With their new versions."),
  same: z.number().describe("How many had all of it already."),
  skipped,
  batch: batch
    .nullable()
    .describe(
      "For the next call of the same edit, and to undo it within an hour; null if nothing was changed.",
    ),
});
export type BulkEditResult = z.infer<typeof bulkEditResult>;

export const previewBulkEditInput = z.strictObject({
  of: z.union([
    z.strictObject({ ids: z.array(idOf("products")).min(1).max(maxEditedProducts) }),
    z.strictObject({ filters: deleteMatchingInput.shape.filters }),
  ]),
  edit: bulkEdit,
});
export type PreviewBulkEditInput = z.infer<typeof previewBulkEditInput>;

const changedValue = z.union([z.string(), z.boolean()]).nullable().describe("Null for none.");

/** The editable fields as a product has them. */
export const editedFields = filedProduct
  .pick({
    price: true,
    cost: true,
    stock: true,
    minimumStock: true,
    unit: true,
    supplier: true,
    description: true,
    status: true,
    category: true,
    tags: true,
  })
  .extend({
    customFields: z
      .array(z.strictObject({ field, value: changedValue }))
      .describe("Only the fields whose value changes."),
  })
  .partial()
  .describe("Fields that do not change are absent; null is a field without a value.");

export const bulkEditPreview = z.strictObject({
  same: z.number().describe("How many have all of it already."),
  items: z.array(productVersion).describe("All products that would change, with their versions."),
  rows: z
    .array(named.extend({ before: editedFields, after: editedFields }))
    .describe("The first of them, with the fields that change."),
  refused: z
    .array(z.strictObject({ ...why, count: z.number(), products: z.array(named) }))
    .describe("What would stay as it is, by the reason and the field, with the first products of each."),
});
export type BulkEditPreview = z.infer<typeof bulkEditPreview>;

export const undoBulkEditInput = z.strictObject({
  batch: batch.describe("What the edit returned, at most an hour ago."),
  cursor: z.number().int().min(0).default(0).describe("The `next` of the call before."),
  undoBatch: batch.optional().describe("The `undoBatch` that an earlier call returned."),
});
export type UndoBulkEditInput = z.infer<typeof undoBulkEditInput>;

export const undoneBulkEdit = z.strictObject({
  count: z.number().describe("How many products are as they were before."),
  skipped,
  next: z.number().nullable().describe("The `cursor` of the next call; null once all of it is undone."),
  undoBatch: batch.nullable().describe("For the next call; null if nothing has been changed back yet."),
});
export type UndoneBulkEdit = z.infer<typeof undoneBulkEdit>;
