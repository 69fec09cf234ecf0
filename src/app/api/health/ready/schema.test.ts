import { useOwnDatabase } from "@test/scratch-database";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import journal from "@/../drizzle/meta/_journal.json" with { type: "json" };
import { env } from "@/env";
import { startServer } from "@/start";
import { GET } from "./route";

let dropDatabase = async () => {};
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterAll(async () => {
  vi.useRealTimers();
  await dropDatabase();
});
// A result is cached for a while.
beforeEach(() => vi.advanceTimersByTime(6_000));

async function readiness() {
  const response = await GET();
  const { schema } = await response.json();
  return { status: response.status, schema };
}

/** The database as another release has left it, with one change. */
async function change(sql: string, values: unknown[] = []): Promise<void> {
  const connection = await createConnection(env().DATABASE_URL);
  await connection.query(sql, values);
  await connection.end();
}

/** The error at startup, which ends the process. */
async function refusedStart(): Promise<unknown> {
  const exit = vi.spyOn(process, "exit");
  Reflect.apply(exit.mockImplementation, exit, [() => undefined]);
  const error = await startServer().catch((reason: unknown) => reason);
  await expect.poll(() => exit.mock.calls).toEqual([[1]]);
  exit.mockRestore();
  return error;
}

const last = journal.entries.at(-1);

it("a migrated schema is served, also that of a newer release", async () => {
  await change("insert into __drizzle_migrations (hash, created_at) values ('newer', ?)", [
    Number(last?.when) + 1,
  ]);
  expect(await readiness()).toEqual({ status: 200, schema: "up" });
});

it("a schema from which a newer release has removed something is not, until it has what this one needs", async () => {
  await change("update migration_state set needs = ?", [Number(last?.when) + 1]);
  expect(await readiness()).toEqual({ status: 503, schema: "down" });
  expect(String(await refusedStart())).toContain("A newer release has removed");
  await change("update migration_state set needs = ?", [last?.when]);
  vi.advanceTimersByTime(6_000);
  expect(await readiness()).toEqual({ status: 200, schema: "up" });
});

it("a schema that lacks a migration, which startup names, is not served", async () => {
  await change("delete from __drizzle_migrations where created_at = ?", [last?.when]);
  expect(await readiness()).toEqual({ status: 503, schema: "down" });
  expect(String(await refusedStart())).toContain(`lacks migrations of this release (${last?.tag})`);
});
