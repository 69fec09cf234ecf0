import { asTenant, createOrganization, createProduct, createUser, unique } from "@test/builders";
import { untyped } from "@test/untyped";
import {
  aliasedTable,
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  like,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/mysql-core";
import fc from "fast-check";
import { createConnection } from "mysql2/promise";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { env } from "@/env";
import { closeDatabase, type Database, database, tenantScopedDatabase } from "@/server/db/client";
import { connectionOptions } from "@/server/db/connection-pool";
import { observeDatabase } from "@/server/db/observer";
import { products, user } from "@/server/db/schema";
import { assertTenantStatement, initSqlGuard } from "./sql-guard";
import { tenantDb } from "./tenant-db";
import { withoutTenantScope } from "./without-tenant-scope";

const secret = unique("victims-secret");
let me: number;
let them: number;
let theirProduct: number;

beforeAll(async () => {
  await initSqlGuard();
  me = (await createOrganization()).organizationId;
  them = (await createOrganization()).organizationId;
  const [myUser, theirUser] = [
    await createUser(me),
    await createUser(them, { firstName: secret, lastName: secret }),
  ];
  theirProduct = await createProduct(them, { name: secret, description: secret, createdBy: theirUser });
  await createProduct(me, { createdBy: myUser });
  await createProduct(me, { stock: 3 });
});
afterAll(closeDatabase);
vi.setConfig({ testTimeout: 60_000 });

type Table = typeof products;
type Db = ReturnType<typeof untyped>;
/** A condition on products, or on an alias of it, built with the given database. */
type Condition = (table: Table, db: Db) => SQL | undefined;

const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition[]>(
  () => undefined,
  () => sql`true`,
  () => sql`1 = 1`,
  () => sql`1 = 0 or 1 = 1`,
  (table) => eq(table.organizationId, me),
  (table) => eq(table.organizationId, them),
  (table) => ne(table.organizationId, me),
  (table) => eq(table.id, theirProduct),
  (table) => inArray(table.id, [theirProduct, 1, 2]),
  (table) => gte(table.stock, 0),
  (table) => like(table.name, "%"),
  (table) => isNotNull(table.id),
  (table) => sql`${table.organizationId} = ${table.organizationId}`,
  (_table, db) => exists(db.select({ id: user.id }).from(user)),
  (table, db) => notExists(db.select({ id: user.id }).from(user).where(eq(user.id, table.createdBy))),
  (table, db) => inArray(table.id, db.select({ id: products.id }).from(products)),
  (table) =>
    inArray(table.id, new QueryBuilder({ casing: "snake_case" }).select({ id: products.id }).from(products)),
);

const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.tuple(tie("any"), tie("any")).map(
      ([a, b]): Condition =>
        (t, db) =>
          and(a(t, db), b(t, db)),
    ),
    fc.tuple(tie("any"), tie("any")).map(
      ([a, b]): Condition =>
        (t, db) =>
          or(a(t, db), b(t, db)),
    ),
    tie("any").map(
      (a): Condition =>
        (t, db) =>
          not(a(t, db) ?? sql`false`),
    ),
    // Raw text around a condition, as careless code would write it.
    tie("any").map(
      (a): Condition =>
        (t, db) =>
          sql`${a(t, db) ?? sql`true`} or true`,
    ),
  ),
})).any;

type Query = (db: Db) => Db;

/** Any chain of reading calls. */
const query: fc.Arbitrary<Query> = fc
  .record({
    source: fc.constantFrom("table", "alias", "subquery", "with"),
    joins: fc.array(
      fc.record({
        left: fc.boolean(),
        target: fc.constantFrom("user", "products", "subquery"),
        on: condition,
      }),
      { maxLength: 2 },
    ),
    where: fc.array(condition, { maxLength: 2 }),
    distinct: fc.boolean(),
    union: fc.constantFrom("none", "union", "unionAll"),
    orderBy: fc.boolean(),
    limit: fc.option(fc.nat(20), { nil: undefined }),
    offset: fc.option(fc.nat(2), { nil: undefined }),
    nested: condition,
  })
  .map(
    (shape): Query =>
      (db) => {
        const inner = () => db.select().from(products).where(shape.nested(products, db));
        const named = db.$with("named").as(inner());
        const table: Db = {
          table: () => products,
          alias: () => aliasedTable(products, "p"),
          subquery: () => inner().as("sub"),
          with: () => named,
        }[shape.source]();
        const from = shape.source === "with" ? db.with(named) : db;
        const build = () => {
          const fields = { id: table.id, name: table.name };
          let chain = (shape.distinct ? from.selectDistinct(fields) : from.select(fields)).from(table);
          shape.joins.forEach(({ left, target, on }, index) => {
            const joined: Db = {
              user: () => aliasedTable(user, `u${index}`),
              products: () => aliasedTable(products, `q${index}`),
              subquery: () => db.select().from(products).as(`s${index}`),
            }[target]();
            const condition = on(table, db) ?? sql`true`;
            chain = left ? chain.leftJoin(joined, condition) : chain.innerJoin(joined, condition);
          });
          for (const where of shape.where) chain = chain.where(where(table, db));
          return chain;
        };
        let chain = build();
        // A WITH clause inside one operand of a union is not SQL of MariaDB.
        if (shape.union !== "none" && shape.source !== "with") chain = chain[shape.union](build());
        if (shape.orderBy) chain = chain.orderBy(sql`\`id\``);
        if (shape.limit !== undefined) chain = chain.limit(shape.limit);
        if (shape.limit !== undefined && shape.offset !== undefined) chain = chain.offset(shape.offset);
        return chain;
      },
  );

// Without shrinking, which would take minutes of queries; the printed seed repeats the run.
const runs = { numRuns: 200, endOnFailure: true };

/** The source of an error: the guard's refusal is a result, the server's is a hole in the test. */
function causeOf(error: unknown): Error {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  return cause instanceof Error ? cause : new Error(String(cause));
}

/** Ambiguous columns and the like: SQL that no server runs proves nothing either way. */
const isBadSql = (error: Error) =>
  "errno" in error && [1052, 1054, 1066, 1222, 1221].includes(Number(error.errno));

test("dialect and guard: any chain of reading calls returns only rows of the tenant", async () => {
  let succeeded = 0;
  await asTenant(me, () =>
    fc.assert(
      fc.asyncProperty(query, async (build) => {
        try {
          const rows = await build(untyped(tenantDb()));
          succeeded += 1;
          expect(JSON.stringify(rows)).not.toContain(secret);
        } catch (error) {
          const cause = causeOf(error);
          if (cause.name !== "TenantGuardError" && !isBadSql(cause)) throw cause;
        }
      }),
      runs,
    ),
  );
  expect(succeeded).toBeGreaterThan(runs.numRuns / 3);
});

test("dialect alone: its SQL is bound to the tenant, without a guard to rely on", async () => {
  const connection = await createConnection(connectionOptions(env().DATABASE_URL));
  let bound = 0;
  try {
    await asTenant(me, () =>
      fc.assert(
        fc.asyncProperty(query, async (build) => {
          const { sql: text, params } = build(tenantScopedDatabase()).toSQL();
          // Subqueries built in other ways are the guard's business.
          if (text.includes("`products`.`id` in (select `id` from `products`)")) return;
          if (/select `id` from `products`\)/.test(text)) return;
          assertTenantStatement(me, text, params);
          bound += 1;
          try {
            const [rows] = await connection.query({ sql: text, values: params });
            expect(JSON.stringify(rows)).not.toContain(secret);
          } catch (error) {
            const cause = causeOf(error);
            if (!isBadSql(cause)) throw cause;
          }
        }),
        runs,
      ),
    );
  } finally {
    await connection.end();
  }
  expect(bound).toBeGreaterThan(runs.numRuns / 3);
});

test("guard alone: plain Drizzle that it lets through returns only rows of the tenant", async () => {
  let passed = 0;
  let refused = 0;
  await asTenant(me, () =>
    fc.assert(
      fc.asyncProperty(query, fc.boolean(), async (build, helped) => {
        // Half of the time the caller adds the tenant: those have a chance to pass.
        const db: Database = database();
        const chain = helped ? withOwnTenant(db, build) : build(untyped(db));
        try {
          const rows = await chain;
          passed += 1;
          expect(JSON.stringify(rows)).not.toContain(secret);
        } catch (error) {
          const cause = causeOf(error);
          if (cause.name !== "TenantGuardError" && !isBadSql(cause)) throw cause;
          refused += 1;
        }
      }),
      // Chance rarely makes a query that passes: one that does is always among them.
      { ...runs, examples: [[(db: Db) => db.select().from(products), true]] },
    ),
  );
  expect(passed).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(runs.numRuns / 3);
});

/** Adds the tenant as a careful caller of plain Drizzle would, only in the outermost condition. */
function withOwnTenant(db: Database, build: Query): Db {
  const chain = build(untyped(db));
  const { table, where } = chain.config;
  return table === products ? chain.where(and(eq(products.organizationId, me), where)) : chain;
}

test("any change or removal leaves the other tenant unchanged", async () => {
  const theirs = () =>
    withoutTenantScope("test", (db) => db.select().from(products).where(eq(products.organizationId, them)));
  const before = await theirs();
  const statements: string[] = [];
  const stop = observeDatabase({ statement: ({ sql: text }) => statements.push(text) });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("update", "delete", "insert"), condition, async (verb, where) => {
      await asTenant(me, async () => {
        const db = untyped(tenantDb());
        try {
          if (verb === "update")
            await db.update(products, { stock: 5, name: "changed" }, where(products, db));
          else if (verb === "delete") await db.delete(products, where(products, db));
          else await db.insert(products, { name: "new", sku: unique("SKU"), price: "1.00" });
        } catch (error) {
          const cause = causeOf(error);
          // 1093: a table that is being changed cannot be read in a subquery.
          if (cause.name !== "TenantGuardError" && !isBadSql(cause) && Reflect.get(cause, "errno") !== 1093)
            throw cause;
        }
      });
      expect(await theirs()).toEqual(before);
    }),
    { ...runs, numRuns: 150 },
  );
  stop();
  const writes = statements.filter((text) => /^(update|delete)/.test(text));
  expect(writes.length).toBeGreaterThan(20);
  for (const text of writes) expect(text).toContain("where (`products`.`organization_id` = ? and (");
});
