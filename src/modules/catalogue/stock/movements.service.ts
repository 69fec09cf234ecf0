import { and, desc, eq, lt } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { notFound } from "@/modules/catalogue/products/locked-products";
import { columnsOf, isoMoment } from "@/server/db/columns";
import { apiKeys, products, stockMovements, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { StockMovementList, StockMovementsInput } from "./stock.schema";
import { isLastOfProduct } from "./stock-movements";

/** The stock movements of a product, including one in the trash, newest first. Throws AppError NOT_FOUND. */
export async function listMovements(
  db: TenantDb,
  { id, cursor, limit }: StockMovementsInput,
): Promise<StockMovementList> {
  const { productId, number, stockAfter } = stockMovements;
  const [[product], rows] = await Promise.all([
    db
      .select({ stock: products.stock, number, stockAfter })
      .from(products)
      .leftJoin(stockMovements, isLastOfProduct(db))
      .where(eq(products.id, id))
      .limit(1),
    db
      .select({
        ...columnsOf(stockMovements, "number", "delta", "stockAfter", "reason", "note"),
        at: isoMoment(stockMovements.createdAt),
        creator: columnsOf(user, "firstName", "lastName"),
        apiKey: columnsOf(apiKeys, "id", "name"),
      })
      .from(stockMovements)
      .leftJoin(user, eq(user.id, stockMovements.createdBy))
      .leftJoin(apiKeys, eq(apiKeys.id, stockMovements.apiKeyId))
      .where(and(eq(productId, id), cursor === undefined ? undefined : lt(number, cursor)))
      .orderBy(desc(number))
      // One more tells whether there is a next page.
      .limit(limit + 1),
  ]);
  if (!product) throw notFound(id);
  const items = rows.slice(0, limit).map(({ creator, apiKey, ...row }) => {
    // Who changed the stock next has not made this change.
    const isKnown = row.reason !== "unrecorded";
    return {
      ...row,
      // A change by a program's key is not attributed to the key's creator.
      createdByName: creator && isKnown && !apiKey ? fullName(creator) : null,
      apiKey: isKnown ? apiKey : null,
    };
  });
  return {
    items,
    // They are numbered without gaps.
    total: product.number ?? 0,
    totalIsExact: true,
    unrecorded: product.stock - (product.stockAfter ?? 0),
    next: rows.length > limit ? (items.at(-1)?.number ?? null) : null,
  };
}
