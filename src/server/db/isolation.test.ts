import { unique } from "@test/builders";
import { useOwnDatabase } from "@test/scratch-database";
import { eq, sql } from "drizzle-orm";
import { int, MySqlDialect, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import { toAppError } from "@/server/errors";
import { ConnectionPool } from "./connection-pool";
import { isDuplicateKey } from "./errors";
import { Database, type PoolClient } from "./session";

const things = mysqlTable("things", {
  id: int().primaryKey().autoincrement(),
  name: varchar({ length: 80 }).notNull(),
  note: varchar({ length: 80 }),
});

const opened: (() => unknown)[] = [];
let hasSnapshotIsolation = false;
/** As the app has it. */
let plain: Database;
/** The same in another process. */
let others: Database;
/** With what the app turns off, as where an administrator or a proxy has turned it on once more. */
let refusing: Database;

beforeAll(async () => {
  opened.push(await useOwnDatabase());
  const statement = (text: string) => ({ sql: text, params: [], rowsAsArray: true });
  const over = (...prepare: string[]) => {
    const connections = new ConnectionPool(env().DATABASE_URL, 1);
    opened.push(() => connections.close());
    const client: PoolClient = {
      query: (it) => connections.query(it),
      getConnection: async () => {
        const connection = await connections.acquire();
        for (const text of prepare) await connection.query(statement(text));
        return connection;
      },
    };
    return new Database(connections, client, new MySqlDialect());
  };
  plain = over();
  others = over();
  refusing = over("set session innodb_snapshot_isolation = on");
  const [rows] = await plain.client.query(statement("show variables like 'innodb_snapshot_isolation'"));
  hasSnapshotIsolation = Array.isArray(rows) && rows.length > 0;
  await plain.client.query(
    statement(
      "create table things (id int auto_increment primary key, name varchar(80) not null, note varchar(80), constraint unique_thing_name unique (name))",
    ),
  );
});
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

/** The name of a row that another process has added. */
async function added(name = unique("thing")): Promise<string> {
  await others.insert(things).values({ name });
  return name;
}
const noteOf = async (name: string) =>
  (await others.select().from(things).where(eq(things.name, name)))[0]?.note;
const write = (db: Pick<Database, "update">, name: string, note: string) =>
  db.update(things).set({ note }).where(eq(things.name, name));

describe("a transaction", () => {
  test("changes what is there now, although it reads what it has read before", async () => {
    const name = await added();
    await plain.transaction(async (tx) => {
      await tx.select().from(things);
      await write(others, name, "theirs");
      expect((await tx.select().from(things).where(eq(things.name, name)))[0]?.note).toBeNull();
      const [latest] = await tx.select().from(things).where(eq(things.name, name)).for("update");
      expect(latest?.note).toBe("theirs");
      await write(tx, name, "ours");
    });
    expect(await noteOf(name)).toBe("ours");
  });

  test("finds a name taken that was free in its snapshot", async () => {
    const name = unique("thing");
    const inserting = plain.transaction(async (tx) => {
      await tx.select().from(things);
      await added(name);
      await tx.insert(things).values({ name });
    });
    const error = await inserting.catch((reason: unknown) => reason);
    expect(isDuplicateKey(error)).toEqual({ key: "unique_thing_name" });
  });
});

describe("where the server refuses rows that changed after the snapshot", () => {
  /** Runs a transaction whose first attempt is overtaken after its first read; the number of attempts. */
  async function overtaken(
    overtake: () => Promise<unknown>,
    body: (tx: Pick<Database, "update" | "insert">) => Promise<unknown>,
  ): Promise<number> {
    let attempts = 0;
    await refusing.transaction(async (tx) => {
      attempts += 1;
      await tx.select().from(things);
      if (attempts === 1) await overtake();
      await body(tx);
    });
    return attempts;
  }

  test("a transaction that begins again makes its whole change once", async (context) => {
    if (!hasSnapshotIsolation) return context.skip("this server has no innodb_snapshot_isolation");
    const name = await added();
    const [second, before] = [await added(), unique("before")];
    const attempts = await overtaken(
      () => write(others, name, "theirs"),
      async (tx) => {
        await tx.insert(things).values({ name: before });
        await tx
          .update(things)
          .set({ note: sql`concat(coalesce(${things.note}, ''), '+ours')` })
          .where(eq(things.name, name));
        await write(tx, second, "written");
      },
    );
    expect(attempts).toBe(2);
    expect([await noteOf(name), await noteOf(second)]).toEqual(["theirs+ours", "written"]);
    expect(await plain.select().from(things).where(eq(things.name, before))).toHaveLength(1);
  });

  test("a duplicate names its key", async (context) => {
    if (!hasSnapshotIsolation) return context.skip("this server has no innodb_snapshot_isolation");
    const name = unique("thing");
    const inserting = overtaken(
      () => added(name),
      (tx) => tx.insert(things).values({ name }),
    );
    const error = await inserting.catch((reason: unknown) => reason);
    expect(isDuplicateKey(error)).toEqual({ key: "unique_thing_name" });
  });

  test("an upsert updates", async (context) => {
    if (!hasSnapshotIsolation) return context.skip("this server has no innodb_snapshot_isolation");
    const upserted = unique("thing");
    const attempts = await overtaken(
      () => added(upserted),
      (tx) =>
        tx
          .insert(things)
          .values({ name: upserted })
          .onDuplicateKeyUpdate({ set: { note: "updated" } }),
    );
    expect(attempts).toBe(2);
    expect(await noteOf(upserted)).toBe("updated");
  });

  test("one that is overtaken each time says that others change the same data", async (context) => {
    if (!hasSnapshotIsolation) return context.skip("this server has no innodb_snapshot_isolation");
    const name = await added();
    let attempts = 0;
    const hopeless = refusing.transaction(async (tx) => {
      attempts += 1;
      await tx.select().from(things);
      await write(others, name, `theirs ${attempts}`);
      await write(tx, name, "ours");
    });
    const error = await hopeless.catch((reason: unknown) => reason);
    expect(toAppError(error)).toMatchObject({ code: "SERVICE_UNAVAILABLE", cause: error });
    expect(attempts).toBeGreaterThan(3);
    expect(await noteOf(name)).toBe(`theirs ${attempts}`);
  });
});
