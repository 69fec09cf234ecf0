import { type SQL, sql } from "drizzle-orm";
import { merged } from "@/lib/merged";
import { can, type Grants } from "@/lib/permissions";
import { isActive, isKept } from "@/server/db/products-by-status";
import { productStatus, products } from "@/server/db/schema";
import type { Filing, ProductFields } from "./products.schema";
import { givenStatuses, type ProductStatus } from "./statuses";

/** Drafts and archived products do not exist for those who may not change products. */
export const seesDrafts = (viewer: Grants): boolean => can(viewer, "products:write");

/** The products that are not in the trash: all of them, or the active ones. */
export type Catalogue = "all" | "active";

/** What a viewer finds products among. */
export const catalogueOf = (viewer: Grants): Catalogue => (seesDrafts(viewer) ? "all" : "active");

export const isInCatalogue: Record<Catalogue, SQL> = { all: isKept, active: isActive };

/** The name of a stored status; active for a product in the trash, whose own is stored elsewhere. */
export const namedStatus = (code: number): ProductStatus =>
  givenStatuses.find((status) => productStatus[status] === code) ?? "active";

/** Reads the status of a product that is not in the trash. To be selected only. */
export const statusColumn: SQL<ProductStatus> = sql`${products.status}`.mapWith(namedStatus);

/** What a product has in other tables. */
type Beside = Pick<ProductFields, keyof Filing | "cost" | "customFields">;

/** The fields of a product as the table has them: without what is in other tables. */
export function stored<Fields extends { status?: ProductStatus | undefined } & Partial<Beside>>({
  status,
  category: _,
  tags: __,
  cost: ___,
  customFields: ____,
  ...fields
}: Fields) {
  return merged(fields, status === undefined ? {} : { status: productStatus[status] });
}
