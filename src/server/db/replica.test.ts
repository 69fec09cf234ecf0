import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/env";
import { ConnectionPool } from "./connection-pool";
import { DatabaseUnavailableError } from "./errors";
import { Replica } from "./replica";

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
