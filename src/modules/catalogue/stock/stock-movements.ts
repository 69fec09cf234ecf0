import { aliasedTable, and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { StockReason } from "@/lib/stock-reasons";
import { columnsOf } from "@/server/db/columns";
import { products, stockMovements } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { insertRows, portions } from "@/server/tenancy/bulk-writes";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { LastInsertId } from "@/server/tenancy/last-insert-id";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { TenantInsert } from "@/server/tenancy/tenant-db-types";

/*
 * Every change of a stock adds a movement in its transaction (decision 78). Products that are older than the ledger, and
 * writes of releases that do not know it, have none: the next change records the difference first, as `unrecorded`.
 */

const { productId, number, stockAfter } = stockMovements;

/** A change of the stock of a product that the transaction has locked, or creates. */
export interface StockChange {
  productId: number | LastInsertId;
  before: number;
  after: number;
  reason: StockReason;
  note?: string | null | undefined;
}

/** The last movement of a product; undefined without any. */
export type LastMovement = { number: number; stockAfter: number } | undefined;

const last = new KeptSelect((db, given: Given<{ productId: number }>) =>
  db
    .select({ number, stockAfter })
    .from(stockMovements)
    .where(eq(productId, given("productId")))
    .orderBy(desc(number))
    .limit(1),
);

/**
 * The last movement of a product. Call it once its lock is requested, before the transaction reads anything else without a
 * lock: what is read then is what was committed when the lock was granted.
 */
export async function lastMovement(tx: TenantDb, id: number): Promise<LastMovement> {
  const [row] = await tx.run(last, { productId: id });
  return row;
}

/** Adds the movement of a change, after one for what was not recorded before it. */
export function recordMovement(tx: TenantDb, change: StockChange, known: LastMovement): Promise<unknown> {
  const rows = movementsOf(change, known);
  return rows.length > 0 ? tx.insert(stockMovements, rows) : Promise.resolve();
}

/** Like `recordMovement`, for many new products. */
export const recordFirstMovements = (tx: TenantDb, changes: StockChange[]): Promise<void> =>
  insertRows(
    tx,
    stockMovements,
    changes.flatMap((change) => movementsOf(change, undefined)),
  );

/** Like `recordMovement`, for many locked products whose last movements are known by id. */
export const recordMovements = (
  tx: TenantDb,
  changes: (StockChange & { productId: number })[],
  known: ReadonlyMap<number, LastMovement>,
): Promise<void> =>
  insertRows(
    tx,
    stockMovements,
    changes.flatMap((change) => movementsOf(change, known.get(change.productId))),
  );

type Row = TenantInsert<typeof stockMovements>;

function movementsOf(
  { productId: id, before, after, reason, note }: StockChange,
  known: LastMovement,
): Row[] {
  if (before === after) return [];
  const recorded = known?.stockAfter ?? 0;
  const apiKeyId = TenantContext.require().apiKey?.id ?? null;
  const rows: Row[] = [];
  const add = (delta: number, stock: number, row: Pick<Row, "reason" | "note">) => {
    if (delta === 0) return;
    rows.push({
      productId: id,
      number: (known?.number ?? 0) + rows.length + 1,
      delta,
      stockAfter: stock,
      apiKeyId,
      ...row,
    });
  };
  add(before - recorded, before, { reason: "unrecorded", note: null });
  add(after - before, after, { reason, note: note ?? null });
  return rows;
}

interface LockedProduct {
  id: number;
  version: number;
}

/**
 * The last movements of locked products, by id, before the transaction changes these. A lock on movements would also keep
 * others from adding the first ones of products next to these, so they are read without: as of an earlier moment than the
 * lock, perhaps. Whose version was another one then is read again.
 */
export async function lastMovements(
  tx: TenantDb,
  locked: LockedProduct[],
): Promise<Map<number, LastMovement>> {
  const rows = await sentTogether(
    portions(locked).map(async (some) =>
      tx
        .select({ ...columnsOf(products, "id", "version"), number, stockAfter })
        .from(products)
        .leftJoin(stockMovements, isLastOfProduct(tx))
        .where(
          inArray(
            products.id,
            some.map(({ id }) => id),
          ),
        ),
    ),
  );
  const seen = new Map(rows.flat().map((row) => [row.id, row]));
  const known = new Map<number, LastMovement>();
  for (const { id, version } of locked) {
    const row = seen.get(id);
    if (row?.version !== version) known.set(id, await lastMovementNow(tx, id));
    else if (row.number !== null && row.stockAfter !== null)
      known.set(id, { number: row.number, stockAfter: row.stockAfter });
  }
  return known;
}

const latest = aliasedTable(stockMovements, "latest");

/** Joins each product with its last movement. */
export const isLastOfProduct = (db: TenantDb): SQL | undefined =>
  and(
    eq(productId, products.id),
    eq(
      number,
      sql`${db
        .select({ number: latest.number })
        .from(latest)
        .where(eq(latest.productId, products.id))
        .orderBy(desc(latest.number))
        .limit(1)}`,
    ),
  );

/** As it is now, however old the transaction's view is. */
async function lastMovementNow(tx: TenantDb, id: number): Promise<LastMovement> {
  const [row] = await tx
    .select({ number, stockAfter })
    .from(stockMovements)
    .where(eq(productId, id))
    .orderBy(desc(number))
    .limit(1)
    .for("update");
  return row;
}
