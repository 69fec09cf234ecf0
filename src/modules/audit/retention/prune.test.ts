import { createOrganization } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { and, eq, lt } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { activityLogs, tenants } from "@/server/db/schema";
import { TenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { batchSize, pruneActivity } from "./prune";
import { startActivityRetention, stopActivityRetention } from "./worker";

const dayMs = 86_400_000;
const entry = { action: "product.update", entityType: "product", entityId: "1" };
type Organization = Awaited<ReturnType<typeof createOrganization>>;

/** An organization that keeps activity for so many days. */
const keeping = (activityRetentionDays: number | null) =>
  createOrganization({ settings: { currency: "EUR", activityRetentionDays } });

/** Entries from that many days ago, a millisecond apart. */
async function record({ organizationId }: Organization, daysAgo: number, count = 1): Promise<void> {
  const begin = Date.now() - daysAgo * dayMs;
  await withoutTenantScope("test data", async (db) => {
    for (let start = 0; start < count; start += 2000) {
      const rows = Array.from({ length: Math.min(count - start, 2000) }, (_, index) => {
        const at = new Date(begin - start - index);
        return { ...entry, organizationId, createdAt: at, updatedAt: at };
      });
      await db.insert(activityLogs).values(rows);
    }
  });
}

const countOf = ({ organizationId }: Organization) =>
  withoutTenantScope("test data", (db) =>
    db.$count(activityLogs, eq(activityLogs.organizationId, organizationId)),
  );

// Old activity of all organizations would be deleted, including other tests'.
let dropDatabase: () => Promise<void>;
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(() => dropDatabase());

const prune = () => pruneActivity(() => false);

/** Something to wait for, and a function that makes it happen. */
function signal(): [Promise<void>, () => void] {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return [happened, happen];
}

afterEach(() => vi.restoreAllMocks());

describe("old activity", () => {
  it("is deleted only where it is older than its organization keeps it", async () => {
    const [forgets, other, keeps] = [await keeping(30), await keeping(3650), await keeping(null)];
    const unset = await createOrganization();
    for (const organization of [forgets, other, keeps, unset]) {
      await record(organization, 31, 3);
      await record(organization, 29, 2);
    }
    await prune();
    expect(await countOf(forgets)).toBe(2);
    for (const organization of [other, keeps, unset]) expect(await countOf(organization)).toBe(5);
  });

  it("is deleted in batches, each a transaction: an interrupted run is completed by the next", async () => {
    const organization = await keeping(30);
    await record(organization, 40, 2 * batchSize + 7);
    let asked = 0;
    // The process is asked to stop after the first batch of this organization.
    await pruneActivity(() => {
      asked += 1;
      return asked > 1;
    });
    const left = await countOf(organization);
    expect(left % batchSize).toBe(7);
    await prune();
    expect(await countOf(organization)).toBe(0);
  });

  it("is left unchanged by a batch that fails, then deleted by the next", async () => {
    const organization = await keeping(30);
    await record(organization, 40, batchSize + 1);
    const remove = TenantDb.prototype.delete;
    vi.spyOn(TenantDb.prototype, "delete").mockImplementationOnce(async function (this: TenantDb, ...args) {
      await remove.apply(this, args);
      throw new Error("The connection is lost");
    });
    await expect(prune()).rejects.toThrow("The connection is lost");
    expect(await countOf(organization)).toBe(batchSize + 1);
    await prune();
    expect(await countOf(organization)).toBe(0);
  });

  /** An organization that another process holds; `letGo` ends that with a change of its setting. */
  async function heldByAnother() {
    const organization = await keeping(30);
    await record(organization, 40, 3);
    const isIt = eq(tenants.subdomain, organization.subdomain);
    const [isHeld, hold] = signal();
    const [isOver, end] = signal();
    const other = withoutTenantScope("another process", (db) =>
      db.transaction(async (tx) => {
        await tx.select().from(tenants).where(isIt).for("update");
        hold();
        await isOver;
        await tx
          .update(tenants)
          .set({ settings: { activityRetentionDays: 365 } })
          .where(isIt);
      }),
    );
    await isHeld;
    const letGo = () => {
      end();
      return other;
    };
    return { organization, letGo };
  }

  it("is left to the process that is deleting it", async () => {
    const { organization, letGo } = await heldByAnother();
    await prune();
    expect(await countOf(organization)).toBe(3);
    await letGo();
  });

  it("is kept from the next batch on if the setting changes", async () => {
    const { organization, letGo } = await heldByAnother();
    await prune();
    await letGo();
    await prune();
    expect(await countOf(organization)).toBe(3);
  });

  it("keeps nobody waiting for longer than a batch, however many there are", async () => {
    const organization = await keeping(30);
    await record(organization, 40, 40 * batchSize);
    const old = and(
      eq(activityLogs.organizationId, organization.organizationId),
      lt(activityLogs.createdAt, new Date(Date.now() - 30 * dayMs)),
    );
    const countOld = () => withoutTenantScope("test data", (db) => db.$count(activityLogs, old));
    const seen = new Set<number>();
    let isDone = false;
    const writing = (async () => {
      while (!isDone) {
        // The row that processes take turns on, and new entries next to deleted ones.
        await withoutTenantScope("writes meanwhile", (db) =>
          db.update(tenants).set({ isActive: true }).where(eq(tenants.subdomain, organization.subdomain)),
        );
        await record(organization, 0);
        seen.add(await countOld());
      }
    })();
    // A writer that holds the row makes a batch skip it, and the next call continue.
    do await prune();
    while ((await countOld()) > 0);
    isDone = true;
    await writing;
    // A reader that had to wait for all batches would see all old entries, and then none of them.
    expect(seen.size).toBeGreaterThan(5);
  });
});

it("each process deletes it from about a minute after its start, about every hour", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  /** The job's timers: others are not that long. */
  const planned = () => timers.mock.calls.filter(([, ms = 0]) => ms > 40_000);
  const organization = await keeping(30);
  await record(organization, 31);
  startActivityRetention();
  const [[run, firstMs] = []] = planned();
  // Each is up to a quarter less or more.
  expect(Math.abs(Number(firstMs) - 60_000)).toBeLessThanOrEqual(15_000);
  expect(await countOf(organization)).toBe(1);
  run?.();
  await expect.poll(() => countOf(organization)).toBe(0);
  await expect.poll(() => planned().length).toBe(2);
  const [, [, nextMs] = []] = planned();
  expect(Math.abs(Number(nextMs) - 3_600_000)).toBeLessThanOrEqual(900_000);
  await stopActivityRetention();
});
