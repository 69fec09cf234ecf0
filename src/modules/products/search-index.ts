import { eq, inArray } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { termsOfProduct } from "@/server/db/product-terms";
import { productTerms } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { ProductFields } from "./products.schema";

type Texts = Pick<ProductFields, "name" | "sku" | "description">;

/** Statements of one length are one text to the guard, which then parses it once. */
const termsPerStatement = 50;

/** Makes a new product findable, in the transaction that creates it. */
export async function addTerms(tx: TenantDb, productId: number, product: Texts): Promise<void> {
  await insert(tx, productId, termsOfProduct(product));
}

/** Makes a product findable by what it says now, in the transaction that changes it. */
export async function updateTerms(tx: TenantDb, productId: number, product: Texts): Promise<void> {
  const known = await tx
    .select({ term: productTerms.term })
    .from(productTerms)
    .where(eq(productTerms.productId, productId));
  const wanted = new Set(termsOfProduct(product));
  const outdated = known.map(({ term }) => term).filter((term) => !wanted.delete(term));
  for (const terms of batches(outdated)) {
    await tx.delete(
      productTerms,
      allOf(eq(productTerms.productId, productId), inArray(productTerms.term, terms)),
    );
  }
  await insert(tx, productId, [...wanted]);
}

async function insert(tx: TenantDb, productId: number, terms: string[]): Promise<void> {
  for (const some of batches(terms)) {
    await tx.insert(
      productTerms,
      some.map((term) => ({ productId, term })),
    );
  }
}

function batches(terms: string[]): string[][] {
  const starts = Array.from({ length: Math.ceil(terms.length / termsPerStatement) }, (_, index) => index);
  return starts.map((index) => terms.slice(index * termsPerStatement, (index + 1) * termsPerStatement));
}
