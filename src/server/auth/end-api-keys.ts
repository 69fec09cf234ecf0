import { eq, isNull, type SQL, sql } from "drizzle-orm";
import { apiKeyLabel } from "@/lib/api-key";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { allOf } from "@/server/db/conditions";
import { apiKeys } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { recordSecurityEvent } from "./security-events";

/**
 * Permanently revokes the keys that a person of the current tenant created: someone who is reinstated creates new ones.
 * Part of the transaction that removes the person.
 */
export async function revokeApiKeysOf(tx: TenantDb, makerId: number): Promise<void> {
  const ofMaker = allOf(eq(apiKeys.makerId, makerId), isNull(apiKeys.revokedAt));
  const revoked = await invalidateApiKeys(tx, ofMaker);
  if (revoked.length === 0) return;
  await tx.update(apiKeys, { revokedAt: new Date(), version: nextVersion }, ofMaker);
  for (const { name, prefix } of revoked) {
    await recordSecurityEvent(tx, {
      type: "api_key.revoked",
      userId: makerId,
      details: { name, key: apiKeyLabel(prefix) },
    });
  }
}

/** Refuses pending changes by keys of the current tenant; part of the transaction that suspends it. */
export async function bumpApiKeyVersions(tx: TenantDb): Promise<void> {
  const live = isNull(apiKeys.revokedAt);
  await invalidateApiKeys(tx, live);
  await tx.update(apiKeys, { version: nextVersion }, live);
}

/** Incrementing the version is what makes a change of a key visible to others. */
const nextVersion = sql`${apiKeys.version} + 1`;

/** Invalidates the cached keys and returns their ids. */
async function invalidateApiKeys(tx: TenantDb, condition: SQL) {
  const { tenantId } = TenantContext.require();
  const found = await tx
    .select({ id: apiKeys.id, name: apiKeys.name, prefix: apiKeys.prefix })
    .from(apiKeys)
    .where(condition)
    .for("update");
  await Promise.all(found.map(({ prefix }) => invalidateCached(keys.apiKey(tenantId, prefix))));
  return found;
}
