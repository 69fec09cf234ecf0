import { and, asc, gt } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import { conditionOf } from "@/modules/catalogue/export/export.service";
import type { Criteria } from "@/modules/catalogue/list/list-conditions";
import { columnsOf } from "@/server/db/columns";
import { products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CountSheetInput, CountSheetRow } from "./counts.schema";

/** Products read at a time. */
const portion = 1000;

/** A part of the products that match, in the order of their ids. Throws AppError FORBIDDEN as the list does. */
export async function readCountSheet(
  db: TenantDb,
  viewer: Grants,
  { after, ...filters }: Criteria<CountSheetInput>,
): Promise<{ items: CountSheetRow[]; next: number | null }> {
  const condition = await conditionOf(db, viewer, null, filters);
  if (!condition) return { items: [], next: null };
  const items = await db
    .select(columnsOf(products, "id", "name", "sku", "barcode", "unit", "stock"))
    .from(products)
    .where(and(condition, after === undefined ? undefined : gt(products.id, after)))
    .orderBy(asc(products.id))
    .limit(portion);
  return { items, next: items.length < portion ? null : (items.at(-1)?.id ?? null) };
}
