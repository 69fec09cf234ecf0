import { and, asc, between, sql } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import {
  hasWord,
  type Values,
  type WantedShape,
  wantedShape,
  wantedValues,
  wordsOf,
} from "@/modules/catalogue/list/list-conditions";
import { exactWords, type SearchWords, similarWords } from "@/modules/catalogue/list/search-words";
import {
  type Catalogue,
  catalogueOf,
  isInCatalogue,
  statusColumn,
} from "@/modules/catalogue/products/stored-status";
import { behindAll } from "@/server/db/product-terms";
import { products } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { FoundProduct, FoundProducts } from "./find.schema";

const { id, name, sku, status } = products;
const shown = { id, name, sku, status: statusColumn };

/** Active products come first, then drafts, then archived ones: that is the order of an index. */
interface Beginning {
  column: "name" | "sku";
  catalogue: Catalogue;
}

const beginning = new KeptSelect(
  (db, given: Given<{ text: string; limit: number }>, shape: Beginning) =>
    db
      .select(shown)
      .from(products)
      .where(
        and(
          isInCatalogue[shape.catalogue],
          between(products[shape.column], given("text"), sql`concat(${given("text")}, ${behindAll})`),
        ),
      )
      .orderBy(asc(status), asc(products[shape.column]), asc(id))
      .limit(given("limit")),
  { isBriefRead: () => true },
);

const worded = new KeptSelect(
  (db, given: Given<Values>, shape: WantedShape & Pick<Beginning, "catalogue">) =>
    db
      .select(shown)
      .from(products)
      .where(and(isInCatalogue[shape.catalogue], ...wordsOf(given, shape).map((word) => hasWord(db, word))))
      .orderBy(asc(status), asc(name), asc(id))
      .limit(given("limit")),
  { isBriefRead: () => true },
);

/**
 * The products, not in the trash, that best match a search and that the viewer may see: those whose name or SKU begins with
 * it, then those that have its words; if there is none, those that have similar words.
 */
export async function findProducts(
  db: TenantDb,
  viewer: Grants,
  text: string,
  limit: number,
): Promise<FoundProducts> {
  const search = exactWords(text);
  if (!search) return { products: [], isSimilar: false };
  const catalogue = catalogueOf(viewer);
  const values = { text, limit };
  const [named, coded, having] = await Promise.all([
    db.run(beginning, values, { column: "name", catalogue }),
    db.run(beginning, values, { column: "sku", catalogue }),
    havingWords(db, search, catalogue, limit),
  ]);
  const exact = coded.filter((product) => product.sku.toLowerCase() === text.toLowerCase());
  const found = firstOf(limit, [...exact, ...named, ...coded, ...having]);
  if (found.length > 0) return { products: found, isSimilar: false };
  const similar = await similarWords(db, viewer, search);
  const products = similar ? await havingWords(db, similar, catalogue, limit) : [];
  return { products: firstOf(limit, products), isSimilar: products.length > 0 };
}

/** With any status that the viewer sees. */
const noFilters = { status: "active" } as const;

function havingWords(
  db: TenantDb,
  search: SearchWords,
  catalogue: Catalogue,
  limit: number,
): Promise<FoundProduct[]> {
  const values = { ...wantedValues(noFilters, search), limit };
  return db.run(worded, values, { ...wantedShape(noFilters, search), filters: [], catalogue });
}

/** The first products, each once. */
function firstOf(limit: number, found: FoundProduct[]): FoundProduct[] {
  const byId = new Map(found.map((product) => [product.id, product]));
  return [...byId.values()].slice(0, limit);
}
