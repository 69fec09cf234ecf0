import { connect, createServer, type Socket } from "node:net";
import { unique } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import type { Connection } from "./connection";
import { ConnectionPool } from "./connection-pool";
import { isDatabaseUnavailable, isDeadlock } from "./errors";
import { observeDatabase } from "./observer";

const opened: (() => unknown)[] = [];
beforeAll(async () => {
  opened.push(await useOwnDatabase());
  await run(pool(1), "create table things (id varchar(40) primary key, name varchar(80))");
});
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

function pool(size: number, url = env().DATABASE_URL): ConnectionPool {
  const connections = new ConnectionPool(url, size);
  opened.push(() => connections.close());
  return connections;
}

const run = async (connection: Pick<Connection, "query">, sql: string, ...params: unknown[]) =>
  (await connection.query({ sql, params, rowsAsArray: true }))[0];

const insert = (connection: Connection, id: string) =>
  run(connection, "insert into things (id, name) values (?, ?)", id, id);
const rename = (connection: Connection, id: string) =>
  run(connection, "update things set name = concat(name, '!') where id = ?", id);
async function isThere(connections: ConnectionPool, id: string): Promise<boolean> {
  const rows = await run(connections, "select id from things where id = ?", id);
  return Array.isArray(rows) && rows.length > 0;
}

const outcomes = async (promises: Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).map((settled) =>
    settled.status === "fulfilled" ? settled.value : settled.reason,
  );

/** What is sent to a database server, as it is sent. */
async function listener(): Promise<{ url: string; heard(): string }> {
  const target = new URL(env().DATABASE_URL);
  let heard = "";
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 3306), target.hostname);
    sockets.push(client, upstream);
    for (const socket of [client, upstream]) socket.on("error", () => {});
    client.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => client.write(chunk));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  opened.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = new URL(env().DATABASE_URL);
  const address = server.address();
  url.hostname = "127.0.0.1";
  url.port = String(address && typeof address === "object" ? address.port : "");
  return { url: url.href, heard: () => heard };
}

describe.concurrent("statements that do not wait for each other", () => {
  test("leave at once and get their results in order", async () => {
    const { url, heard } = await listener();
    const connection = await pool(1, url).acquire();
    const finished: string[] = [];
    const ask = (sql: string) => run(connection, sql).then(() => finished.push(sql));
    const all = [ask("select 'first', sleep(1)"), ask("select 'second'"), ask("select 'third'")];
    await expect.poll(heard).toContain("select 'third'");
    expect(finished).toEqual([]);
    await Promise.all(all);
    expect(finished).toEqual(["select 'first', sleep(1)", "select 'second'", "select 'third'"]);
    connection.release();
  });

  test("get each its own result, errors and large ones too", async () => {
    const connection = await pool(1).acquire();
    const large = "x".repeat(100_000);
    const all = Array.from({ length: 200 }, (_, index) => {
      if (index % 7 === 3) return run(connection, "select * from nothing_of_this_name");
      if (index % 11 === 5) return run(connection, "select ?, ?", index, large);
      if (index % 13 === 6) return run(connection, "do 1");
      return run(connection, "select ? union all select 2", index);
    });
    const found = await outcomes(all);
    for (const [index, outcome] of found.entries()) {
      if (index % 7 === 3) expect(outcome).toMatchObject({ errno: 1146 });
      else if (index % 11 === 5) expect(outcome).toEqual([[index, large]]);
      else if (index % 13 === 6) expect(outcome).toMatchObject({ affectedRows: 0 });
      else expect(outcome).toEqual([[index], [2]]);
    }
    connection.release();
  });

  test("are told to observers as one round trip, unlike those that wait", async () => {
    const connection = await pool(1).acquire();
    const own = unique("own");
    const shared: boolean[] = [];
    const stop = observeDatabase({
      statement: ({ sql, sharesRoundTrip }) => {
        if (sql.includes(own)) shared.push(sharesRoundTrip);
      },
    });
    const ask = () => run(connection, `select '${own}'`);
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    stop();
    expect(shared).toEqual([false, true, true, false]);
    connection.release();
  });

  test("have five seconds each, from the result of the one before on", async () => {
    const connection = await pool(1).acquire();
    const both = [run(connection, "select sleep(3)"), run(connection, "select sleep(3)")];
    expect(await Promise.all(both)).toEqual([[[0]], [[0]]]);
    connection.release();
  });

  test("fail with the one that takes too long, leaving nobody waiting", async () => {
    const connections = pool(1);
    const connection = await connections.acquire();
    const all = [
      run(connection, "select sleep(30)"),
      run(connection, "select 1"),
      run(connection, "select 2"),
    ];
    for (const outcome of await outcomes(all)) expect(isDatabaseUnavailable(outcome)).toBe(true);
    connection.release();
    expect(await run(connections, "select 3")).toEqual([[3]]);
  });

  test("fail where the connection is killed, without a trace of what was done", async () => {
    const connections = pool(1);
    const connection = await connections.acquire();
    const [before, after] = [unique("before"), unique("after")];
    const begin = connection.begin();
    const inserting = insert(connection, before);
    const all = outcomes([begin, inserting, run(connection, "select sleep(4)"), insert(connection, after)]);
    await inserting;
    const admin = await createConnection(env().DATABASE_URL);
    await admin.query(`kill ${connection.threadId}`);
    await admin.end();
    const [begun, inserted, ...lost] = await all;
    expect(begun).toMatchObject({ 0: { affectedRows: 0 } });
    expect(inserted).toMatchObject({ affectedRows: 1 });
    for (const outcome of lost) expect(isDatabaseUnavailable(outcome)).toBe(true);
    await connection.rollback();
    connection.release();
    expect([await isThere(connections, before), await isThere(connections, after)]).toEqual([false, false]);
  });
});

describe.concurrent("a transaction", () => {
  test("of which one statement meets a deadlock leaves nothing of those behind it", async () => {
    const connections = pool(3);
    const [first, second, behind] = [unique("a"), unique("b"), unique("c")];
    const [victim, winner] = [await connections.acquire(), await connections.acquire()];
    await insert(victim, first);
    await insert(victim, second);
    await Promise.all([victim.begin(), rename(victim, first)]);
    // Who has changed more is spared.
    const more = Array.from({ length: 20 }, () => insert(winner, unique("more")));
    await Promise.all([winner.begin(), ...more, rename(winner, second)]);
    const waiting = rename(winner, first);
    await expect
      .poll(async () =>
        JSON.stringify(
          await run(
            connections,
            "select info from information_schema.processlist where id = ?",
            winner.threadId,
          ),
        ),
      )
      .toContain("update things");
    const [met] = await outcomes([rename(victim, second), insert(victim, behind)]);
    expect(isDeadlock(met)).toBe(true);
    // So that the transaction starts over, even if its body went on.
    expect(await outcomes([victim.commit(), insert(victim, behind)])).toSatisfy((all: unknown[]) =>
      all.every(isDeadlock),
    );
    await waiting;
    await victim.rollback();
    await winner.rollback();
    expect(await isThere(connections, behind)).toBe(false);
    for (const connection of [victim, winner]) connection.release();
  });

  test("is undone as a whole after a duplicate key in the first of two", async () => {
    const connections = pool(1);
    const [taken, other] = [unique("taken"), unique("other")];
    const connection = await connections.acquire();
    await insert(connection, taken);
    const all = [connection.begin(), insert(connection, taken), insert(connection, other)];
    const [, ...met] = await outcomes(all);
    expect(met).toEqual([
      expect.objectContaining({ errno: 1062 }),
      expect.objectContaining({ affectedRows: 1 }),
    ]);
    await connection.rollback();
    connection.release();
    expect([await isThere(connections, taken), await isThere(connections, other)]).toEqual([true, false]);
  });

  test("knows of no id that was generated before it, or by an insert that failed", async () => {
    const connections = pool(1);
    await run(
      connections,
      "create table numbered (id int auto_increment primary key, name varchar(80) unique)",
    );
    await run(connections, "insert into numbered (name) values ('a')");
    const connection = await connections.acquire();
    const number = (name: string) => run(connection, "insert into numbered (name) values (?)", name);
    const last = () => run(connection, "select last_insert_id()");
    const [, before, , failed, , generated] = await outcomes([
      ...[connection.begin(), last(), number("a"), last(), number("b"), last()],
    ]);
    expect([before, failed, generated]).toEqual([[[0]], [[0]], [[expect.any(Number)]]]);
    expect(generated).not.toEqual([[0]]);
    await connection.rollback();
    connection.release();
  });

  test("does not commit before what nobody waited for has succeeded", async () => {
    const connections = pool(1);
    const taken = unique("taken");
    const connection = await connections.acquire();
    await Promise.all([connection.begin(), insert(connection, taken)]);
    const failing = insert(connection, taken);
    failing.catch(() => {});
    await expect(connection.commit()).rejects.toMatchObject({ errno: 1062 });
    await connection.rollback();
    connection.release();
    expect(await isThere(connections, taken)).toBe(false);
  });

  test("leaves the connection as it was, after its end and after its undoing", async () => {
    const connections = pool(1);
    const [version] = [await run(connections, "select version()")].flat(2);
    const settings = /mariadb/i.test(String(version))
      ? "select @@autocommit, @@tx_isolation, @@in_transaction"
      : "select @@autocommit, @@transaction_isolation, 0";
    const before = await run(connections, settings);
    expect(before).toEqual([[1, "REPEATABLE-READ", 0]]);
    for (const end of ["commit", "rollback"] as const) {
      const connection = await connections.acquire();
      const begun = connection.begin({ isolationLevel: "read committed" });
      await Promise.all([begun, insert(connection, unique("row"))]);
      await connection[end]();
      connection.release();
      expect(await run(connections, settings)).toEqual(before);
    }
  });

  test("has the isolation that it asks for, from its first statement on", async () => {
    const connections = pool(2);
    const [connection, other] = [await connections.acquire(), await connections.acquire()];
    const id = unique("row");
    const seen = () => run(connection, "select id from things where id = ?", id);
    for (const isolationLevel of ["repeatable read", "read committed"] as const) {
      const before = [connection.begin({ isolationLevel }), seen()];
      expect((await Promise.all(before))[1]).toEqual([]);
      await insert(other, id);
      expect(await seen()).toEqual(isolationLevel === "read committed" ? [[id]] : []);
      await connection.rollback();
      await run(other, "delete from things where id = ?", id);
    }
    for (const each of [connection, other]) each.release();
  });
});
