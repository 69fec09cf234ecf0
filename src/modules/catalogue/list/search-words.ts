import { and, eq } from "drizzle-orm";
import { can, type Grants } from "@/lib/permissions";
import { searchWordsOf, wholeTerm } from "@/lib/search-terms";
import { intactPartsOf, maxSimilar, similarTerms } from "@/lib/similar-words";
import { seesDrafts } from "@/modules/catalogue/products/stored-status";
import { beginsWith, beginsWithOne } from "@/server/db/product-terms";
import { isActive } from "@/server/db/products-by-status";
import { products, productTerms } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** The words of a search, all of which must match. */
export interface SearchWords {
  /** Each with what replaces it: a product matches a word if it has one of them. */
  words: string[][];
  /** The most that a word has. */
  alternatives: number;
}

export const noSearch: SearchWords = { words: [], alternatives: 1 };

/** The words as they are typed; undefined for a search without letters and digits, which matches nothing. */
export function exactWords(search: string | undefined): SearchWords | undefined {
  if (!search) return noSearch;
  const words = searchWordsOf(search);
  return words.length > 0 ? { words: words.map((word) => [word]), alternatives: 1 } : undefined;
}

/** The maximum number of terms that are compared with each word. */
const maxCompared = 1000;

/** Whose terms count: those of all products, or of active ones alone. */
type Whose = "all" | "active";

const isOfActive = and(eq(products.id, productTerms.productId), isActive);

const found = new KeptSelect(
  (db, given: Given<{ word: string }>, whose: Whose) => {
    const terms = db.select({ term: productTerms.term }).from(productTerms);
    const counted = whose === "all" ? terms : terms.innerJoin(products, isOfActive);
    return counted.where(beginsWith(given("word"))).limit(1);
  },
  { isBriefRead: () => true },
);

const intactParts = ["part0", "part1", "part2"] as const;

const alike = new KeptSelect(
  (db, given: Given<Record<(typeof intactParts)[number], string> & { most: number }>, whose: Whose) => {
    const terms = db.selectDistinct({ term: productTerms.term }).from(productTerms);
    const compared = whose === "all" ? terms : terms.innerJoin(products, isOfActive);
    return compared.where(beginsWithOne(intactParts.map((name) => given(name)))).limit(given("most"));
  },
);

/**
 * The search with each word that no product of the organization has, not even in the trash, replaced by similar ones
 * (decision 54); undefined if products have all of them, or if one of them has nothing similar. For those who see active
 * products alone, the words of others count as little as those of another organization: they could be guessed otherwise.
 */
export async function similarWords(
  db: TenantDb,
  viewer: Grants,
  search: SearchWords,
): Promise<SearchWords | undefined> {
  // Who may delete sees the trash, with the words of whatever is there.
  const whose = seesDrafts(viewer) || can(viewer, "products:delete") ? "all" : "active";
  const words = await Promise.all(search.words.map((word) => withSimilar(db, whose, word)));
  const isChanged = words.some((alternatives, index) => alternatives !== search.words[index]);
  if (!isChanged || words.some((alternatives) => alternatives.length === 0)) return undefined;
  return { words, alternatives: maxSimilar };
}

async function withSimilar(db: TenantDb, whose: Whose, alternatives: string[]): Promise<string[]> {
  const [word = ""] = alternatives;
  const [rows, terms] = await Promise.all([db.run(found, { word }, whose), readAlike(db, whose, word)]);
  return rows.length > 0 ? alternatives : similarTerms(word, terms);
}

async function readAlike(db: TenantDb, whose: Whose, word: string): Promise<string[]> {
  const [part0, part1 = part0, part2 = part1] = intactPartsOf(word);
  if (part0 === undefined || part1 === undefined || part2 === undefined) return [];
  const rows = await db.run(alike, { part0, part1, part2, most: maxCompared }, whose);
  return rows.map(({ term }) => wholeTerm(term));
}
