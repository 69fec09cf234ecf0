import { readFile } from "node:fs/promises";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { expect, test } from "vitest";
import { withScratchDatabase } from "@/server/testing/scratch-database";
import { migrateDatabase } from "./migrate";

const journal = new URL("../../../drizzle/meta/_journal.json", import.meta.url);

test("applies each migration once, also when several processes start together", async () => {
  const { entries } = JSON.parse(await readFile(journal, "utf8"));
  await withScratchDatabase(async (url) => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(url)));
    expect(applied.toSorted()).toEqual([0, 0, 0, 0, entries.length]);
    expect(await migrateDatabase(url)).toBe(0);
    const connection = await createConnection(url);
    const [rows] = await connection.query<RowDataPacket[]>("select count(*) as n from __drizzle_migrations");
    await connection.end();
    expect(rows).toEqual([{ n: entries.length }]);
  });
});

test("says so when the database cannot be reached", async () => {
  await expect(migrateDatabase("mysql://nobody@127.0.0.1:1/none")).rejects.toThrow("ECONNREFUSED");
});
