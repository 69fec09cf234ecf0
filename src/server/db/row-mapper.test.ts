import { createOrganization, createProduct, createUser } from "@test/builders";
import { untyped } from "@test/untyped";
import { aliasedTable, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/mysql2";
import { createPool } from "mysql2";
import { afterAll, expect, test } from "vitest";
import { env } from "@/env";
import { closeDatabase, database } from "@/server/db/client";
import { activityLogs, products, user } from "@/server/db/schema";
import { columnCasing } from "@/server/tenancy/tenant-tables";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { connectionOptions } from "./connection-pool";

const pool = createPool(connectionOptions(env().DATABASE_URL));
/** Drizzle as it comes. */
const original = drizzle(pool, { casing: columnCasing });
afterAll(async () => {
  await pool.promise().end();
  await closeDatabase();
});

const creator = aliasedTable(user, "creator");
const updater = aliasedTable(user, "updater");
const join = eq(creator.id, products.createdBy);

type Db = Pick<ReturnType<typeof database>, "select" | "selectDistinct" | "with" | "$with">;
const queries: Record<string, (db: Db, organizationId: number) => PromiseLike<unknown[]>> = {
  "a whole table": (db, id) => db.select().from(products).where(eq(products.organizationId, id)),
  "columns, expressions and aliases": (db, id) =>
    db
      .select({
        price: products.price,
        at: products.createdAt,
        twice: sql<number>`${products.stock} * 2`.mapWith(Number),
        raw: sql`${products.createdAt}`,
        named: sql`${products.name}`.as("named"),
        nothing: sql`null`.mapWith(Number),
      })
      .from(products)
      .where(eq(products.organizationId, id)),
  "an object between columns": (db, id) =>
    db
      .select({
        name: products.name,
        texts: { sku: products.sku, description: products.description },
        id: products.id,
      })
      .from(products)
      .where(eq(products.organizationId, id)),
  "tables joined from the left, with and without a row": (db, id) =>
    db
      .select({
        product: { id: products.id, description: products.description },
        creator: { firstName: creator.firstName, lastName: creator.lastName },
        updater: { lastName: updater.lastName },
      })
      .from(products)
      .leftJoin(creator, join)
      .leftJoin(updater, eq(updater.id, products.updatedBy))
      .where(eq(products.organizationId, id)),
  "all of two tables, of which one is joined from the left": (db, id) =>
    db.select().from(products).leftJoin(creator, join).where(eq(products.organizationId, id)),
  "an object that begins with a column that is null": (db, id) =>
    db
      .select({ creator: { userAgent: creator.username, firstName: creator.firstName }, id: products.id })
      .from(products)
      .leftJoin(creator, join)
      .where(eq(products.organizationId, id)),
  "objects of columns of two tables, and of expressions": (db, id) =>
    db
      .select({
        mixed: { updater: updater.firstName, product: products.name },
        computed: { upper: sql`upper(${updater.firstName})`, first: updater.firstName },
        expression: { upper: sql`upper(${updater.firstName})` },
      })
      .from(products)
      .leftJoin(updater, eq(updater.id, products.updatedBy))
      .where(eq(products.organizationId, id)),
  "a table joined from the inside whose first column is null": (db, id) =>
    db
      .select({ product: { description: products.description, id: products.id }, id: creator.id })
      .from(creator)
      .innerJoin(products, join)
      .where(eq(products.organizationId, id)),
  "a subquery and a named query": (db, id) => {
    const named = db.$with("named").as(
      db
        .select({ id: products.id, twice: sql<number>`${products.stock} * 2`.as("twice") })
        .from(products)
        .where(eq(products.organizationId, id)),
    );
    const sub = db.select({ key: user.id, name: user.firstName }).from(user).as("sub");
    return db
      .with(named)
      .select({ named: { id: named.id, twice: named.twice }, sub: { name: sub.name } })
      .from(named)
      .leftJoin(sub, eq(sub.key, -1));
  },
  "JSON, and a row of another table": (db, id) =>
    db
      .select({ before: activityLogs.before, after: { after: activityLogs.after } })
      .from(products)
      .leftJoin(activityLogs, eq(activityLogs.id, -1))
      .where(eq(products.organizationId, id)),
};

test.each(Object.entries(queries))("makes the objects that Drizzle makes: %s", async (_name, query) => {
  const { organizationId } = await createOrganization();
  const userId = await createUser(organizationId);
  await createProduct(organizationId, { createdBy: userId, stock: 3 });
  await createProduct(organizationId, { description: "Text", price: "0.10" });
  const expected = await query(untyped(original), organizationId);
  const rows = await withoutTenantScope("test", async () => query(database(), organizationId));
  expect(rows).toEqual(expected);
  expect(JSON.stringify(rows)).toBe(JSON.stringify(expected));
  expect(rows.length).toBeGreaterThan(0);
});
