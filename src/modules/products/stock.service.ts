import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { productStatus, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { RequestInfo } from "@/server/http/request-info";
import { Stamp, type TenantDb } from "@/server/tenancy/tenant-db";
import { lockRow } from "./locked-products";
import { toProduct } from "./product-row";
import { type Product, productFields } from "./products.schema";
import type { AdjustStockInput } from "./stock.schema";

/**
 * Adds to or takes from the current stock: unlike setting a new total, it needs no version, and concurrent adjustments
 * all count. Throws AppError NOT_FOUND, and CONFLICT if the result is not a valid stock.
 */
export async function adjustStock(
  db: TenantDb,
  request: RequestInfo,
  { id, delta }: AdjustStockInput,
): Promise<Product> {
  return db.transaction(async (tx) => {
    const current = await lockRow(tx, id, productStatus.active);
    const stock = current.stock + delta;
    const refused = productFields.shape.stock.safeParse(stock).error?.issues[0];
    if (refused) {
      const message = `${refused.message}. It is ${current.stock} now.`;
      throw new AppError("CONFLICT", message, {
        fieldErrors: { delta: [message] },
        data: { current: toProduct(current) },
      });
    }
    const stamp = new Stamp();
    const version = current.version + 1;
    await sentTogether([
      tx.update(products, { stock, version }, eq(products.id, id), stamp),
      recordActivity(tx, request, {
        action: "product.update",
        entityType: "product",
        entityId: id,
        before: { stock: current.stock },
        after: { stock },
      }),
    ]);
    return toProduct({ ...current, stock, version, updatedAt: stamp.at });
  });
}
