import { columnsOf, isoMoment } from "@/server/db/columns";
import { products } from "@/server/db/schema";
import { fieldNames } from "./products.schema";
import { statusColumn } from "./stored-status";

/** The columns read of a product: each row is a Product. */
export const columns = {
  ...columnsOf(products, "id", ...fieldNames, "version"),
  status: statusColumn,
  createdAt: isoMoment(products.createdAt),
  updatedAt: isoMoment(products.updatedAt),
};
