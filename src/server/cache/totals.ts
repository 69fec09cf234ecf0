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
import { type CacheEntry, cacheEntry, parseEntry } from "./entry";
import { isRedisUnavailable } from "./errors";
import { currentGeneration, firstGeneration, isTombstone, openGeneration } from "./generations";
import { recordedChanges } from "./groups";
import { keys } from "./keys";
import { type CacheRead, resultOf } from "./read-ahead";
import { redis } from "./redis";

/** How long a change made outside the app, such as by hand in the database, goes unnoticed. */
const ttlSeconds = 60;

/** The lists whose totals are cached. */
export type ListName = "products" | "people" | "activity";

/** Computes a total of a list from the current tenant's rows. */
type Compute<T> = (db: TenantDb) => Promise<T>;

/**
 * A total of a whole list, from the cache or computed. Call it in parallel with the query of the page. Filters with the
 * same meaning should be equal, so that they share it; undefined values are ignored. Every recorded change invalidates the
 * totals of all lists of the organization.
 */
function listTotal<Name extends string, T>(entryName: string, schema: z.ZodType<T>) {
  const entry = cacheEntry({ name: entryName, schema, ttlSeconds });
  const underway = perProcess(`${entryName} of lists being computed`, () => new Map<string, Promise<T>>());

  /** What the cache has: to be sent ahead. Throws when Redis does not respond. */
  const inCache = (tenantId: number, list: Name, filter: object): CacheRead<InCache> => {
    const text = textOf(filter);
    return {
      name: `${tenantId} ${entryName} ${list} ${text}`,
      send: async () => {
        const key = keys.tenantTotal(tenantId, list, hashOf(text));
        const [stored, generation] = await Promise.all([
          redis().get<string>(key),
          redis().get<string>(keys.tenantCacheGroup(tenantId, recordedChanges)).then(currentGeneration),
        ]);
        return { key, stored, generation };
      },
    };
  };

  const total = async (list: Name, filter: object, compute: Compute<T>): Promise<T> => {
    const { tenantId } = TenantContext.require();
    const found = await resultOf(inCache(tenantId, list, filter)).catch((error) => {
      if (!isRedisUnavailable(error)) throw error;
      return undefined;
    });
    if (!found) return compute(tenantDb());
    const { key, stored, generation } = found;
    const total = parse(entry, key, stored, generation);
    countCacheRead(entry.name, total === undefined ? "miss" : "hit");
    if (total !== undefined) return total;
    // While something changes, everyone counts and nobody caches.
    if (generation !== null && isTombstone(generation)) return compute(tenantDb());
    const name = `${key} ${generation}`;
    const same = underway.get(name);
    if (same) return same;
    const computed = compute(readingDb(generation)).finally(() => underway.delete(name));
    underway.set(name, computed);
    void keep({ key, groupKey: keys.tenantCacheGroup(tenantId, recordedChanges), generation }, computed);
    return computed;
  };
  return { total, inCache };
}

/** What is stored for a filter, and the generation that it has to be of. */
interface InCache {
  key: string;
  stored: string | null;
  generation: string | null;
}

/** The number of rows that match the filter. */
export const { total: totalOf, inCache: totalInCache } = listTotal<ListName, Total>(
  "total",
  z.strictObject(totalOutput),
);

const sums = z.strictObject({ stock: z.number(), value: z.string() }).nullable();

/** Sums of the products that match the filter; null if they are more than lists count. */
export const { total: sumsOf, inCache: sumsInCache } = listTotal<"product-sums", z.infer<typeof sums>>(
  "sums",
  sums,
);

interface TotalKey {
  key: string;
  groupKey: string;
  generation: string | null;
}

/** The group may have no generation yet: it gets one while the total is computed. */
async function keep({ key, groupKey, generation }: TotalKey, computed: Promise<unknown>): Promise<void> {
  await Promise.all([computed, generation ?? openFirstGeneration(groupKey)])
    .then(async ([total, current]) => {
      if (current) await redis().set(key, `${current} ${JSON.stringify(total)}`, { ex: ttlSeconds });
    }, ignore)
    .catch((error) => logger().warn({ error }, "total not kept"));
}

/** Undefined if there is another one by now: there may have been a change that was not counted. */
async function openFirstGeneration(groupKey: string): Promise<string | undefined> {
  const ours = await firstGeneration();
  return (await openGeneration(groupKey, ours)) === ours ? ours : undefined;
}

/** Whoever asked gets the error. */
const ignore = () => {};

function parse<T>(
  entry: CacheEntry<T>,
  key: string,
  stored: string | null,
  generation: string | null,
): T | undefined {
  if (stored === null || generation === null || !stored.startsWith(`${generation} `)) return undefined;
  return parseEntry(entry, key, stored, generation.length + 1);
}

/** The defined values, sorted by name. */
function textOf(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);
