import { eq, inArray, sql } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { termsOfProduct } from "@/server/db/product-terms";
import { productTerms } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { portions } from "@/server/tenancy/bulk-writes";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { type LastInsertId, lastInsertId } from "@/server/tenancy/last-insert-id";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductFields } from "./products.schema";

/** The fields that a product is found by. */
export const searchedFields = ["name", "sku", "description", "barcode"] as const;

type Texts = Pick<ProductFields, (typeof searchedFields)[number]>;

/** Statements of the same length have the same text, which the guard parses only once. */
const termsPerStatement = 50;

/** Adds the search terms of the product that was inserted last, in the transaction that creates it. */
export function addTerms(tx: TenantDb, product: Texts): Promise<unknown> {
  return insert(tx, lastInsertId, termsOfProduct(product));
}

const termsOf = new KeptSelect((db, given: Given<{ productId: number }>) =>
  db
    .select({ term: productTerms.term })
    .from(productTerms)
    .where(eq(productTerms.productId, given("productId"))),
);

/** The current search terms of a product. Read them once its lock is requested, and pass them to `updateTerms`. */
export async function knownTerms(tx: TenantDb, productId: number): Promise<string[]> {
  return (await tx.run(termsOf, { productId })).map(({ term }) => term);
}

/** Updates the search terms of a product, in the transaction that changes it. */
export async function updateTerms(
  tx: TenantDb,
  productId: number,
  known: string[],
  product: Texts,
): Promise<void> {
  const wanted = new Set(termsOfProduct(product));
  const outdated = known.filter((term) => !wanted.delete(term));
  await sentTogether([
    ...portions(outdated, termsPerStatement).map((terms) =>
      tx.delete(
        productTerms,
        allOf(eq(productTerms.productId, productId), inArray(productTerms.term, terms)),
      ),
    ),
    insert(tx, productId, [...wanted]),
  ]);
}

type Product = Texts & { id: number };

/** For many products, a statement can have more terms, because full statements share the same text. */
const manyTermsPerStatement = 500;

/** Like `addTerms`, for many new products with known ids. */
export async function addTermsOfAll(tx: TenantDb, products: Product[]): Promise<void> {
  const terms = products.flatMap((product) =>
    termsOfProduct(product).map((term) => ({ productId: product.id, term })),
  );
  for (const some of portions(terms, manyTermsPerStatement)) await tx.insert(productTerms, some);
}

/** Like `updateTerms`, for many products. */
export async function updateTermsOfAll(tx: TenantDb, products: Product[]): Promise<void> {
  const { productId, term } = productTerms;
  for (const some of portions(products)) {
    const ids = some.map(({ id }) => id);
    const known = await tx
      .select({ productId, term })
      .from(productTerms)
      .where(inArray(productId, ids))
      // The current rows, not those at the start of the transaction.
      .for("update");
    const outdated = new Map(ids.map((id) => [id, new Set<string>()]));
    for (const row of known) outdated.get(row.productId)?.add(row.term);
    const missing = some.flatMap((product) =>
      termsOfProduct(product)
        .filter((wanted) => !outdated.get(product.id)?.delete(wanted))
        .map((wanted) => ({ productId: product.id, term: wanted })),
    );
    const removed = [...outdated].flatMap(([id, terms]) => [...terms].map((name) => [id, name] as const));
    for (const pairs of portions(removed, manyTermsPerStatement)) {
      await tx.delete(productTerms, sql`(${productId}, ${term}) in ${pairs}`);
    }
    for (const added of portions(missing, manyTermsPerStatement)) await tx.insert(productTerms, added);
  }
}

function insert(tx: TenantDb, productId: number | LastInsertId, terms: string[]): Promise<unknown> {
  const sent = portions(terms, termsPerStatement).map((some) =>
    tx.insert(
      productTerms,
      some.map((term) => ({ productId, term })),
    ),
  );
  const [only, ...others] = sent;
  return only && others.length === 0 ? only : sentTogether(sent);
}
