import { count, sql } from "drizzle-orm";
import { countedRows, maxTotal } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { conditionOf } from "@/modules/catalogue/export/export.service";
import { sumsInCache, sumsOf } from "@/server/cache/totals";
import { columnsOf } from "@/server/db/columns";
import { products } from "@/server/db/schema";
import type { Reader } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductFilters, ProductSums } from "./list.schema";
import { criteriaOf, type ProductCriteria } from "./list-conditions";

/** What the sums of a list are read from first. */
export const sumsInCacheOf = ({ tenant }: Reader, filters: ProductFilters) => [
  sumsInCache(tenant.organizationId, "product-sums", criteriaOf(filters, tenant.timeZone)),
];

/**
 * Stock and value of all products that match; null if they are more than lists count. Throws AppError FORBIDDEN for a status
 * that the viewer may not see.
 */
export async function sumProducts(
  db: TenantDb,
  viewer: Grants,
  filters: ProductCriteria,
): Promise<ProductSums> {
  const condition = await conditionOf(db, viewer, null, filters);
  if (!condition) return { stock: 0, value: "0.00" };
  return sumsOf("product-sums", filters, async (reading) => {
    const matching = reading
      .select(columnsOf(products, "price", "stock"))
      .from(products)
      .where(condition)
      .limit(countedRows)
      .as("matching");
    const [row] = await reading
      .select({
        rows: count(),
        stock: sql<string | null>`sum(${matching.stock})`,
        value: sql<string | null>`sum(${matching.price} * ${matching.stock})`,
      })
      .from(matching);
    if (!row || row.rows > maxTotal) return null;
    return { stock: Number(row.stock ?? 0), value: row.value ?? "0.00" };
  });
}
