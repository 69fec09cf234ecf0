import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { productCosts, products } from "@/server/db/schema";
import { given, insertRows, portions, upsertRows } from "@/server/tenancy/bulk-writes";
import type { StatementWriter } from "@/server/tenancy/kept-statement";
import type { LastInsertId } from "@/server/tenancy/last-insert-id";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { CostView } from "./cost-access";

/*
 * Cost prices, in a table of their own (decision 85). They are read and changed under the lock of their product; a product without
 * one has no row.
 */

/** The cost price of each product, to be selected with it by those who may see it: a look into an index. */
export function costColumn(db: StatementWriter, view: CostView): { cost?: SQL<string | null> } {
  if (view === "hidden") return {};
  const cost = db
    .select({ cost: productCosts.cost })
    .from(productCosts)
    .where(eq(productCosts.productId, products.id));
  return { cost: sql<string | null>`${cost}` };
}

/** The cost prices of locked products, by id; those without one are absent. */
export async function readCosts(tx: TenantDb, ids: number[]): Promise<Map<number, string>> {
  const { productId, cost } = productCosts;
  const costs = new Map<number, string>();
  for (const some of portions(ids)) {
    const rows = await tx.select({ productId, cost }).from(productCosts).where(inArray(productId, some));
    for (const row of rows) costs.set(row.productId, row.cost);
  }
  return costs;
}

/** A product with its cost price, or null for none; as it is if cost prices have not been read. */
export const withCost = <Row extends { id: number }>(
  product: Row,
  costs: ReadonlyMap<number, string> | undefined,
): Row & { cost?: string | null } => (costs ? { ...product, cost: costs.get(product.id) ?? null } : product);

/** Gives a new product its cost price, if it has one. */
export const addCost = async (
  tx: TenantDb,
  productId: number | LastInsertId,
  cost: string | null | undefined,
): Promise<unknown> => (cost ? tx.insert(productCosts, { productId, cost }) : undefined);

/** Changes the cost price of a locked product: not at all if it is undefined, and to none if it is null. */
export async function changeCost(
  tx: TenantDb,
  productId: number,
  cost: string | null | undefined,
): Promise<unknown> {
  if (cost === undefined) return undefined;
  if (cost === null) return tx.delete(productCosts, eq(productCosts.productId, productId));
  return tx.upsert(productCosts, { productId, cost }, givenCost);
}

const givenCost = { cost: given(productCosts.cost) };

interface Priced {
  id: number;
  cost?: string | null | undefined;
}

/** Like `addCost`, for many new products with known ids. */
export const addCosts = (tx: TenantDb, added: Priced[]): Promise<void> =>
  insertRows(tx, productCosts, added.flatMap(costRow));

/** Like `changeCost`, for many locked products. */
export async function changeCosts(tx: TenantDb, changed: Priced[]): Promise<void> {
  const cleared = changed.filter(({ cost }) => cost === null).map(({ id }) => id);
  for (const some of portions(cleared)) await tx.delete(productCosts, inArray(productCosts.productId, some));
  await upsertRows(tx, productCosts, changed.flatMap(costRow), givenCost);
}

const costRow = ({ id, cost }: Priced) => (cost ? [{ productId: id, cost }] : []);
