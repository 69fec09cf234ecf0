import { createHash } from "node:crypto";
import { z } from "zod";
import type { Total } from "@/lib/pagination";
import { totalOutput } from "@/lib/pagination.schema";
import { logger } from "@/server/observability/logger";
import { countCacheRead } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";
import { readingDb } from "@/server/tenancy/reading-db";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { cacheEntry, parseEntry } from "./entry";
import { isRedisUnavailable } from "./errors";
import { currentGeneration, isTombstone, newGeneration, openGeneration } from "./generations";
import { recordedChanges } from "./groups";
import { keys } from "./keys";
import { redis } from "./redis";

/** How long a change made outside the app, such as by hand in the database, goes unnoticed. */
const ttlSeconds = 60;

/** The lists whose totals are cached. */
export type ListName = "products" | "people" | "activity";

const entry = cacheEntry({ name: "total", schema: z.strictObject(totalOutput), ttlSeconds });
const counting = perProcess("totals being counted", () => new Map<string, Promise<Total>>());

/**
 * The number of rows of the current tenant's list that match the filter, from the cache or from `count`. Call it in
 * parallel with the query of the page. Filters with the same meaning should be equal, so that they share a total;
 * undefined values are ignored. Every recorded change invalidates all totals of the organization.
 */
export async function totalOf(
  list: ListName,
  filter: object,
  count: (db: TenantDb) => Promise<Total>,
): Promise<Total> {
  const { tenantId } = TenantContext.require();
  const key = keys.tenantTotal(tenantId, list, hashOf(filter));
  const groupKey = keys.tenantCacheGroup(tenantId, recordedChanges);
  const found = await Promise.all([
    redis().get<string>(key),
    redis().get<string>(groupKey).then(currentGeneration),
  ]).catch((error) => {
    if (!isRedisUnavailable(error)) throw error;
    return undefined;
  });
  if (!found) return count(tenantDb());
  const [stored, generation] = found;
  const total = parse(key, stored, generation);
  countCacheRead(entry.name, total === undefined ? "miss" : "hit");
  if (total !== undefined) return total;
  // While something changes, everyone counts and nobody caches.
  if (generation !== null && isTombstone(generation)) return count(tenantDb());
  return countOnce(key, groupKey, generation, count);
}

/** Counts immediately, even if the group has no generation yet; it gets one in parallel. */
function countOnce(
  key: string,
  groupKey: string,
  generation: string | null,
  count: (db: TenantDb) => Promise<Total>,
): Promise<Total> {
  const name = `${key} ${generation}`;
  const underway = counting.get(name);
  if (underway) return underway;
  const counted = count(readingDb(generation)).finally(() => counting.delete(name));
  counting.set(name, counted);
  Promise.all([counted, generation ?? openNewGeneration(groupKey)])
    .then(async ([total, current]) => {
      if (current) await redis().set(key, `${current} ${JSON.stringify(total)}`, { ex: ttlSeconds });
    }, ignore)
    .catch((error) => logger().warn({ error }, "total not kept"));
  return counted;
}

/** Undefined if there is another one by now: there may have been a change that was not counted. */
async function openNewGeneration(groupKey: string): Promise<string | undefined> {
  const ours = await newGeneration();
  return (await openGeneration(groupKey, ours)) === ours ? ours : undefined;
}

/** The caller gets the error of the count. */
const ignore = () => {};

function parse(key: string, stored: string | null, generation: string | null): Total | undefined {
  if (stored === null || generation === null || !stored.startsWith(`${generation} `)) return undefined;
  return parseEntry(entry, key, stored, generation.length + 1);
}

/** The defined values, sorted by name. */
function hashOf(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const text = JSON.stringify(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
