import { products } from "@/server/db/schema";
import type { Product } from "./products.schema";

/** The columns read of a product. */
export const columns = {
  id: products.id,
  name: products.name,
  sku: products.sku,
  price: products.price,
  description: products.description,
  stock: products.stock,
  version: products.version,
  createdAt: products.createdAt,
  updatedAt: products.updatedAt,
};

export type Row = Omit<Product, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

export const toProduct = (row: Row): Product => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
