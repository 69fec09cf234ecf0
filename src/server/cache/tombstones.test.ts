import { createOrganization } from "@test/builders";
import { describe, expect, it, vi } from "vitest";
import { Connection } from "@/server/db/connection";
import { deferred } from "@/server/deferred";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { RedisUnavailableError } from "./errors";
import { keys } from "./keys";
import { cacheEpoch, redis } from "./redis";
import { invalidateOnCommit } from "./tombstones";

const group = "tests";

async function inOwnOrganization<T>(body: (key: string) => Promise<T>): Promise<T> {
  const { organizationId } = await createOrganization();
  return TenantContext.run({ tenantId: organizationId }, () =>
    body(keys.tenantCacheGroup(organizationId, group)),
  );
}

const change = (body = () => Promise.resolve()) =>
  tenantDb().transaction(async () => {
    await invalidateOnCommit(group);
    await body();
  });

/** A change that has set its tombstone, and ends when told to. */
async function begun() {
  const [isAnnounced, mayEnd] = [deferred<void>(), deferred<void>()];
  const ended = change(() => {
    isAnnounced.resolve();
    return mayEnd.promise;
  });
  ended.catch(() => {});
  await isAnnounced.promise;
  return { end: mayEnd.resolve, fail: mayEnd.reject, ended };
}

/** The same in another process, which shares no tombstone with this one. */
async function begunElsewhere(key: string) {
  const tombstones = globalThis.mmrPerProcess?.get("tombstones");
  if (!(tombstones instanceof Map)) throw new Error("This process has no tombstones");
  tombstones.delete(key);
  return begun();
}

/** The processes that a tombstone names. */
const idsIn = async (key: string) => (await redis().get<string>(key))?.match(/[^ ]+(?=@)/g) ?? [];

const lifted = (key: string) => expect.poll(() => redis().get(key)).toMatch(/^[^!]/);

describe("the tombstone of a change", () => {
  it("is shared by overlapping changes until the last lifts it", () =>
    inOwnOrganization(async (key) => {
      const [first, second] = [await begun(), await begun()];
      const tombstone = await redis().get(key);
      expect(await idsIn(key)).toHaveLength(1);
      first.end();
      await first.ended;
      const third = await begun();
      expect(await redis().get(key)).toBe(tombstone);
      third.end();
      second.end();
      await Promise.all([second.ended, third.ended]);
      await lifted(key);
    }));

  it("is lifted after a change that was rolled back, but not while others are in progress", () =>
    inOwnOrganization(async (key) => {
      const [failing, other] = [await begun(), await begun()];
      failing.fail(new Error("taken back"));
      await expect(failing.ended).rejects.toThrow("taken back");
      expect(await redis().get(key)).toMatch(/^!./);
      other.end();
      await other.ended;
      await lifted(key);
    }));

  it("stays if it is unknown whether the change was committed", () =>
    inOwnOrganization(async (key) => {
      // Not once: the process may have another transaction that ends meanwhile.
      const lost = vi.spyOn(Connection.prototype, "commit").mockRejectedValue(new Error("lost"));
      try {
        await expect(change()).rejects.toThrow("lost");
      } finally {
        lost.mockRestore();
      }
      // Would not overtake anything sent before.
      expect(await redis().get(key)).toMatch(/^!./);
      expect(await redis().ttl(key)).toBeGreaterThan(80);
      await change();
      await expect.poll(() => idsIn(key)).toHaveLength(1);
    }));

  it("is lifted by the last of several processes", () =>
    inOwnOrganization(async (key) => {
      const first = await begun();
      const second = await begunElsewhere(key);
      const third = await begunElsewhere(key);
      expect(await idsIn(key)).toHaveLength(3);
      for (const [process, left] of [
        [second, 2],
        [first, 1],
      ] as const) {
        process.end();
        await process.ended;
        await expect.poll(() => idsIn(key)).toHaveLength(left);
      }
      third.end();
      await third.ended;
      await lifted(key);
    }));

  it("lasts as long as that of a process that died", () =>
    inOwnOrganization(async (key) => {
      const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
      const dead = ` dead@${inSeconds(40)}`;
      await redis().set(key, `!${dead}`, { ex: 40 });
      await change();
      await expect.poll(() => redis().get(key)).toBe(`!${dead}`);
      expect(await redis().ttl(key)).toBeLessThanOrEqual(40);
      await redis().set(key, `!${dead} long-dead@${inSeconds(-1)}`, { ex: 40 });
      await change();
      await expect.poll(() => redis().get(key)).toBe(`!${dead}`);
      await redis().set(key, `! long-dead@${inSeconds(-1)}`, { ex: 40 });
      await change();
      await lifted(key);
    }));

  it.each(["!", "!5f0c"])("is not lifted where an earlier release has set %s", (stored) =>
    inOwnOrganization(async (key) => {
      await redis().set(key, stored, { ex: 20 });
      await change();
      await expect.poll(() => redis().get(key)).toMatch(/^! earlier@\d+$/);
      expect(await redis().ttl(key)).toBeGreaterThan(80);
    }),
  );

  it("is set again before it can expire", () =>
    inOwnOrganization(async (key) => {
      const long = await begun();
      const ids = await idsIn(key);
      await redis().expire(key, 20);
      await change();
      expect(await redis().ttl(key)).toBeLessThanOrEqual(20);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6_000 });
      try {
        await change();
      } finally {
        vi.useRealTimers();
      }
      expect(await redis().ttl(key)).toBeGreaterThan(80);
      expect(await idsIn(key)).toEqual(ids);
      long.end();
      await long.ended;
      await lifted(key);
    }));

  it("is set again in a Redis that has taken over", () =>
    inOwnOrganization(async (key) => {
      const long = await begun();
      await redis().del(key);
      const another = vi.spyOn(cacheEpoch(), "current", "get").mockReturnValue("another");
      const other = await begun();
      another.mockRestore();
      expect(await redis().get(key)).toMatch(/^!./);
      other.end();
      long.end();
      await Promise.all([other.ended, long.ended]);
      await lifted(key);
    }));

  it("is set by each change while it is unknown which Redis counts", () =>
    inOwnOrganization(async (key) => {
      const unknown = vi.spyOn(cacheEpoch(), "current", "get").mockReturnValue(undefined);
      const long = await begun();
      // The next one is another Redis.
      await redis().del(key);
      const other = await begun();
      unknown.mockRestore();
      expect(await redis().get(key)).toMatch(/^!./);
      other.end();
      long.end();
      await Promise.all([other.ended, long.ended]);
      await lifted(key);
    }));

  it("is set by the next change if Redis did not accept it", () =>
    inOwnOrganization(async (key) => {
      const away = vi.spyOn(redis(), "eval").mockRejectedValueOnce(new RedisUnavailableError("gone"));
      const long = await begun();
      away.mockRestore();
      expect(await redis().get(key)).toBeNull();
      const other = await begun();
      expect(await redis().get(key)).toMatch(/^!./);
      other.end();
      await other.ended;
      expect(await redis().get(key)).toMatch(/^!./);
      long.end();
      await long.ended;
      await lifted(key);
    }));
});
