import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { isWriteOutage } from "@/server/db/client";
import { toAppError } from "@/server/errors";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { GET } from "./route";

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterAll(() => {
  vi.useRealTimers();
});

async function readiness() {
  const response = await GET();
  return { ...(await response.json()), status: response.status };
}

/** The server's response to a write in a read-only transaction: the same as if all were. */
const refusedWrite = () =>
  withoutTenantScope("test data", (db) =>
    db
      .transaction(async (tx) => {
        await tx.execute(sql`commit`);
        await tx.execute(sql`start transaction read only`);
        await tx.execute(sql`delete from tenants where id = 'nobody'`);
      })
      .catch((error: unknown) => error),
  );

/** The server's response when a table can no longer grow. */
const fullTable = () =>
  withoutTenantScope("test data", (db) =>
    db
      .transaction(async (tx) => {
        await tx.execute(sql`set session max_heap_table_size = 16384`);
        await tx.execute(sql`create temporary table tiny_disk (line char(255)) engine = memory`);
        for (;;) await tx.execute(sql`insert into tiny_disk values (repeat('x', 255)), (repeat('y', 255))`);
      })
      .catch((error: unknown) => error),
  );

it.each([
  ["is read-only", refusedWrite],
  ["is full", fullTable],
])("a database that %s is an outage for changes, as readiness says until it is over", async (_, fail) => {
  vi.advanceTimersByTime(60_000);
  expect(await readiness()).toEqual({ status: 200, database: "up", schema: "up", writes: "up", redis: "up" });
  const error = await fail();
  expect(isWriteOutage(error)).toBe(true);
  expect(toAppError(error)).toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    details: { retryAfterSeconds: 30 },
  });
  expect(await readiness()).toMatchObject({ status: 503, database: "up", writes: "down", redis: "up" });
  vi.advanceTimersByTime(11_000);
  expect(await readiness()).toMatchObject({ status: 200, writes: "up" });
});
