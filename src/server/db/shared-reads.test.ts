import { afterEach, expect, test } from "vitest";
import { env } from "@/env";
import { ConnectionPool } from "./connection-pool";
import { isDatabaseUnavailable } from "./errors";

const opened: ConnectionPool[] = [];
afterEach(async () => {
  for (const connections of opened.splice(0)) await connections.close();
});

function pool(size: number): ConnectionPool {
  const connections = new ConnectionPool(env().DATABASE_URL, size);
  opened.push(connections);
  return connections;
}

const briefRead = (sql: string) => ({ sql, params: [], rowsAsArray: true, isBriefRead: true });

async function connectionOf(connections: ConnectionPool, tenantId: number): Promise<unknown> {
  const [rows] = await connections.query(briefRead("select connection_id()"), tenantId);
  return Array.isArray(rows) ? Object.values(rows[0] ?? [])[0] : undefined;
}

const connectionsOf = (connections: ConnectionPool, tenants: number[]) =>
  Promise.all(tenants.map((tenantId) => connectionOf(connections, tenantId)));

test("brief reads of one tenant that begin together share a connection, four at most", async () => {
  const used = await connectionsOf(pool(8), [1, 1, 1, 1, 1, 1]);
  expect(new Set(used.slice(0, 4)).size).toBe(1);
  expect(new Set(used.slice(4)).size).toBe(1);
  expect(new Set(used).size).toBe(2);
});

test("never with another tenant's, nor with what is not brief", async () => {
  const connections = pool(8);
  expect(new Set(await connectionsOf(connections, [1, 2, 3])).size).toBe(3);
  const slow = connections.query(
    { ...briefRead("select sleep(0.2), connection_id()"), isBriefRead: false },
    1,
  );
  const brief = await connectionOf(connections, 1);
  const [rows] = await slow;
  expect(Array.isArray(rows) && Object.values(rows[0] ?? [])[1]).not.toBe(brief);
});

test("a connection goes back to the pool once all that shared it have their result", async () => {
  const connections = pool(1);
  for (let round = 0; round < 3; round += 1) await connectionsOf(connections, [1, 1, 1]);
  expect(connections.stats()).toMatchObject({ open: 1, inUse: 0, waiting: 0 });
});

test("one that the database refuses leaves the others their results", async () => {
  const connections = pool(1);
  const [before, refused, behind] = await Promise.allSettled([
    connectionOf(connections, 1),
    connections.query(briefRead("select nothing from nowhere"), 1),
    connectionOf(connections, 1),
  ]);
  expect(before.status).toBe("fulfilled");
  expect(refused.status).toBe("rejected");
  expect(behind).toEqual(before);
});

test("those on a connection that is lost are refused, unlike the next read", async () => {
  const connections = pool(2);
  const lost = Promise.allSettled([
    connections.query(briefRead("select sleep(4)"), 1),
    connectionOf(connections, 1),
  ]);
  const admin = pool(1);
  await expect
    .poll(async () => {
      const [rows] = await admin.query(
        briefRead("select id from information_schema.processlist where info = 'select sleep(4)'"),
      );
      const id = Array.isArray(rows) ? Object.values(rows[0] ?? [])[0] : undefined;
      if (id !== undefined) await admin.query(briefRead(`kill ${Number(id)}`));
      return id;
    })
    .toBeDefined();
  for (const outcome of await lost) {
    expect(outcome.status === "rejected" && isDatabaseUnavailable(outcome.reason)).toBe(true);
  }
  expect(await connectionOf(connections, 1)).toBeDefined();
});

test("inside a transaction none joins those of the same moment", async () => {
  const connections = pool(2);
  const outside = connectionOf(connections, 1);
  const inside = connections.insideTransaction(() => connectionOf(connections, 1));
  await expect(inside).rejects.toThrow("Inside a transaction");
  expect(await outside).toBeDefined();
});
