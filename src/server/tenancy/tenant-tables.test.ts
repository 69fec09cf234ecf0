import { init, parse } from "@guanmingchiu/sqlparser-ts";
import { int, mysqlTable, primaryKey, unique, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { beforeAll, expect, test } from "vitest";
import { readTenantBindings } from "./tenant-bindings";
import { tenantTableInfo } from "./tenant-tables";

const organizationId = () => int().notNull();

const tables = {
  "a key of the tenant's own": mysqlTable("t", { organizationId: organizationId(), id: int() }, (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
  ]),
  "a generated id": mysqlTable("t", {
    organizationId: organizationId(),
    id: int().autoincrement().primaryKey(),
  }),
};
const unsafeTables = {
  "an id that callers give": mysqlTable("t", { organizationId: organizationId(), id: int().primaryKey() }),
  "a unique column": mysqlTable("t", {
    organizationId: organizationId(),
    name: varchar({ length: 9 }).unique(),
  }),
  "a unique constraint": mysqlTable("t", { organizationId: organizationId(), a: int(), b: int() }, (t) => [
    unique().on(t.a, t.b),
  ]),
  "a unique index": mysqlTable("t", { organizationId: organizationId(), a: int() }, (t) => [
    uniqueIndex("u").on(t.a),
  ]),
};

test.each(Object.entries(tables))("an upsert is safe with %s", (_key, table) => {
  expect(tenantTableInfo(table)?.upsertIsSafe).toBe(true);
});

test.each(Object.entries(unsafeTables))("an upsert could reach another tenant with %s", (_key, table) => {
  expect(tenantTableInfo(table)?.upsertIsSafe).toBe(false);
});

beforeAll(() => init());

test("the guard refuses an upsert that could reach another tenant", () => {
  const [statement] = parse(
    "insert into `t` (`organization_id`, `a`) values (?0, ?1) on duplicate key update `a` = ?2",
    "mysql",
  );
  const read = (upsertIsSafe: boolean) =>
    readTenantBindings(
      statement,
      new Map([["t", { tenantColumn: "organization_id", generatedColumn: undefined, upsertIsSafe }]]),
    );
  expect(read(true).positions).toEqual([0]);
  expect(() => read(false)).toThrow("an upsert into t");
});

test("a table without a tenant is global", () => {
  expect(tenantTableInfo(mysqlTable("global", { id: int() }))).toBeUndefined();
});
