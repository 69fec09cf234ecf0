import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { lockRow } from "@/modules/catalogue/products/locked-products";
import { type Product, productFields } from "@/modules/catalogue/products/products.schema";
import { change } from "@/server/change";
import { products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { AdjustStockInput } from "./stock.schema";

const t = textsOf("catalogueErrors");

/**
 * Adds to or takes from the current stock: unlike setting a new total, it needs no version, and concurrent adjustments
 * all count. Throws AppError NOT_FOUND, and CONFLICT if the result is not a valid stock.
 */
export async function adjustStock(db: TenantDb, { id, delta }: AdjustStockInput): Promise<Product> {
  return change(db, async (tx, audit) => {
    const { product: current } = await lockRow(tx, id, "catalogue");
    const stock = current.stock + delta;
    const refused = productFields.shape.stock.safeParse(stock).error?.issues[0];
    if (refused) {
      const message = t("stockRefused", { reason: refused.message, stock: String(current.stock) });
      throw new AppError("CONFLICT", message, {
        fieldErrors: { delta: [message] },
        data: { current },
      });
    }
    const stamp = new Stamp();
    const version = current.version + 1;
    await sentTogether([
      tx.update(products, { stock, version }, eq(products.id, id), stamp),
      audit.record({
        action: "product.update",
        entityId: id,
        before: { stock: current.stock },
        after: { stock },
      }),
    ]);
    return { ...current, stock, version, updatedAt: stamp.at.toISOString() };
  });
}
