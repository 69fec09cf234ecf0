import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/env";
import { logger } from "@/server/observability/logger";
import { ConnectionPool } from "./connection-pool";
import { DatabaseUnavailableError } from "./errors";
import { Replica } from "./replica";
import { Replicas } from "./replicas";

const statement = { sql: "select 1", params: [], rowsAsArray: true };
const tenantId = 1;

describe("a replica", () => {
  let replica: Replica;
  let primary: ConnectionPool;
  beforeEach(() => {
    replica = new Replica(env().DATABASE_URL, 1, 1);
    primary = new ConnectionPool(env().DATABASE_URL, 1);
    replica.freshAsOf = Date.now();
    return () => Promise.all([replica.pool.close(), primary.close()]);
  });

  it("that does not respond is read only after it has proved itself again", async () => {
    vi.spyOn(replica.pool, "query").mockRejectedValueOnce(new DatabaseUnavailableError("gone"));
    expect((await replica.read(statement, tenantId, primary))[0]).toEqual([[1]]);
    expect(replica.freshAsOf).toBe(0);
  });

  it("is still read for others where a tenant has used up its share of the connections", async () => {
    const held = await replica.pool.acquire(tenantId);
    expect((await replica.read(statement, tenantId, primary))[0]).toEqual([[1]]);
    expect(replica.freshAsOf).toBeGreaterThan(0);
    held.release();
  });
});

describe("replicas", () => {
  let primary: ConnectionPool;
  let replicas: Replicas;
  beforeEach(() => {
    primary = new ConnectionPool(env().DATABASE_URL, 1);
    replicas = new Replicas(primary, [env().DATABASE_URL], 1);
    return async () => {
      vi.useRealTimers();
      vi.restoreAllMocks();
      await Promise.all([replicas.close(), primary.close()]);
    };
  });

  it("of a primary without a binary log are not read, which is logged once", async () => {
    const warnings = vi.spyOn(logger(), "warn").mockReturnValue();
    const asked = vi.spyOn(replicas, "check");
    replicas.start();
    await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(2);
    expect(replicas.freshSince(0)).toBeUndefined();
    expect(warnings.mock.calls).toEqual([
      ["The primary writes no binary log with GTIDs: its replicas are not read"],
    ]);
  });

  /** When the replica said that it is where the primary is. */
  async function nowLevel() {
    const one = await primary.query(statement);
    vi.spyOn(ConnectionPool.prototype, "query").mockResolvedValue(one);
    vi.useFakeTimers({ toFake: ["Date"] });
    const level = Date.now();
    await replicas.check();
    return level;
  }

  it("are read only for what was committed two seconds before they were level", async () => {
    const level = await nowLevel();
    expect(replicas.freshSince(level - 2_001)).toBeDefined();
    expect(replicas.freshSince(level - 2_000)).toBeUndefined();
  });

  it("are read until they are ten seconds behind", async () => {
    const level = await nowLevel();
    vi.setSystemTime(level + 9_999);
    expect(replicas.freshSince(0)).toBeDefined();
    expect(replicas.behindMs()).toEqual([9_999]);
    vi.setSystemTime(level + 10_000);
    expect(replicas.freshSince(0)).toBeUndefined();
  });
});
