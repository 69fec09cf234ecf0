import { columnsOf, isoMoment } from "@/server/db/columns";
import { products } from "@/server/db/schema";
import { columnNames } from "./products.schema";
import { statusColumn } from "./stored-status";

/** The fields of a product, without when it was changed. */
export const fieldColumns = {
  ...columnsOf(products, "id", ...columnNames, "version"),
  status: statusColumn,
};

/** The columns read of a product: each row is a Product. */
export const columns = {
  ...fieldColumns,
  createdAt: isoMoment(products.createdAt),
  updatedAt: isoMoment(products.updatedAt),
};
