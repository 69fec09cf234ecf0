import { randomInt } from "node:crypto";
import { createOrganization } from "@test/builders";
import { stopClocks } from "@test/clocks";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { logger } from "@/server/observability/logger";
import { metrics } from "@/server/observability/metrics";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { beginRead, cached, invalidateCached, readCached, refillCached, ttlSecondsOf } from "./cached";
import { cacheEntry } from "./entry";
import { RedisUnavailableError } from "./errors";
import { newGeneration } from "./generations";
import { keys } from "./keys";
import { cacheEpoch, redis } from "./redis";
import { invalidateOnCommit } from "./tombstones";

const entryOf = (name: string) =>
  cacheEntry({ name, schema: z.strictObject({ count: z.number() }), ttlSeconds: 50 });
const entry = entryOf("test");

const group = "tests";

/** Each test has its own tenant: no such organization has to exist. */
const asSomebody = <T>(callback: (key: string, groupKey: string) => Promise<T>) => {
  const tenantId = randomInt(1_000_000_000, 2_000_000_000);
  return TenantContext.run({ tenantId }, () =>
    callback(keys.tenantCache(tenantId, entry.name), keys.tenantCacheGroup(tenantId, group)),
  );
};
const isStored = (key: string, count: number) =>
  expect.poll(() => redis().get(key)).toMatch(new RegExp(`^[^ ?!]+ {"count":${count}}$`));

/** A read that begins now, in the current epoch. */
async function established() {
  await cacheEpoch().established();
  return beginRead();
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** How long readers wait for one another does not end meanwhile, however slow the machine is. */
async function withPatience<T>(read: () => Promise<T>): Promise<T> {
  stopClocks();
  try {
    return await read();
  } finally {
    vi.useRealTimers();
  }
}

describe("a cached value", () => {
  it("is loaded once by fifty readers that miss it together", () =>
    asSomebody(async (key) => {
      const load = vi.fn(async () => ({ count: 1 }));
      const readers = Array.from({ length: 50 });
      const read = await withPatience(() => Promise.all(readers.map(() => cached(group, entry, load))));
      expect(read).toEqual(Array.from({ length: 50 }, () => ({ count: 1 })));
      expect(load).toHaveBeenCalledTimes(1);
      await isStored(key, 1);
    }));

  it("is waited for while another instance loads it", () =>
    asSomebody(async (key, groupKey) => {
      const now = await newGeneration();
      await redis().set(groupKey, now, { ex: 60 });
      await redis().set(key, `?${now} another`, { ex: 60 });
      const load = vi.fn(async () => ({ count: 2 }));
      await withPatience(async () => {
        const reading = cached(group, entry, load);
        await redis().set(key, `${now} {"count":1}`);
        expect(await reading).toEqual({ count: 1 });
      });
      expect(load).not.toHaveBeenCalled();
    }));

  it("is loaded by each if the instance that claimed it has died", () =>
    asSomebody(async (key, groupKey) => {
      const now = await newGeneration();
      await redis().set(groupKey, now, { ex: 60 });
      await redis().set(key, `?${now} dead`, { ex: 60 });
      expect(await cached(group, entry, async () => ({ count: 2 }))).toEqual({ count: 2 });
      // Before the claim has expired.
      expect(await redis().get(key)).toBe(`?${now} dead`);
    }));

  it("is loaded again by the next reader if loading failed", () =>
    asSomebody(async (key) => {
      await expect(cached(group, entry, () => Promise.reject(new Error("no database")))).rejects.toThrow(
        "no database",
      );
      await expect.poll(() => redis().get(key)).toBeNull();
      expect(await cached(group, entry, async () => ({ count: 2 }))).toEqual({ count: 2 });
    }));

  it.each([
    "{",
    "now {",
    'now {"count":"1"}',
    "now []",
    '{"count":1}',
    "!",
    'before {"count":1}',
    "?before someone",
  ])("that reads %s is loaded and replaced", (stored) =>
    asSomebody(async (key, groupKey) => {
      const now = await newGeneration();
      await redis().set(groupKey, now);
      await redis().set(key, stored.replace("now", now));
      expect(await cached(group, entry, async () => ({ count: 3 }))).toEqual({ count: 3 });
      await isStored(key, 3);
    }),
  );

  it("is kept for its maximum age, or up to a tenth less", () =>
    asSomebody(async (key) => {
      const random = vi.spyOn(Math, "random");
      try {
        random.mockReturnValue(0);
        expect(ttlSecondsOf(entry, { count: 1 })).toBe(50);
        random.mockReturnValue(0.9999);
        expect(ttlSecondsOf(entry, { count: 1 })).toBe(46);
      } finally {
        random.mockRestore();
      }
      await refillCached(entry, key, { count: 1 }, await established());
      expect(await redis().ttl(key)).toBeGreaterThanOrEqual(44);
      expect(await redis().ttl(key)).toBeLessThanOrEqual(50);
    }));

  it.each(['{"count":1}', 'another {"count":1}', "!"])(
    "that reads %s is none: of no epoch, or another",
    (stored) =>
      asSomebody(async (key) => {
        await redis().set(key, stored, { ex: 60 });
        expect(await readCached(entry, key)).toBeUndefined();
      }),
  );

  it("that was read before an epoch was known is not stored", () =>
    asSomebody(async (key) => {
      await refillCached(entry, key, { count: 1 }, { ...(await established()), epoch: undefined });
      expect(await redis().get(key)).toBeNull();
    }));

  it("that was read before its epoch began is ignored", () =>
    asSomebody(async (key) => {
      await refillCached(entry, key, { count: 1 }, { ...(await established()), epoch: "before" });
      expect(await readCached(entry, key)).toBeUndefined();
      await refillCached(entry, key, { count: 2 }, await established());
      expect(await readCached(entry, key)).toEqual({ count: 2 });
    }));

  it("that changes is sent to Redis only once the change is over", () =>
    asSomebody(async (key) => {
      const began = await established();
      await invalidateCached(key);
      expect(await readCached(entry, key)).toBeUndefined();
      const sent = vi.spyOn(redis(), "eval");
      await refillCached(entry, key, { count: 1 }, began);
      expect(sent).not.toHaveBeenCalled();
      sent.mockRestore();
      await redis().del(key);
      expect(await readCached(entry, key)).toBeUndefined();
      await refillCached(entry, key, { count: 2 }, began);
      expect(await readCached(entry, key)).toEqual({ count: 2 });
    }));

  it("is invalidated once by each transaction", () =>
    asSomebody(async (key) => {
      await established();
      const set = vi.spyOn(redis(), "set");
      await tenantDb().transaction(async (tx) => {
        await invalidateCached(key);
        await tx.transaction(() => invalidateCached(key));
      });
      expect(set).toHaveBeenCalledTimes(1);
      await tenantDb().transaction(() => invalidateCached(key));
      expect(set).toHaveBeenCalledTimes(2);
      set.mockRestore();
    }));

  it("that arrives after a tombstone may have come and gone is not stored", () =>
    asSomebody(async (key) => {
      const began = await established();
      await refillCached(entry, key, { count: 1 }, { ...began, at: began.at - 30_000 });
      expect(await redis().get(key)).toBeNull();
    }));

  /** Offers a copy from a process whose clock is behind that of Redis. */
  async function refillBehind(key: string) {
    await cacheEpoch().established();
    const clock = Date.now;
    const behind = vi.spyOn(Date, "now").mockImplementation(() => clock() - 20_000);
    await refillCached(entry, key, { count: 1 }, beginRead());
    behind.mockRestore();
  }

  it("is refused by a Redis whose clock is ahead of the process's, which is counted", () =>
    asSomebody(async (key) => {
      const warn = vi.spyOn(logger(), "warn").mockReturnValue();
      const refusals = async () => (await metrics.lateCopies.get()).values[0]?.value ?? 0;
      const before = await refusals();
      for (const _ of [1, 2]) await refillBehind(key);
      warn.mockRestore();
      expect(await redis().get(key)).toBeNull();
      expect((await refusals()) - before).toBe(2);
    }));

  it("that is refused for a clock is logged once until the clocks agree", () =>
    asSomebody(async (key) => {
      // The clocks of other tests may differ until this one has stored something.
      await refillCached(entry, key, { count: 1 }, await established());
      await isStored(key, 1);
      const warn = vi.spyOn(logger(), "warn").mockReturnValue();
      const logged = () => warn.mock.calls.filter(([line]) => String(line).includes("clock"));
      for (const _ of [1, 2]) await refillBehind(key);
      expect(logged()).toHaveLength(1);
      await refillCached(entry, key, { count: 2 }, beginRead());
      await isStored(key, 2);
      await refillBehind(key);
      expect(logged()).toHaveLength(2);
      warn.mockRestore();
    }));

  it("is counted as hit or miss", () =>
    asSomebody(async (key) => {
      const counted = entryOf("counted");
      await readCached(counted, key);
      await refillCached(counted, key, { count: 1 }, await established());
      await readCached(counted, key);
      await readCached(counted, key);
      const { values } = await metrics.cacheReads.get();
      const reads = values.filter(({ labels }) => labels.entry === "counted");
      expect(Object.fromEntries(reads.map(({ labels, value }) => [labels.result, value]))).toEqual({
        hit: 2,
        miss: 1,
      });
    }));

  it("is loaded by each while Redis is down", () =>
    asSomebody(async () => {
      const away = vi.spyOn(redis(), "get").mockRejectedValue(new RedisUnavailableError("gone"));
      try {
        expect(await cached(group, entry, async () => ({ count: 4 }))).toEqual({ count: 4 });
      } finally {
        away.mockRestore();
      }
    }));
});

describe("a change", () => {
  it("is not undone by a reader that began before it", () =>
    asSomebody(async (key, groupKey) => {
      const before = deferred<{ count: number }>();
      const reading = cached(group, entry, () => before.promise);
      await expect.poll(() => redis().get(key)).toMatch(/^\?/);
      await invalidateOnCommit(group);
      before.resolve({ count: 1 });
      expect(await reading).toEqual({ count: 1 });
      expect(await cached(group, entry, async () => ({ count: 2 }))).toEqual({ count: 2 });
      expect(await redis().get(groupKey)).toMatch(/^!/);
    }));

  it("is not undone by a reader that began before it and ends after it", async () => {
    const { organizationId } = await createOrganization();
    await TenantContext.run({ tenantId: organizationId }, async () => {
      const key = keys.tenantCache(organizationId, entry.name);
      const groupKey = keys.tenantCacheGroup(organizationId, group);
      const before = deferred<{ count: number }>();
      const reading = cached(group, entry, () => before.promise);
      await expect.poll(() => redis().get(key)).toMatch(/^\?/);
      await tenantDb().transaction(() => invalidateOnCommit(group));
      await expect.poll(() => redis().get(groupKey)).toMatch(/^[^!]/);
      // A new reader does not wait for the old one, and is not overwritten by it.
      expect(await cached(group, entry, async () => ({ count: 2 }))).toEqual({ count: 2 });
      await isStored(key, 2);
      before.resolve({ count: 1 });
      expect(await reading).toEqual({ count: 1 });
      expect(await cached(group, entry, async () => ({ count: 3 }))).toEqual({ count: 2 });
    });
  });

  it("outdates exactly what is of its group", async () => {
    const { organizationId } = await createOrganization();
    await TenantContext.run({ tenantId: organizationId }, async () => {
      const other = entryOf("other");
      const read = (name: string, of: typeof entry, count: number) =>
        cached(name, of, async () => ({ count }));
      const all = (count: number) =>
        Promise.all([
          read(group, entry, count),
          read(group, other, count),
          read("apart", entryOf("apart"), count),
        ]);
      await all(1);
      for (const { name } of [entry, other, { name: "apart" }]) {
        await isStored(keys.tenantCache(organizationId, name), 1);
      }
      await tenantDb().transaction(() => invalidateOnCommit(group));
      await expect.poll(() => redis().get(keys.tenantCacheGroup(organizationId, group))).toMatch(/^[^!]/);
      expect(await all(2)).toEqual([{ count: 2 }, { count: 2 }, { count: 1 }]);
    });
  });

  it("makes readers use the database instead of the cache until it has committed", async () => {
    const { organizationId } = await createOrganization();
    await TenantContext.run({ tenantId: organizationId }, async () => {
      const key = keys.tenantCache(organizationId, entry.name);
      await cached(group, entry, async () => ({ count: 1 }));
      await isStored(key, 1);
      await tenantDb().transaction(async () => {
        await invalidateOnCommit(group);
        // Like a change of several rows.
        await invalidateOnCommit(group);
        const load = vi.fn(async () => ({ count: 1 }));
        await TenantContext.run({ tenantId: organizationId }, () => cached(group, entry, load));
        expect(load).toHaveBeenCalled();
      });
      await expect.poll(() => redis().get(keys.tenantCacheGroup(organizationId, group))).toMatch(/^[^!]/);
      await cached(group, entry, async () => ({ count: 2 }));
      await isStored(key, 2);
    });
  });
});
