import { z } from "zod";
import { idOf } from "@/lib/ids";
import { pictureContent } from "@/lib/picture.schema";
import { maxPictures } from "@/lib/product-picture";
import { productByIdInput } from "@/modules/catalogue/products/products.schema";
import { pictureAlt } from "./picture-alt";

const pictureId = idOf("product_pictures");

const alt = pictureAlt.describe("What the picture shows, for those who do not see it.");
const position = z
  .number()
  .int()
  .min(1)
  .max(maxPictures)
  .describe("From 1, the cover. One beyond the last picture means the last.");

export const addPictureInput = productByIdInput.extend({
  content: pictureContent.describe("A PNG, JPEG, WebP or AVIF file of at most 512 KiB, in Base64."),
  alt: alt.default(""),
});
export type AddPictureInput = z.infer<typeof addPictureInput>;

export const pictureByIdInput = productByIdInput.extend({ pictureId });
export type PictureByIdInput = z.infer<typeof pictureByIdInput>;

export const updatePictureInput = pictureByIdInput.extend({
  alt: alt.optional(),
  position: position.optional(),
});
export type UpdatePictureInput = z.infer<typeof updatePictureInput>;

export const productPicture = z.strictObject({
  id: pictureId,
  productId: idOf("products"),
  hash: z.string().describe("SHA-256 of its largest file, part of its URLs."),
  alt: z.string(),
  position: z.number(),
  width: z.number().describe("Pixels of its largest file."),
  height: z.number(),
});
export type ProductPicture = z.infer<typeof productPicture>;

/** In their order; the first one is the cover. */
export const productPictures = z.array(productPicture);
