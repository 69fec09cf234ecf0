import { eq, lte, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { apiKeyLabel } from "@/lib/api-key";
import { isScope, type Scope } from "@/lib/permissions";
import { beginRead, readCached, refillCached } from "@/server/cache/cached";
import { cacheEntry } from "@/server/cache/entry";
import { keys } from "@/server/cache/keys";
import { allOf } from "@/server/db/conditions";
import { apiKeys } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { currentRequest } from "@/server/operation";
import { perProcess } from "@/server/per-process";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { isSameHash, type PresentedKey } from "./api-key";
import { type ActiveUser, findActiveUser, readCachedUser } from "./load-session";
import { beginKeyLookUp } from "./lockout";
import { recordSecurityEvent } from "./security-events";
import { throwAuthUnavailable } from "./unavailable";

/** Uses of a key are recorded at most once per this interval. */
const noteUseAfterMs = 60_000;

const cachedApiKey = z.object({
  id: z.number().int().positive(),
  version: z.number().int().positive(),
  prefix: z.string(),
  secretHash: z.string(),
  previousSecretHash: z.string().nullable(),
  /** Unix milliseconds, as the other times. */
  previousExpiresAt: z.number().nullable(),
  expiresAt: z.number().nullable(),
  isRevoked: z.boolean(),
  scopes: z.array(z.custom<Scope>((value) => typeof value === "string" && isScope(value))),
});
type CachedApiKey = z.infer<typeof cachedApiKey>;

const apiKeyEntry = cacheEntry({ name: "apikey", schema: cachedApiKey, ttlSeconds: 3600 });

/** The API key of the request. */
export type ApiKey = Pick<CachedApiKey, "id" | "version" | "prefix">;

/** The creator of the key, narrowed to its scopes. */
export type KeyUser = ActiveUser & { impersonator: null; scopes: Scope[] };

/**
 * Resolves an API key to its principal; null if it is not valid for the tenant: unknown, of another tenant, expired,
 * revoked, or created by someone who is no longer active. One round trip to Redis; MySQL is read if the key or its
 * creator is not cached. Throws AppError SERVICE_UNAVAILABLE when Redis does not respond, and TOO_MANY_REQUESTS for an
 * IP that guesses keys.
 */
export async function loadApiKey(
  given: PresentedKey,
  tenant: Promise<Tenant | null>,
): Promise<{ key: ApiKey; user: KeyUser } | null> {
  const { organizationId, makerId, prefix } = given;
  // Sent together, in one round trip.
  const [[cached, cachedMaker], resolved] = await Promise.all([
    Promise.all([
      readCached(apiKeyEntry, keys.apiKey(organizationId, prefix)),
      readCachedUser(organizationId, makerId),
    ]).catch(throwAuthUnavailable),
    tenant,
  ]);
  const isOfTenant = resolved?.organizationId === organizationId;
  const isKnown = cached && isOfTenant && fits(cached, given);
  const found = isKnown ? cached : await lookUp(given, resolved, cached);
  if (!found || found.isRevoked || isOver(found.expiresAt)) return null;
  if (!isSameHash(found.secretHash, given.hash) && isOver(found.previousExpiresAt)) return null;
  const maker = cachedMaker ?? (await findActiveUser(organizationId, makerId));
  if (!maker) return null;
  noteUse(organizationId, found.id, currentRequest().ip);
  const { id, version, scopes } = found;
  return { key: { id, version, prefix }, user: { ...maker, impersonator: null, scopes } };
}

/** Whether it is the current key, or the one before the last rotation. */
function fits({ secretHash, previousSecretHash }: CachedApiKey, { hash }: PresentedKey): boolean {
  return (
    isSameHash(secretHash, hash) || (previousSecretHash !== null && isSameHash(previousSecretHash, hash))
  );
}

/** True once the moment has come, to the millisecond; never for null. */
const isOver = (at: number | null) => at !== null && at <= Date.now();

/** Loads a key that is not cached from MySQL. An unknown key counts as a guess by the IP. */
async function lookUp(
  given: PresentedKey,
  tenant: Tenant | null,
  cached: CachedApiKey | undefined,
): Promise<CachedApiKey | null> {
  const { organizationId, prefix } = given;
  const began = beginRead();
  const isOfTenant = tenant?.organizationId === organizationId;
  const attempt = await beginKeyLookUp(currentRequest().ip);
  try {
    const found = isOfTenant ? (cached ?? (await findApiKey(organizationId, prefix))) : null;
    if (found && fits(found, given)) {
      await attempt.withdraw();
      refillCached(apiKeyEntry, keys.apiKey(organizationId, prefix), found, began).catch((error) =>
        logger().warn({ error }, "API key cache not refilled"),
      );
      return found;
    }
    await attempt.failed();
    if (tenant) {
      await TenantContext.run({ tenantId: tenant.organizationId }, () =>
        recordSecurityEvent(tenantDb(), {
          type: "api_key.refused",
          userId: null,
          details: { key: apiKeyLabel(prefix) },
        }),
      );
    }
    return null;
  } catch (error) {
    await attempt.withdraw();
    throw error;
  }
}

function findApiKey(organizationId: number, prefix: string): Promise<CachedApiKey | null> {
  return TenantContext.run({ tenantId: organizationId }, async () => {
    const [row] = await tenantDb().select().from(apiKeys).where(eq(apiKeys.prefix, prefix)).limit(1);
    if (!row) return null;
    const { id, version, secretHash, previousSecretHash } = row;
    return {
      id,
      version,
      prefix,
      secretHash,
      previousSecretHash,
      previousExpiresAt: row.previousExpiresAt?.getTime() ?? null,
      expiresAt: row.expiresAt?.getTime() ?? null,
      isRevoked: row.revokedAt !== null,
      scopes: row.scopes.filter(isScope),
    };
  });
}

/** Records that the key was used, in the background: the request neither waits for it nor fails with it. */
function noteUse(organizationId: number, id: number, ip: string | null): void {
  const noted = perProcess(
    "uses of API keys",
    () => new LRUCache<number, true>({ max: 10_000, ttl: noteUseAfterMs }),
  );
  if (noted.has(id)) return;
  noted.set(id, true);
  const now = new Date();
  const isDue = allOf(
    eq(apiKeys.id, id),
    // Another instance may have recorded a use.
    sql`${apiKeys.lastUsedAt} is null or ${lte(apiKeys.lastUsedAt, new Date(now.getTime() - noteUseAfterMs))}`,
  );
  TenantContext.run({ tenantId: organizationId }, () =>
    tenantDb().update(apiKeys, { lastUsedAt: now, lastUsedIp: ip }, isDue),
  ).catch((error) => logger().warn({ error, apiKey: id }, "last use of API key not recorded"));
}
