import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/mysql2";
import { migrate } from "drizzle-orm/mysql2/migrator";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { backfillProductTerms } from "./backfill-product-terms";
import { connectionOptions, initializeSession } from "./connection-pool";
import { isLockWaitTimeout } from "./errors";

const migrationsFolder = fileURLToPath(new URL("../../../drizzle", import.meta.url));
const lockWaitSeconds = 120;
const maxTurns = 60;
const betweenTurnsMs = 1_000;

/**
 * Applies missing migrations, backfills existing rows, and returns the number of applied migrations. Processes that
 * start at the same time take turns. Throws when another one holds the lock for two minutes.
 */
export async function migrateDatabase(url: string): Promise<number> {
  const connection = await createConnection(connectionOptions(url));
  try {
    await initializeSession(connection);
    const lock = `mmr.migrate.${new URL(url).pathname.slice(1)}`.slice(0, 64);
    const [[row]] = await connection.query<RowDataPacket[]>("select get_lock(?, ?) as locked", [
      lock,
      lockWaitSeconds,
    ]);
    if (row?.locked !== 1) throw new Error("Another process has held the migration lock for too long");
    const before = await countApplied(connection);
    const db = drizzle({ client: patient(connection), casing: "snake_case" });
    await migrate(db, { migrationsFolder });
    await backfillProductTerms(db);
    return (await countApplied(connection)) - before;
  } finally {
    // Also releases the lock.
    await connection.end();
  }
}

/**
 * A schema change waits until no transaction is reading the table, and later statements queue behind it: so it waits a
 * few seconds at a time (see `initializeSession`), lets the others through, and retries.
 */
function patient(connection: Connection): Connection {
  const query = async (...args: Parameters<Connection["query"]>): Promise<unknown> => {
    for (let left = maxTurns; ; left -= 1) {
      try {
        return await connection.query(...args);
      } catch (error) {
        if (left === 0 || !isLockWaitTimeout(error)) throw error;
        await delay(betweenTurnsMs);
      }
    }
  };
  return new Proxy(connection, {
    get: (target, name) => {
      if (name === "query") return query;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

async function countApplied(connection: Connection): Promise<number> {
  const [tables] = await connection.query<RowDataPacket[]>("show tables like '\\_\\_drizzle\\_migrations'");
  if (tables.length === 0) return 0;
  const [[row]] = await connection.query<RowDataPacket[]>(
    "select count(*) as applied from __drizzle_migrations",
  );
  return Number(row?.applied);
}
