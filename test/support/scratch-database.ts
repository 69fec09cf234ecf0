import { randomInt } from "node:crypto";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { unique } from "./builders";

/** Creates an empty database next to that of the tests; `drop` removes it. */
export async function createScratchDatabase() {
  const url = new URL(env().DATABASE_URL);
  const name = `${url.pathname.slice(1)}_${unique("scratch").replaceAll("-", "_")}`;
  const server = await createConnection({ uri: url.href });
  await server.query(`create database \`${name}\` character set utf8mb4 collate utf8mb4_unicode_ci`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    /** Redis is shared with the tests of other databases: no organization here may have the id of one there. */
    async numberOrganizations() {
      const first = randomInt(1_200_000_000, 1_900_000_000);
      await server.query(`alter table \`${name}\`.organization auto_increment = ${first}`);
    },
    async drop() {
      await server.query(`drop database if exists \`${name}\``);
      await server.end();
    },
  };
}

/** Creates an empty database next to that of the tests, gives its URL to the callback, and drops it again. */
export async function withScratchDatabase<T>(callback: (url: string) => Promise<T>): Promise<T> {
  const scratch = await createScratchDatabase();
  try {
    return await callback(scratch.url);
  } finally {
    await scratch.drop();
  }
}

/** The record of the migrations that a database has had. */
const bookkeeping = ["__drizzle_migrations", "migration_state", "backfills", "cache_epochs"];

/** Gives an empty database the migrated tables of the tests' database, in a fraction of the time. */
export async function createTables(url: string): Promise<void> {
  const migrated = new URL(env().DATABASE_URL);
  const source = await createConnection({ uri: migrated.href });
  const target = await createConnection({ uri: url, multipleStatements: true });
  try {
    const [tables] = await source.query<RowDataPacket[]>(
      "select table_name as name from information_schema.tables where table_schema = database()",
    );
    const created = await Promise.all(
      tables.map(({ name }) => source.query<RowDataPacket[]>(`show create table \`${name}\``)),
    );
    await target.query(
      [
        "set foreign_key_checks = 0",
        ...created.map(([[row]]) => String(row?.["Create Table"]).replace(/ AUTO_INCREMENT=\d+/, "")),
        ...bookkeeping.map(
          (name) => `insert into \`${name}\` select * from ${migrated.pathname.slice(1)}.\`${name}\``,
        ),
      ].join(";\n"),
    );
  } finally {
    await Promise.all([source.end(), target.end()]);
  }
}

/**
 * Gives the tests of this process their own migrated database, for code that reaches across all tenants: it would see
 * the rows of concurrent tests. The result drops it; call it after all.
 */
export async function useOwnDatabase(): Promise<() => Promise<void>> {
  const scratch = await createScratchDatabase();
  const { DATABASE_URL } = env();
  await createTables(scratch.url);
  await scratch.numberOrganizations();
  await closeDatabase();
  Object.assign(env(), { DATABASE_URL: scratch.url });
  return async () => {
    await closeDatabase();
    Object.assign(env(), { DATABASE_URL });
    await scratch.drop();
  };
}
