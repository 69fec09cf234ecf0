import { inArray, sql } from "drizzle-orm";
import { lastMovements, recordMovements } from "@/modules/catalogue/stock/stock-movements";
import { type Audit, type Batch, change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { productStatus, products } from "@/server/db/schema";
import { pauseForOthers } from "@/server/fair-share/turns";
import { given, portions, upsertRows } from "@/server/tenancy/bulk-writes";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CountedStocks, CountOutcome, CountStocksInput, StockCount } from "./counts.schema";

/** How many products are read, or locked and changed, at a time. */
const portion = 500;

const knownColumns = columnsOf(products, "id", "name", "sku", "price", "stock", "status", "version");
type Known = Pick<typeof products.$inferSelect, keyof typeof knownColumns>;
type KnownBySku = ReadonlyMap<string, Known>;

/** What counts would do to the stocks as they are now. */
export async function checkCounts(db: TenantDb, counts: StockCount[]): Promise<CountedStocks> {
  return outcomesOf(counts, await readKnown(db, counts));
}

/**
 * Sets the stocks to what was counted, except where the stock is no longer the one that the count was compared with: nobody
 * but who counted knows whether the count includes what has moved since. All others are set, or none.
 */
export function countStocks(db: TenantDb, { counts, name, note }: CountStocksInput): Promise<CountedStocks> {
  return change(db, async (tx, audit) => {
    await shareOrganization(tx);
    const known = await lockProducts(tx, await readKnown(tx, counts));
    const batch: Batch = { name: name ?? null, leads: new Map() };
    for (const some of portions(changesOf(counts, known), portion)) {
      await write({ tx, audit, batch }, some, note);
      await pauseForOthers();
    }
    return outcomesOf(counts, known);
  });
}

interface Change {
  known: Known;
  counted: number;
}

/** Those that change a stock. */
const changesOf = (counts: StockCount[], bySku: KnownBySku): Change[] =>
  counts.flatMap((count) => {
    const known = bySku.get(count.sku);
    return known && outcomeOf(count, known) === "counted" ? { known, counted: count.counted } : [];
  });

function outcomeOf({ counted, knownStock }: StockCount, known: Known | undefined): CountOutcome {
  if (!known) return "unknown";
  if (known.status === productStatus.deleted) return "trash";
  if (known.stock !== knownStock) return "moved";
  return known.stock === counted ? "same" : "counted";
}

const outcomesOf = (counts: StockCount[], known: KnownBySku): CountedStocks => ({
  items: counts.map((count) => {
    const product = known.get(count.sku);
    return {
      sku: count.sku,
      outcome: outcomeOf(count, product),
      name: product?.name ?? null,
      stock: product?.stock ?? null,
    };
  }),
});

/** The products with the SKUs of the counts. */
async function readKnown(db: TenantDb, counts: StockCount[]): Promise<KnownBySku> {
  const known = new Map<string, Known>();
  for (const some of portions(counts, portion)) {
    const skus = some.map(({ sku }) => sku);
    const rows = await db.select(knownColumns).from(products).where(inArray(products.skuExact, skus));
    for (const row of rows) known.set(row.sku, row);
    await pauseForOthers();
  }
  return known;
}

/** In the order of their ids, as everyone locks products. Their stocks and SKUs are those of this moment. */
async function lockProducts(tx: TenantDb, found: KnownBySku): Promise<KnownBySku> {
  const ids = [...found.values()].map(({ id }) => id).toSorted((a, b) => a - b);
  const locked = new Map<string, Known>();
  for (const some of portions(ids, portion)) {
    const rows = await tx
      .select(knownColumns)
      .from(products)
      .where(inArray(products.id, some))
      .orderBy(products.id)
      .for("update");
    for (const row of rows) locked.set(row.sku, row);
    await pauseForOthers();
  }
  return locked;
}

interface Unit {
  tx: TenantDb;
  audit: Audit;
  batch: Batch;
}

async function write({ tx, audit, batch }: Unit, changes: Change[], note: string | null): Promise<void> {
  const movements = await lastMovements(
    tx,
    changes.map(({ known }) => known),
  );
  await upsertRows(
    tx,
    products,
    // They exist and are locked: each insert hits the unique key of its SKU.
    changes.map(({ known: { name, sku, price }, counted }) => ({ name, sku, price, stock: counted })),
    { stock: given(products.stock), version: sql`${products.version} + 1` },
  );
  await recordMovements(
    tx,
    changes.map(({ known: { id, stock }, counted }) => ({
      productId: id,
      before: stock,
      after: counted,
      reason: "counted",
      note,
    })),
    movements,
  );
  const activities = changes.map(({ known: { id, stock }, counted }) => ({
    action: "product.update" as const,
    entityId: id,
    before: { stock },
    after: { stock: counted, stockReason: "counted", ...(note !== null && { stockNote: note }) },
  }));
  for (const some of portions(activities)) await audit.record(some, batch);
}
