import { and, inArray, lt, or, type SQL } from "drizzle-orm";
import { searchWordsOf } from "@/lib/search-terms";
import { containsWords } from "@/server/db/lists";
import { beginsWith } from "@/server/db/product-terms";
import { activityLogs, apiKeys, invitations, productTerms, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { actionsNamed } from "./action-descriptions";
import { idWhere } from "./entries";

/**
 * True if each word of the search is in the name of the object, of the person or API key that changed it, of the batch, or
 * in the description of the change. Products are found as in their own list, by the beginning of a word.
 */
export function matchesSearch(db: TenantDb, search: string): SQL | undefined {
  const words = searchWordsOf(search);
  // Without letters and digits, it matches nothing: no entry has such an id.
  return words.length > 0 ? and(...words.map((word) => matchesWord(db, word))) : lt(activityLogs.id, 1);
}

function matchesWord(db: TenantDb, word: string): SQL | undefined {
  const people = () =>
    db
      .select({ id: user.id })
      .from(user)
      .where(containsWords([user.firstName, user.lastName], word));
  const keys = () =>
    db
      .select({ id: apiKeys.id })
      .from(apiKeys)
      .where(containsWords([apiKeys.name], word));
  const actions = actionsNamed(word);
  return or(
    inArray(
      idWhere("product"),
      db.select({ id: productTerms.productId }).from(productTerms).where(beginsWith(word)),
    ),
    inArray(activityLogs.actorId, people()),
    inArray(idWhere("user"), people()),
    inArray(
      idWhere("invitation"),
      db
        .select({ id: invitations.id })
        .from(invitations)
        .where(containsWords([invitations.email], word)),
    ),
    inArray(activityLogs.apiKeyId, keys()),
    inArray(idWhere("api_key"), keys()),
    containsWords([activityLogs.batchName], word),
    actions.length > 0 ? inArray(activityLogs.action, actions) : undefined,
  );
}
