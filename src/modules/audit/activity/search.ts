import { and, inArray, isNotNull, lt, or, type SQL } from "drizzle-orm";
import { searchWordsOf } from "@/lib/search-terms";
import { containsWords } from "@/server/db/lists";
import { beginsWith } from "@/server/db/product-terms";
import { activityLogs, apiKeys, invitations, productTerms, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { actionsNamed } from "./action-descriptions";
import { isAboutAny, textOf } from "./entries";

/**
 * True if each word of the search is in the name of the object, of the person or API key that changed it, of the batch, or
 * in the description of the change. Products are found as in their own list, by the beginning of a word.
 */
export function matchesSearch(db: TenantDb, search: string): SQL | undefined {
  const words = searchWordsOf(search);
  // Without letters and digits, it matches nothing: no entry has such an id.
  return words.length > 0
    ? and(...words.map((word) => or(...waysToMatch(db, word))))
    : lt(activityLogs.id, 1);
}

/** The words of a search, those first that few entries are likely to match: most are of some frequent kind of change. */
export const rarestWordsFirst = (search: string): string[] =>
  searchWordsOf(search).toSorted((a, b) => actionsNamed(a).length - actionsNamed(b).length);

/** An entry matches a word in one of these ways, or in several. Each is served by an index. */
export function waysToMatch(db: TenantDb, word: string): (SQL | undefined)[] {
  const isNamed = containsWords([user.firstName, user.lastName], word);
  const keys = containsWords([apiKeys.name], word);
  const actions = actionsNamed(word);
  return [
    isAboutAny(
      "product",
      db
        .select({ id: textOf(productTerms.productId) })
        .from(productTerms)
        .where(beginsWith(word)),
    ),
    inArray(activityLogs.actorId, db.select({ id: user.id }).from(user).where(isNamed)),
    isAboutAny("user", db.select({ id: textOf(user.id) }).from(user).where(isNamed)),
    isAboutAny(
      "invitation",
      db
        .select({ id: textOf(invitations.id) })
        .from(invitations)
        .where(containsWords([invitations.email], word)),
    ),
    inArray(activityLogs.apiKeyId, db.select({ id: apiKeys.id }).from(apiKeys).where(keys)),
    isAboutAny("api_key", db.select({ id: textOf(apiKeys.id) }).from(apiKeys).where(keys)),
    and(isNotNull(activityLogs.batchName), containsWords([activityLogs.batchName], word)),
    ...(actions.length > 0 ? [inArray(activityLogs.action, actions)] : []),
  ];
}
