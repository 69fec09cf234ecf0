import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { unique } from "@test/builders";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import { freePort } from "../../../scripts/lib/ports.mjs";
import { ConnectionPool } from "./connection-pool";
import { isDatabaseUnavailable } from "./errors";

const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

function pool(size: number, url = env().DATABASE_URL): ConnectionPool {
  const connections = new ConnectionPool(url, size);
  opened.push(() => connections.close());
  return connections;
}

const statement = (sql: string) => ({ sql, params: [], rowsAsArray: true });

async function failure(promise: Promise<unknown>): Promise<{ error: unknown; elapsedMs: number }> {
  const startedAt = performance.now();
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, elapsedMs: performance.now() - startedAt };
}

/** Whether something ends in time. Timers of one process fire in their order, however busy the machine is. */
const endsWithin = (ms: number, promise: Promise<unknown>) =>
  Promise.race([promise.then(() => true), delay(ms, false, { ref: false })]);

async function firstRow(connections: ConnectionPool, sql: string): Promise<unknown> {
  const [rows] = await connections.query(statement(sql));
  return Array.isArray(rows) ? rows[0] : undefined;
}

/** A server before the database that can stop to listen, drop its connections, or swallow what it gets. */
async function gateway() {
  const target = new URL(env().DATABASE_URL);
  const sockets = new Set<Socket>();
  let mute = false;
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port || 3306), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    client.on("data", (chunk) => mute || upstream.write(chunk));
    upstream.on("data", (chunk) => mute || client.write(chunk));
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  // One that nobody else gets while it is away.
  const port = await freePort();
  const listen = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen();
  const url = new URL(env().DATABASE_URL);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = () => {
    drop();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  opened.push(stop);
  return {
    url: url.href,
    drop,
    stop,
    restart: listen,
    setMute: (value: boolean) => {
      mute = value;
    },
  };
}

test("gives every connection UTC, strictness and one collation", async () => {
  const settings = await firstRow(
    pool(1),
    "select @@time_zone, @@collation_connection, @@character_set_client, @@sql_mode like '%STRICT_ALL_TABLES%', @@sql_mode like '%NO_BACKSLASH_ESCAPES%', @@innodb_lock_wait_timeout",
  );
  expect(settings).toEqual(["+00:00", "utf8mb4_unicode_ci", "utf8mb4", 1, 0, 4]);
});

test("has MariaDB read no whole index to drop a few rows of a join", async () => {
  expect(await firstRow(pool(1), "select @@optimizer_switch like '%rowid_filter=on%'")).toEqual([0]);
});

test("returns amounts, dates and large integers without loss", async () => {
  expect(
    await firstRow(
      pool(1),
      "select cast(0.1 as decimal(12,2)), cast('2026-01-02 03:04:05.678' as datetime(3)), 9007199254740993, 5",
    ),
  ).toEqual(["0.10", "2026-01-02 03:04:05.678", "9007199254740993", 5]);
});

describe.concurrent("waits a bounded time", () => {
  test("for a free connection, without losing one that comes too late", async () => {
    const connections = pool(1);
    const held = await connections.acquire();
    const waiting = failure(connections.query(statement("select 1")));
    // As long as for a response it may not wait.
    expect(await endsWithin(4_900, waiting)).toBe(true);
    const { error, elapsedMs } = await waiting;
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(elapsedMs).toBeGreaterThan(1_900);
    held.release();
    expect(await firstRow(connections, "select 2")).toEqual([2]);
    // The connection that came too late for the waiter is not lost.
    expect(await firstRow(connections, "select 3")).toEqual([3]);
  });

  test("for a response, then gives the connection up", async () => {
    const connections = pool(1);
    const asking = failure(connections.query(statement("select sleep(30)")));
    expect(await endsWithin(25_000, asking)).toBe(true);
    const { error, elapsedMs } = await asking;
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(elapsedMs).toBeGreaterThan(4_900);
    expect(await firstRow(connections, "select 1")).toEqual([1]);
  });

  test("for a lock, which is no outage", async () => {
    const connections = pool(2);
    const name = unique("lock");
    const [one, two] = [await connections.acquire(), await connections.acquire()];
    await one.query(statement("begin"));
    const insert = statement(
      `insert into tenants (id, name, subdomain) values ('${name}', '${name}', '${name}')`,
    );
    await one.query(insert);
    const { error } = await failure(two.query(insert));
    // The server gave up, before this process did.
    expect(error).toMatchObject({ errno: 1205 });
    expect(isDatabaseUnavailable(error)).toBe(false);
    await one.query(statement("rollback"));
    for (const connection of [one, two]) connection.release();
  });

  test("for a server that accepts connections and then says nothing", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = address && typeof address === "object" ? address.port : 0;
    const connections = new ConnectionPool(`mysql://x:x@127.0.0.1:${port}/x`, 1);
    const asking = failure(connections.query(statement("select 1")));
    expect(await endsWithin(4_900, asking)).toBe(true);
    expect(isDatabaseUnavailable((await asking).error)).toBe(true);
    silent.close();
  });

  test("and not at all for a server that is not there", async () => {
    const { error } = await failure(pool(1, "mysql://x:x@127.0.0.1:1/x").query(statement("select 1")));
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(error).toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });
});

describe.concurrent("a tenant", () => {
  test("leaves the connections beyond its share to everyone else", async () => {
    const connections = pool(4);
    const held = await Promise.all([1, 2, 3].map(() => connections.acquire(7)));
    const { error, elapsedMs } = await failure(connections.acquire(7));
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(elapsedMs).toBeGreaterThan(1_900);
    const others = await Promise.all([
      connections.acquire(8),
      failure(connections.query(statement("select 1"))),
    ]);
    expect(others[1].error).toMatchObject({ message: expect.stringContaining("No database connection") });
    for (const connection of [...held, others[0]]) connection.release();
  });

  test("goes on in turn as its connections come back, also after those who gave up", async () => {
    const connections = pool(2);
    const held = await connections.acquire(7);
    const [gaveUp] = await Promise.all([failure(connections.acquire(7)), failure(connections.acquire(7))]);
    expect(isDatabaseUnavailable(gaveUp.error)).toBe(true);
    const order: number[] = [];
    const waiting = [1, 2, 3].map(async (turn) => {
      const connection = await connections.acquire(7);
      order.push(turn);
      connection.release();
    });
    held.release();
    await Promise.all(waiting);
    expect(order).toEqual([1, 2, 3]);
    expect(await connections.query(statement("select 1"), 7)).toBeDefined();
  });

  test("gets its share back where no connection could be made", async () => {
    const connections = pool(1, "mysql://x:x@127.0.0.1:1/x");
    for (const _ of [1, 2, 3]) {
      const { error } = await failure(connections.query(statement("select 1"), 7));
      expect(error).toMatchObject({ cause: { code: "ECONNREFUSED" } });
    }
  });
});

describe.concurrent("recovers", () => {
  test("from connections that the server has killed", async () => {
    const connections = pool(3);
    const held = await Promise.all([connections.acquire(), connections.acquire(), connections.acquire()]);
    const admin = await createConnection(env().DATABASE_URL);
    for (const connection of held) await admin.query(`kill ${connection.threadId}`);
    for (const connection of held) connection.release();
    await admin.end();
    // Those that nobody was using are noticed at the next use at the latest.
    for (let attempt = 0; attempt < 3; attempt += 1) await failure(connections.query(statement("select 1")));
    expect(await Promise.all([1, 2, 3, 4].map((n) => firstRow(connections, `select ${n}`)))).toEqual([
      [1],
      [2],
      [3],
      [4],
    ]);
  });

  test("from a statement whose connection was killed", async () => {
    const connections = pool(1);
    const connection = await connections.acquire();
    const running = failure(connection.query(statement("select sleep(4)")));
    const admin = await createConnection(env().DATABASE_URL);
    // Killed only once it runs.
    for (let command = ""; command !== "Query"; ) {
      const [rows] = await admin.query<RowDataPacket[]>(
        "select command from information_schema.processlist where id = ?",
        [connection.threadId],
      );
      command = String(Object.values(rows[0] ?? {})[0]);
    }
    await admin.query(`kill ${connection.threadId}`);
    await admin.end();
    expect(isDatabaseUnavailable((await running).error)).toBe(true);
    connection.release();
    expect(await firstRow(connections, "select 1")).toEqual([1]);
  });

  test("from a server that was gone and came back", async () => {
    const between = await gateway();
    const connections = pool(2, between.url);
    expect(await firstRow(connections, "select 1")).toEqual([1]);
    await between.stop();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { error } = await failure(connections.query(statement("select 1")));
      expect(isDatabaseUnavailable(error)).toBe(true);
    }
    await between.restart();
    expect(await firstRow(connections, "select 1")).toEqual([1]);
  });

  test("from a network that swallowed a statement", async () => {
    const between = await gateway();
    const connections = pool(1, between.url);
    expect(await firstRow(connections, "select 1")).toEqual([1]);
    between.setMute(true);
    const { error } = await failure(connections.query(statement("select 2")));
    expect(isDatabaseUnavailable(error)).toBe(true);
    between.setMute(false);
    expect(await firstRow(connections, "select 3")).toEqual([3]);
  });
});

test("a pool whose server is not there can be closed at any moment", async () => {
  const url = `mysql://x:x@127.0.0.1:${await freePort()}/x`;
  for (let turn = 0; turn < 20; turn += 1) {
    const connections = new ConnectionPool(url, 1);
    const refused = failure(connections.query(statement("select 1")));
    for (let step = 0; step < turn; step += 1) await new Promise(setImmediate);
    expect((await failure(connections.close())).error).toBeUndefined();
    expect(isDatabaseUnavailable((await refused).error)).toBe(true);
  }
});

test("refuses statements after it was closed", async () => {
  const connections = new ConnectionPool(env().DATABASE_URL, 1);
  await connections.close();
  expect(isDatabaseUnavailable((await failure(connections.query(statement("select 1")))).error)).toBe(true);
});
