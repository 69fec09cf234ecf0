import { isoMoment } from "@/server/db/columns";
import { products } from "@/server/db/schema";
import { statusColumn } from "./stored-status";

/** The columns read of a product: each row is a Product. */
export const columns = {
  id: products.id,
  name: products.name,
  sku: products.sku,
  price: products.price,
  description: products.description,
  stock: products.stock,
  status: statusColumn,
  version: products.version,
  createdAt: isoMoment(products.createdAt),
  updatedAt: isoMoment(products.updatedAt),
};
