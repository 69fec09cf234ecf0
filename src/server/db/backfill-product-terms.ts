import { and, asc, eq, gt, notExists, sql } from "drizzle-orm";
import type { MySql2Database } from "drizzle-orm/mysql2";
import { termsOfProduct } from "./product-terms";
import { backfills, products, productTerms } from "./schema";

const name = "product terms";
const productsPerStep = 500;
const rowsPerInsert = 1000;

/**
 * Makes products findable that were stored before there was a search index, or by a release that did not know it. Goes
 * on where it was when it was cut short; products that it has seen cost nothing at the next start.
 */
export async function backfillProductTerms(db: MySql2Database): Promise<void> {
  while (await db.transaction(step)) {
    // One step after the other, so that the app can work meanwhile.
  }
}

/** Looks at the next products; false where there are none. */
async function step(tx: Pick<MySql2Database, "select" | "insert">): Promise<boolean> {
  const [reached] = await tx.select().from(backfills).where(eq(backfills.name, name)).for("update");
  const from = reached?.position ?? 0;
  const next = tx
    .select({ id: products.id })
    .from(products)
    .where(gt(products.id, from))
    .orderBy(asc(products.id))
    .limit(productsPerStep)
    .as("next");
  const [{ last } = { last: null }] = await tx
    .select({ last: sql<number | null>`max(${next.id})` })
    .from(next);
  if (last === null) return false;
  const missing = await tx
    .select()
    .from(products)
    .where(
      and(
        gt(products.id, from),
        sql`${products.id} <= ${last}`,
        notExists(
          tx
            .select({ found: sql`1` })
            .from(productTerms)
            .where(
              and(
                eq(productTerms.organizationId, products.organizationId),
                eq(productTerms.productId, products.id),
              ),
            ),
        ),
      ),
    );
  const rows = missing.flatMap(({ organizationId, id: productId, ...product }) =>
    termsOfProduct(product).map((term) => ({ organizationId, productId, term })),
  );
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    // The app may have written them by now.
    await tx
      .insert(productTerms)
      .ignore()
      .values(rows.slice(start, start + rowsPerInsert));
  }
  await tx
    .insert(backfills)
    .values({ name, position: last })
    .onDuplicateKeyUpdate({ set: { position: last } });
  return true;
}
