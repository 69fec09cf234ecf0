import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { type Total, totalOutput } from "@/lib/pagination";
import { logger } from "@/server/observability/logger";
import { countCacheRead } from "@/server/observability/metrics";
import { perProcess } from "@/server/per-process";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { cacheEntry, parseEntry } from "./entry";
import { isRedisUnavailable } from "./errors";
import { isTombstone, openGeneration } from "./generations";
import { recordedChanges } from "./groups";
import { keys } from "./keys";
import { redis } from "./redis";

/** How long a change that came past the app, such as by hand in the database, goes unseen. */
const ttlSeconds = 60;

/** The lists whose totals are kept. */
export type ListName = "products" | "people" | "activity";

const entry = cacheEntry({ name: "total", schema: z.strictObject(totalOutput), ttlSeconds });
const counting = perProcess("totals being counted", () => new Map<string, Promise<Total>>());

/**
 * How many rows of the current tenant's list fit the filter, as it is kept, or as `count` counts them. Call it beside the
 * statement of the page, not behind it. Two filters that mean the same should be the same, so that they share a total; what
 * is undefined in one counts for nothing. Every recorded change makes all totals of the organization outdated.
 */
export async function totalOf(list: ListName, filter: object, count: () => Promise<Total>): Promise<Total> {
  const { tenantId } = TenantContext.require();
  const key = keys.tenantTotal(tenantId, list, hashOf(filter));
  const groupKey = keys.tenantCacheGroup(tenantId, recordedChanges);
  const found = await Promise.all([redis().get<string>(key), redis().get<string>(groupKey)]).catch(
    (error) => {
      if (!isRedisUnavailable(error)) throw error;
      return undefined;
    },
  );
  if (!found) return count();
  const [stored, generation] = found;
  const total = parse(key, stored, generation);
  countCacheRead(entry.name, total !== undefined);
  if (total !== undefined) return total;
  // What changes at this moment is counted by each who asks, and kept by nobody.
  if (generation !== null && isTombstone(generation)) return count();
  return countOnce(key, groupKey, generation, count);
}

/** Counts at once, also where the group has no generation yet and gets one beside it. */
function countOnce(
  key: string,
  groupKey: string,
  generation: string | null,
  count: () => Promise<Total>,
): Promise<Total> {
  const name = `${key} ${generation}`;
  const underway = counting.get(name);
  if (underway) return underway;
  const counted = count().finally(() => counting.delete(name));
  counting.set(name, counted);
  const ours = generation ?? randomUUID();
  const opened = generation ?? openGeneration(groupKey, ours);
  Promise.all([counted, opened])
    .then(async ([total, current]) => {
      // Where another one stands, there may have been a change that was not counted.
      if (current === ours) await redis().set(key, `${current} ${JSON.stringify(total)}`, { ex: ttlSeconds });
    }, ignore)
    .catch((error) => logger().warn({ error }, "total not kept"));
  return counted;
}

/** Whoever asked learns that it could not be counted. */
const ignore = () => {};

function parse(key: string, stored: string | null, generation: string | null): Total | undefined {
  if (stored === null || generation === null || !stored.startsWith(`${generation} `)) return undefined;
  return parseEntry(entry, key, stored.slice(generation.length + 1));
}

/** Of the values that are given, in the order of their names. */
function hashOf(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const text = JSON.stringify(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
