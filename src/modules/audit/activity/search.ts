import { and, inArray, isNotNull, lt, or, type SQL } from "drizzle-orm";
import { searchWordsOf } from "@/lib/search-terms";
import { containsWords } from "@/server/db/lists";
import { beginsWith } from "@/server/db/product-terms";
import { activityLogs, apiKeys, invitations, productTerms, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { actionsNamed } from "./action-words";
import { type Ids, isAboutAny, isByAny, isNone, knownIds, queriedIds, textOf } from "./ids";

/**
 * True if each word of the search is in the name of the object, of the person or API key that changed it, of the batch, or
 * in the description of the change. Products are found as in their own list, by the beginning of a word.
 */
export function matchesSearch(db: TenantDb, search: string): SQL | undefined {
  const words = searchWordsOf(search);
  // Without letters and digits, it matches nothing: no entry has such an id.
  return words.length > 0
    ? and(...words.map((word) => or(...waysToMatch(db, word, namedBy(db, word)))))
    : lt(activityLogs.id, 1);
}

/** The records of a search other than products, by their ids. */
export interface NamedRecords {
  people: Ids;
  keys: Ids;
  guests: Ids;
}

/** An entry matches a word in one of these ways, or in several. Each is served by an index. */
export function waysToMatch(
  db: TenantDb,
  word: string,
  { people, keys, guests }: NamedRecords,
): (SQL | undefined)[] {
  const products = db
    .select({ id: textOf(productTerms.productId) })
    .from(productTerms)
    .where(beginsWith(word));
  const actions = actionsNamed(word);
  return [
    isAboutAny("product", products),
    ...(isNone(people) ? [] : [isByAny(activityLogs.actorId, people), isAboutAny("user", people.texts)]),
    ...(isNone(guests) ? [] : [isAboutAny("invitation", guests.texts)]),
    ...(isNone(keys) ? [] : [isByAny(activityLogs.apiKeyId, keys), isAboutAny("api_key", keys.texts)]),
    and(isNotNull(activityLogs.batchName), containsWords([activityLogs.batchName], word)),
    ...(actions.length > 0 ? [inArray(activityLogs.action, actions)] : []),
  ];
}

/** As queries. */
const namedBy = (db: TenantDb, word: string): NamedRecords => ({
  people: queriedIds(db, user, isPersonNamed(word)),
  keys: queriedIds(db, apiKeys, isKeyNamed(word)),
  guests: queriedIds(db, invitations, isGuestNamed(word)),
});

/** As lists, if they are short: the database then knows how many entries it will find. */
export async function knownBy(db: TenantDb, word: string): Promise<NamedRecords> {
  const [people, keys, guests] = await Promise.all([
    knownIds(db, user, isPersonNamed(word)),
    knownIds(db, apiKeys, isKeyNamed(word)),
    knownIds(db, invitations, isGuestNamed(word)),
  ]);
  return { people, keys, guests };
}

const isPersonNamed = (word: string) => containsWords([user.firstName, user.lastName], word);
const isKeyNamed = (word: string) => containsWords([apiKeys.name], word);
const isGuestNamed = (word: string) => containsWords([invitations.email], word);
