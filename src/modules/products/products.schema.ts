import { z } from "zod";
import { idOf } from "@/lib/ids";
import { paginationInput, paginationOutput } from "@/lib/pagination";
import { sortsOf } from "@/lib/sorting";
import { text } from "@/lib/text";

export const productSorts = sortsOf(["name", "sku", "price", "stock", "updatedAt"]);
export type ProductSort = (typeof productSorts)[number];

const productId = idOf("products");
const version = z.number().int().positive();

/** What people type into the product form. Prices stay decimal strings: a float would lose cents. */
export const productFields = z.strictObject({
  name: text({ label: "Name", min: 3, max: 255 }),
  sku: text({ label: "SKU", min: 5, max: 50 }),
  price: z
    .string()
    .trim()
    .min(1, "Price is required")
    .regex(/^\d{1,10}(\.\d{1,2})?$/, "Price must be an amount such as 12.50, at most 9999999999.99"),
  description: text({ label: "Description", max: 10_000 }).nullable(),
  stock: z
    .number({ error: "Stock must be a whole number" })
    .int("Stock must be a whole number")
    .min(0, "Stock cannot be below 0")
    .max(4_294_967_295, "Stock can be at most 4294967295"),
});
export type ProductFields = z.infer<typeof productFields>;

export const createProductInput = productFields.extend({
  description: productFields.shape.description.default(null),
  stock: productFields.shape.stock.default(0),
});

export const updateProductInput = productFields.partial().extend({ id: productId, version });
export const deleteProductInput = z.strictObject({ id: productId, version });
export const productByIdInput = z.strictObject({ id: productId });

export const listProductsInput = z.strictObject({
  ...paginationInput,
  search: z.string().trim().max(100).optional(),
  sort: z.enum(productSorts).default("name"),
});
export type ListProductsInput = z.infer<typeof listProductsInput>;

export const product = z.strictObject({
  id: productId,
  name: z.string(),
  sku: z.string(),
  price: z.string(),
  description: z.string().nullable(),
  stock: z.number(),
  version: z.number(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Product = z.infer<typeof product>;

export const productDetail = product.extend({
  createdByName: z.string().nullable(),
  updatedByName: z.string().nullable(),
});

export const productList = z.strictObject({ items: z.array(product), pagination: paginationOutput });
