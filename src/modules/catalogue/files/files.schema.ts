import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { base64Content } from "@/lib/base64-content";
import { idOf } from "@/lib/ids";
import { maxFileBytes, maxFiles } from "@/lib/product-file";
import { line } from "@/lib/text";
import { productByIdInput } from "@/modules/catalogue/products/products.schema";

const t = textsOf("fileChecks");

const fileId = idOf("product_files");

/** Path separators, and what would show another ending than the one that counts. */
const refusedInNames = /[/\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const fileName = line({ label: "fileName", min: 1, max: 200 })
  .refine((name) => !refusedInNames.test(name), { error: () => t("nameCharacters") })
  .describe("The ending that belongs to what the file is, such as `.pdf`, is added if it is missing.");

/** For the form. */
export const fileNameInput = z.strictObject({ name: fileName });

const position = z
  .number()
  .int()
  .min(1)
  .max(maxFiles)
  .describe("From 1. One beyond the last file means the last.");

export const addFileInput = productByIdInput.extend({
  content: base64Content(maxFileBytes, {
    tooLarge: () => t("tooLarge"),
    incomplete: () => t("incomplete"),
  }).describe("A PDF, text, CSV, DOCX, XLSX, ODT, ODS or ZIP file of at most 3 MiB, in Base64."),
  name: fileName,
});
export type AddFileInput = z.infer<typeof addFileInput>;

export const fileByIdInput = productByIdInput.extend({ fileId });
export type FileByIdInput = z.infer<typeof fileByIdInput>;

export const updateFileInput = fileByIdInput.extend({
  name: fileName.optional(),
  position: position.optional(),
});
export type UpdateFileInput = z.infer<typeof updateFileInput>;

export const productFile = z.strictObject({
  id: fileId,
  productId: idOf("products"),
  name: z.string(),
  position: z.number(),
  bytes: z.number(),
  hash: z.string().describe("SHA-256 of its content."),
});
export type ProductFile = z.infer<typeof productFile>;

/** In their order. */
export const productFiles = z.array(productFile);
