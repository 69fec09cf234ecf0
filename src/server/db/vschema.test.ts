import { readFileSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, MySqlTable } from "drizzle-orm/mysql-core";
import { expect, test } from "vitest";
import { tenantTables } from "@/server/tenancy/tenant-tables";
import * as schema from "./schema";

const read = (name: string): unknown => JSON.parse(readFileSync(`deploy/vitess/${name}.json`, "utf8"));
const sequenceOf = (table: string) => `${table}_seq`;
const withIds = [...tenantTables()].filter(([, { generatedColumn }]) => generatedColumn !== undefined);

test("Vitess keeps each tenant's rows of all tables on one shard, with ids from sequences", () => {
  const tables = [...tenantTables()].map(([name, { tenantColumn, generatedColumn }]) => [
    name,
    {
      column_vindexes: [{ column: tenantColumn, name: "by_organization" }],
      ...(generatedColumn && {
        auto_increment: { column: generatedColumn, sequence: sequenceOf(name) },
      }),
    },
  ]);
  expect(read("vschema")).toEqual({
    sharded: true,
    vindexes: { by_organization: { type: "xxhash" } },
    tables: Object.fromEntries(tables),
  });
});

test("what belongs to no tenant is with the sequences in a keyspace that is not sharded", () => {
  const global = Object.values(schema)
    .flatMap((entry) => (is(entry, MySqlTable) ? [getTableConfig(entry).name] : []))
    .filter((name) => !tenantTables().has(name));
  const ofMigrations = ["migration_state", "__drizzle_migrations"];
  expect(read("global.vschema")).toEqual({
    tables: Object.fromEntries([
      ...[...global, ...ofMigrations].map((name) => [name, {}]),
      ...withIds.map(([name]) => [sequenceOf(name), { type: "sequence" }]),
    ]),
  });
});
