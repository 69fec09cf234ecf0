import { type SQL, sql } from "drizzle-orm";
import { can, type Grants } from "@/lib/permissions";
import { productStatus, products } from "@/server/db/schema";
import { givenStatuses, type ProductStatus } from "./statuses";

/** Drafts and archived products do not exist for those who may not change products. */
export const seesDrafts = (viewer: Grants): boolean => can(viewer, "products:write");

/** The name of a stored status; active for a product in the trash, whose own is stored elsewhere. */
export const namedStatus = (code: number): ProductStatus =>
  givenStatuses.find((status) => productStatus[status] === code) ?? "active";

/** Reads the status of a product that is not in the trash. To be selected only. */
export const statusColumn: SQL<ProductStatus> = sql`${products.status}`.mapWith(namedStatus);

/** The fields of a product as the table has them. */
export function stored<Fields extends { status?: ProductStatus | undefined }>({ status, ...fields }: Fields) {
  return { ...fields, ...(status !== undefined && { status: productStatus[status] }) };
}
