import { and, asc, between, eq, sql } from "drizzle-orm";
import { readPage } from "@/modules/catalogue/list/list.queries";
import { exactWords, type SearchWords, similarWords } from "@/modules/catalogue/list/search-words";
import { behindAll } from "@/server/db/product-terms";
import { productStatus, products } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { FoundProduct, FoundProducts } from "./find.schema";

const { id, name, sku, status } = products;

const beginning = new KeptSelect(
  (db, given: Given<{ text: string; status: number; limit: number }>, column: "name" | "sku") =>
    db
      .select({ id, name, sku })
      .from(products)
      .where(
        and(
          eq(status, given("status")),
          between(products[column], given("text"), sql`concat(${given("text")}, ${behindAll})`),
        ),
      )
      .orderBy(asc(products[column]), asc(id))
      .limit(given("limit")),
  { isBriefRead: () => true },
);

/**
 * The products, not in the trash, that best match a search: those whose name or SKU begins with it, then those that have
 * its words; if there is none, those that have similar words.
 */
export async function findProducts(db: TenantDb, text: string, limit: number): Promise<FoundProducts> {
  const search = exactWords(text);
  if (!search) return { products: [], isSimilar: false };
  const values = { text, status: productStatus.active, limit };
  const [named, coded, worded] = await Promise.all([
    db.run(beginning, values, "name"),
    db.run(beginning, values, "sku"),
    havingWords(db, search, limit),
  ]);
  const exact = coded.filter((product) => product.sku.toLowerCase() === text.toLowerCase());
  const found = firstOf(limit, [...exact, ...named, ...coded, ...worded]);
  if (found.length > 0) return { products: found, isSimilar: false };
  const similar = await similarWords(db, search);
  const products = similar ? await havingWords(db, similar, limit) : [];
  return { products: firstOf(limit, products), isSimilar: products.length > 0 };
}

async function havingWords(db: TenantDb, search: SearchWords, limit: number): Promise<FoundProduct[]> {
  const { rows } = await readPage(db, {
    filters: { status: "active" },
    search,
    sortKey: "name",
    isAscending: true,
    limit,
    skip: 0,
    isFar: false,
  });
  return rows;
}

/** The first products, each once. */
function firstOf(limit: number, found: FoundProduct[]): FoundProduct[] {
  const byId = new Map(found.map(({ id, name, sku }) => [id, { id, name, sku }]));
  return [...byId.values()].slice(0, limit);
}
