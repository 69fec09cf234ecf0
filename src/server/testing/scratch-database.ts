import { randomInt } from "node:crypto";
import { createConnection } from "mysql2/promise";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { migrateDatabase } from "@/server/db/migrate";
import { unique } from "./builders";

/** Makes an empty database beside the one of the tests; `drop` removes it. */
async function createScratchDatabase() {
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

/** Makes an empty database beside the one of the tests, gives its URL to the callback, and drops it again. */
export async function withScratchDatabase<T>(callback: (url: string) => Promise<T>): Promise<T> {
  const scratch = await createScratchDatabase();
  try {
    return await callback(scratch.url);
  } finally {
    await scratch.drop();
  }
}

/**
 * Gives the tests of this process a migrated database of their own, for what reaches across all tenants: it would meet
 * the rows of tests that run at the same time. The result drops it; call it after all.
 */
export async function useOwnDatabase(): Promise<() => Promise<void>> {
  const scratch = await createScratchDatabase();
  const { DATABASE_URL } = env();
  await migrateDatabase(scratch.url);
  await scratch.numberOrganizations();
  await closeDatabase();
  Object.assign(env(), { DATABASE_URL: scratch.url });
  return async () => {
    await closeDatabase();
    Object.assign(env(), { DATABASE_URL });
    await scratch.drop();
  };
}
