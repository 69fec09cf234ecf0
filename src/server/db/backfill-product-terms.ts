import { and, asc, eq, gt, inArray, like, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { MySql2Database } from "drizzle-orm/mysql2";
import { plainCharacters } from "@/lib/typography";
import { termsOfProduct } from "./product-terms";
import { backfills, products, productTerms } from "./schema";

const productsPerStep = 500;
const rowsPerInsert = 1000;

type Transaction = Pick<MySql2Database, "select" | "insert" | "delete">;

interface Backfill {
  name: string;
  /** Products whose stored terms are outdated. */
  isOutdated: (tx: Transaction) => SQL;
}

const typography = `[${plainCharacters.map(({ variants }) => variants).join("")}]`;

/** True for products without terms that fulfil the condition. */
const lacksTerms = (tx: Transaction, condition?: SQL) =>
  notExists(
    tx
      .select({ found: sql`1` })
      .from(productTerms)
      .where(
        and(
          eq(productTerms.organizationId, products.organizationId),
          eq(productTerms.productId, products.id),
          condition,
        ),
      ),
  );

/** In the order of the releases that introduced them. */
const termBackfills: Backfill[] = [
  {
    // Stored before the search index existed, or by a release that did not know it.
    name: "product terms",
    isOutdated: (tx) => lacksTerms(tx),
  },
  {
    // Written when typographic apostrophes differed from plain ones, and invisible characters were part of words.
    name: "product terms of plain characters",
    isOutdated: () =>
      sql`concat_ws(' ', ${products.name}, ${products.sku}, ${products.description}) regexp ${typography}`,
  },
  {
    // Written when words were found by their beginning only.
    name: "product terms of inner parts",
    isOutdated: (tx) => lacksTerms(tx, like(productTerms.term, "% %")),
  },
];

/**
 * Updates the search terms of products that lack some. Continues where it was interrupted; products already processed
 * cost nothing at the next start.
 */
export async function backfillProductTerms(
  db: MySql2Database,
  /** Runs each step, and again where the app was in its way. */
  run: (step: () => Promise<boolean>) => Promise<boolean>,
): Promise<void> {
  for (const backfill of termBackfills) {
    while (await run(() => db.transaction((tx) => step(tx, backfill)))) {
      // One step at a time, so that the app can work meanwhile.
    }
  }
}

/** Processes the next products; false if there are none. */
async function step(tx: Transaction, { name, isOutdated }: Backfill): Promise<boolean> {
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
  const outdated = await tx
    .select()
    .from(products)
    .where(and(gt(products.id, from), lte(products.id, last), isOutdated(tx)))
    // A concurrent change by the app waits for this lock, and then writes the terms itself.
    .for("update");
  await replaceTerms(tx, outdated);
  await tx
    .insert(backfills)
    .values({ name, position: last })
    .onDuplicateKeyUpdate({ set: { position: last } });
  return true;
}

async function replaceTerms(tx: Transaction, outdated: (typeof products.$inferSelect)[]): Promise<void> {
  if (outdated.length === 0) return;
  const { organizationId, productId } = productTerms;
  for (const organization of new Set(outdated.map((product) => product.organizationId))) {
    const ids = outdated.filter((product) => product.organizationId === organization).map(({ id }) => id);
    await tx.delete(productTerms).where(and(eq(organizationId, organization), inArray(productId, ids)));
  }
  const rows = outdated.flatMap(({ organizationId, id: productId, ...product }) =>
    termsOfProduct(product).map((term) => ({ organizationId, productId, term })),
  );
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    // The app may have written them meanwhile.
    await tx
      .insert(productTerms)
      .ignore()
      .values(rows.slice(start, start + rowsPerInsert));
  }
}
