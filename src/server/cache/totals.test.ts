import { createOrganization } from "@test/builders";
import { describe, expect, it, vi } from "vitest";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { RedisUnavailableError } from "./errors";
import { recordedChanges } from "./groups";
import { keys } from "./keys";
import { redis } from "./redis";
import { invalidateOnCommit } from "./tombstones";
import { type ListName, totalOf } from "./totals";

/** Only the number, counted as one. */
const told = async (list: ListName, filter: object, count: () => Promise<number>) =>
  (await totalOf(list, filter, async () => ({ total: await count(), totalIsExact: true }))).total;

async function inOrganization<T>(
  body: (read: (total: number, filter?: object) => Promise<number>, groupKey: string) => Promise<T>,
) {
  const { organizationId } = await createOrganization();
  const read = (total: number, filter = {}) => told("products", filter, async () => total);
  return TenantContext.run({ tenantId: organizationId }, () =>
    body(read, keys.tenantCacheGroup(organizationId, recordedChanges)),
  );
}
/** Once it is cached, nothing is counted. */
const isKept = (total: number, filter = {}) =>
  expect
    .poll(() => told("products", filter, () => Promise.reject(new Error("counted"))).catch(String))
    .toBe(total);

describe("a total", () => {
  it("is counted once for each filter, however it is written", () =>
    inOrganization(async (read) => {
      expect(await read(1)).toBe(1);
      expect(await read(2, { status: 10, search: "a" })).toBe(2);
      await isKept(1);
      await isKept(2, { search: "a", status: 10, stock: undefined });
      expect(await read(3, { search: "b", status: 10 })).toBe(3);
      expect(await told("people", {}, async () => 4)).toBe(4);
    }));

  it("is counted once for many concurrent misses", () =>
    inOrganization(async () => {
      const count = vi.fn(async () => 7);
      const read = await Promise.all(Array.from({ length: 20 }, () => told("products", {}, count)));
      expect(new Set(read)).toEqual(new Set([7]));
      expect(count).toHaveBeenCalledTimes(1);
    }));

  it("is not stored if a change came while it was counted", () =>
    inOrganization(async (read) => {
      for (const isOpen of [false, true]) {
        let reading: Promise<number> | undefined;
        const counted = await new Promise<(total: number) => void>((begin) => {
          reading = told("products", { isOpen }, () => new Promise(begin));
        });
        await tenantDb().transaction(() => invalidateOnCommit(recordedChanges));
        counted(1);
        expect(await reading).toBe(1);
        expect(await read(2, { isOpen })).toBe(2);
      }
    }));

  it("is not stored if someone else gave the group its generation", () =>
    inOrganization(async (read, groupKey) => {
      const put = vi.spyOn(redis(), "eval");
      try {
        // As a change that has committed since would have done.
        put.mockImplementationOnce(async () => {
          await redis().set(groupKey, "another");
          return "another";
        });
        expect(await read(1)).toBe(1);
        await put.mock.results[0]?.value;
        await new Promise((resolve) => setImmediate(resolve));
        // After everything that was sent to store it.
        await redis().ping();
      } finally {
        put.mockRestore();
      }
      expect(await read(2)).toBe(2);
    }));

  it("is counted by each while a change is in progress", () =>
    inOrganization(async (read) => {
      await read(1);
      await isKept(1);
      await tenantDb().transaction(async () => {
        await invalidateOnCommit(recordedChanges);
        expect(await read(2)).toBe(2);
        expect(await read(3)).toBe(3);
      });
    }));

  it("is counted again after a change that took longer than its tombstone", () =>
    inOrganization(async (read, groupKey) => {
      await tenantDb().transaction(async () => {
        await invalidateOnCommit(recordedChanges);
        await redis().del(groupKey);
        await read(1);
        await isKept(1);
      });
      // Earlier than the cached value expires.
      await expect.poll(() => read(2), { timeout: 5_000 }).toBe(2);
    }));

  it("is counted by each while Redis is down", () =>
    inOrganization(async (read) => {
      const away = vi.spyOn(redis(), "get").mockRejectedValue(new RedisUnavailableError("gone"));
      try {
        expect(await read(1)).toBe(1);
        expect(await read(2)).toBe(2);
      } finally {
        away.mockRestore();
      }
    }));

  it("fails for a reader who cannot count it, not for the next", () =>
    inOrganization(async (read) => {
      const count = () => Promise.reject(new Error("no database"));
      await expect(told("products", {}, count)).rejects.toThrow("no database");
      expect(await read(2)).toBe(2);
    }));
});
