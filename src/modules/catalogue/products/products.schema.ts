import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxCustomFields } from "@/lib/custom-fields";
import { checkDigitOf, gtinPattern, hasCheckDigit, withoutSeparators } from "@/lib/gtin";
import { idOf } from "@/lib/ids";
import { lowStockBelow } from "@/lib/low-stock";
import { asTags, maxTagLength, maxTags, tagSeparator } from "@/lib/tags";
import { asLine, asText, emptyAsNull, type FieldName, line, nameOfField, required, text } from "@/lib/text";
import { amountPattern, maxStock } from "./amounts";
import { givenStatuses } from "./statuses";

const t = textsOf("productChecks");

const productId = idOf("products");
const version = z.number().int().positive();

const maxAmount = 9_999_999_999.99;
/** How a message formats a decimal string. */
type WriteAmount = (amount: string) => string;
const asProgramsDo: WriteAmount = (amount) => amount;

const notAnAmount = (label: FieldName, write = asProgramsDo) =>
  t("notAnAmount", {
    field: nameOfField(label),
    example: write("12.50"),
    max: write(String(maxAmount)),
  });

/**
 * An amount of money. It stays a decimal string: a float would lose cents. Pages pass `write` to format amounts as
 * their organization does.
 */
export const amount = (label: FieldName, write?: WriteAmount) =>
  z
    .string()
    .trim()
    .min(1, { error: () => required(label) })
    .regex(amountPattern, { error: () => notAnAmount(label, write) });

/** A message about an amount, which the server formats the same for everyone, in the reader's format. */
export function withOwnAmounts(message: string, write: WriteAmount): string {
  const label = ([priceLabel, costLabel] as const).find((one) => message === notAnAmount(one));
  return label ? notAnAmount(label, write) : message;
}

/** An amount as programs send it: as text, or as a JSON number that is exact to the cent. */
const sentAmount = (label: FieldName) =>
  z
    .union([amount(label), exactToTheCent(label)], {
      error: ({ input }) => (input === undefined ? required(label) : notAnAmount(label)),
    })
    .meta({ description: "An amount: as text, or as a number that is exact to the cent." });

const exactToTheCent = (label: FieldName) =>
  z
    .number()
    .min(0, { error: () => notAnAmount(label) })
    .max(maxAmount, { error: () => notAnAmount(label) })
    // The float of 0.125 or of 0.1 + 0.2 is not the nearest one to any number of cents.
    .refine((value) => Math.round(value * 100) / 100 === value, { error: () => notAnAmount(label) })
    .transform((value) => value.toFixed(2));

/** A stock, up to the maximum of the database column. */
export const stockCount = (label: FieldName) =>
  z
    .number({ error: () => t("notWhole", { field: nameOfField(label) }) })
    .int({ error: () => t("notWhole", { field: nameOfField(label) }) })
    .min(0, { error: () => t("belowZero", { field: nameOfField(label) }) })
    .max(maxStock, { error: () => t("tooMany", { field: nameOfField(label), max: String(maxStock) }) });

const priceLabel = "price";
const costLabel = "cost";
/** A price as people type it, once parsed. */
export const typedPrice = (write: WriteAmount) => amount(priceLabel, write);
/** The same for a cost price. */
export const typedCost = (write: WriteAmount) => amount(costLabel, write);

const gtin = (isOther = (_: string) => false) =>
  z
    .string()
    .overwrite(withoutSeparators)
    .refine((code) => isOther(code) || gtinPattern.test(code), {
      error: () => t("notGtin", { field: nameOfField("barcode") }),
      abort: true,
    });

/** A barcode that is looked for: one with a wrong check digit, no product has. */
export const soughtBarcode = gtin().meta({
  description: "A GTIN of 8, 12, 13 or 14 digits; spaces and hyphens are removed.",
});

const isEmpty = (code: string) => code === "";
const barcode = gtin(isEmpty)
  .refine((code) => isEmpty(code) || hasCheckDigit(code), {
    error: ({ input }) =>
      t("checkDigit", { field: nameOfField("barcode"), digit: checkDigitOf(String(input)) }),
  })
  .meta({
    description: "A GTIN of 8, 12, 13 or 14 digits with its check digit; spaces and hyphens are removed.",
  });

const supplier = { label: "supplier", max: 120 } as const;
export const soughtSupplier = line({ ...supplier, min: 1 });

const category = idOf("categories");
const tag = line({ label: "aTag", min: 1, max: maxTagLength }).refine((value) => !tagSeparator.test(value), {
  error: () => t("tagSeparator"),
});
export const soughtTag = tag;

/** What a product is filed under; not in the table of products. */
const filing = {
  category: category.nullable().describe("Null for none."),
  tags: z
    .array(tag)
    .max(maxTags, { error: () => t("tooManyTags", { max: String(maxTags) }) })
    .overwrite(asTags)
    .describe("Each once, whatever its case."),
};

const customFieldId = idOf("custom_fields");

/** A value as it is given: what is wrong with it is found when its field is known. */
export const givenValue = z
  .union([line({ label: "aValue", max: 2000 }), z.number(), z.boolean()])
  .nullable()
  .describe(
    "A text or a link, a decimal such as `12.5`, a date such as `2026-01-31`, the name of an option, or true or false; null for none.",
  );

/** A list that has something for each of some custom fields. */
export const ofCustomFields = <Item extends z.ZodType<{ field: number }>>(item: Item) =>
  z
    .array(item)
    .max(maxCustomFields)
    .refine((items) => new Set(items.map(({ field }) => field)).size === items.length, {
      error: () => t("fieldRepeated"),
    });

/** Values of custom fields; errors name the field. */
const customFields = ofCustomFields(z.strictObject({ field: customFieldId, value: givenValue }));

/** What people type into the product form. */
export const productFields = z.strictObject({
  name: line({ label: "name", min: 3, max: 255 }),
  sku: line({ label: "sku", min: 5, max: 50 }),
  price: amount(priceLabel),
  cost: amount(costLabel)
    .nullable()
    .optional()
    .describe("What it costs the organization; null for none. Only for those who may see cost prices."),
  description: emptyAsNull(text({ label: "description", max: 10_000 })),
  stock: stockCount("stock"),
  barcode: emptyAsNull(barcode),
  unit: emptyAsNull(line({ label: "unit", max: 20 })),
  supplier: emptyAsNull(line(supplier)),
  minimumStock: stockCount("minimumStock").nullable(),
  status: z
    .enum(givenStatuses, { error: () => t("status") })
    .describe("Drafts and archived products are only seen by those who may change products."),
  ...filing,
  customFields,
});
/** In the order of the form. The cost price is undefined for those who may not see it. */
export const fieldNames = productFields.keyof().options;
export type ProductFields = z.infer<typeof productFields>;
export type Filing = Pick<ProductFields, keyof typeof filing>;
export type ColumnFields = Omit<ProductFields, keyof Filing | "customFields" | "cost">;
/** Those in the table of products. */
export const columnNames = productFields
  .omit({ category: true, tags: true, customFields: true, cost: true })
  .keyof().options;

/** The fields that a new product need not have, as it gets them. */
export const unsetFields = {
  description: null,
  stock: 0,
  barcode: null,
  unit: null,
  supplier: null,
  minimumStock: null,
  status: "active",
  category: null,
  tags: [],
  customFields: [],
} satisfies Partial<ProductFields>;

/**
 * Texts normalized as on write: older ones can have line breaks in a name, and other line ends in a description, which
 * no form returns unchanged. Compared in this form, they do not change by themselves.
 */
export function asWritten<Fields extends Pick<ProductFields, "name" | "sku" | "description">>(
  fields: Fields,
): Fields {
  const { name, sku, description } = fields;
  return {
    ...fields,
    name: asLine(name),
    sku: asLine(sku),
    description: description === null ? null : asText(description) || null,
  };
}

const sentPrice = sentAmount(priceLabel);
const sentCost = sentAmount(costLabel)
  .nullable()
  .optional()
  .describe(
    "What it costs the organization; null for none. Refused from those who may not see cost prices, for whom leaving it out changes nothing.",
  );

const { shape } = productFields;
export const createProductInput = productFields.extend({
  price: sentPrice,
  cost: sentCost,
  description: shape.description.default(unsetFields.description),
  stock: shape.stock.default(unsetFields.stock),
  barcode: shape.barcode.default(unsetFields.barcode),
  unit: shape.unit.default(unsetFields.unit),
  supplier: shape.supplier.default(unsetFields.supplier),
  minimumStock: shape.minimumStock.default(unsetFields.minimumStock),
  status: shape.status.default(unsetFields.status),
  category: shape.category.default(unsetFields.category),
  tags: shape.tags.default(unsetFields.tags),
  customFields: shape.customFields.default(unsetFields.customFields),
});

export const updateProductInput = productFields.partial().extend({
  price: sentPrice.optional(),
  cost: sentCost,
  customFields: customFields.optional().describe("Those that are left out stay unchanged."),
  id: productId,
  version,
});
/** A product, and the version that the principal read. */
export const productVersion = z.strictObject({ id: productId, version });
export const productByIdInput = z.strictObject({ id: productId });

export const product = z.strictObject({
  id: productId,
  name: z.string(),
  sku: z.string(),
  price: z.string(),
  description: z.string().nullable().describe("Null if there is none."),
  stock: z.number(),
  barcode: z.string().nullable().describe("A GTIN, as its digits; null if there is none."),
  unit: z.string().nullable().describe("What the stock counts, such as `kg`; null if there is none."),
  supplier: z.string().nullable().describe("Null if there is none."),
  minimumStock: z
    .number()
    .nullable()
    .describe(`Stock below this number is low; null if there is none, and ${lowStockBelow} is taken.`),
  status: z
    .enum(givenStatuses)
    .describe(
      "In the trash, the one that a restore gives back. Only those who may change products see others than active ones.",
    ),
  version: z.number(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Product = z.infer<typeof product>;

/** With what it is filed under and its cost price, which lists and most changes leave out. */
export const filedProduct = product.extend({
  category: category.nullable().describe("Null if it is in none."),
  tags: z.array(z.string()),
  cost: z
    .string()
    .nullable()
    .optional()
    .describe(
      "What it costs the organization; null if that is unknown. Absent for those who may not see cost prices.",
    ),
  customFields: z
    .array(z.strictObject({ field: customFieldId, value: z.union([z.string(), z.boolean()]) }))
    .describe("The values that it has: decimals and dates as text, the name of an option, true or false."),
});
export type FiledProduct = z.infer<typeof filedProduct>;

/** Of products that are read: `picturePath` makes a URL of it. */
export const cover = z
  .string()
  .nullable()
  .describe("The hash of the first picture, part of its URL; null without pictures.");

export const productDetail = filedProduct.extend({
  createdByName: z.string().nullable().describe("Null if the person no longer exists."),
  updatedByName: z.string().nullable().describe("Null if the person no longer exists."),
  cover,
});
