import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import type { StockReason } from "@/lib/stock-reasons";
import { lockRow } from "@/modules/catalogue/products/locked-products";
import { type Product, productFields } from "@/modules/catalogue/products/products.schema";
import { change } from "@/server/change";
import { products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { AdjustStockInput, CountStockInput } from "./stock.schema";
import { lastMovement, recordMovement } from "./stock-movements";

const t = textsOf("catalogueErrors");

/**
 * Adds to or takes from the current stock: unlike setting a new total, it needs no version, and concurrent adjustments
 * all count. Throws AppError NOT_FOUND, and CONFLICT if the result is not a valid stock.
 */
export function adjustStock(db: TenantDb, { id, delta, reason, note }: AdjustStockInput): Promise<Product> {
  return changeStock(db, id, {
    reason,
    note,
    next(current) {
      const stock = current.stock + delta;
      const refused = productFields.shape.stock.safeParse(stock).error?.issues[0];
      if (refused) {
        const message = t("stockRefused", { reason: refused.message, stock: String(current.stock) });
        throw refusal(message, "delta", current);
      }
      return stock;
    },
  });
}

/**
 * Sets the stock to what was counted. Throws AppError NOT_FOUND, and CONFLICT if the stock is no longer the one that the
 * count was compared with: nobody but who counted knows whether the count includes what has moved since.
 */
export function countStock(
  db: TenantDb,
  { id, counted, knownStock, note }: CountStockInput,
): Promise<Product> {
  return changeStock(db, id, {
    reason: "counted",
    note,
    next(current) {
      if (current.stock === knownStock) return counted;
      const message = t("countOutdated", { known: String(knownStock), stock: String(current.stock) });
      throw refusal(message, "counted", current);
    },
  });
}

const refusal = (message: string, field: string, current: Product) =>
  new AppError("CONFLICT", message, { fieldErrors: { [field]: [message] }, data: { current } });

interface Movement {
  reason: StockReason;
  note: string | null;
  /** The stock after it. */
  next: (current: Product) => number;
}

/** Throws AppError NOT_FOUND, and what `next` throws. */
function changeStock(db: TenantDb, id: number, { reason, note, next }: Movement): Promise<Product> {
  return change(db, async (tx, audit) => {
    const [{ product: current }, known] = await sentTogether([lockRow(tx, id, "all"), lastMovement(tx, id)]);
    const stock = next(current);
    if (stock === current.stock) return current;
    const stamp = new Stamp();
    const version = current.version + 1;
    await sentTogether([
      tx.update(products, { stock, version }, eq(products.id, id), stamp),
      recordMovement(tx, { productId: id, before: current.stock, after: stock, reason, note }, known),
      audit.record({
        action: "product.update",
        entityId: id,
        before: { stock: current.stock },
        after: { stock, stockReason: reason, ...(note !== null && { stockNote: note }) },
      }),
    ]);
    return { ...current, stock, version, updatedAt: stamp.at.toISOString() };
  });
}
