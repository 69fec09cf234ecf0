import { asTenant, createProduct, createUser } from "@test/builders";
import { twoTenants } from "@test/two-tenants";
import { untyped } from "@test/untyped";
import {
  aliasedTable,
  and,
  avg,
  between,
  count,
  countDistinct,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  max,
  min,
  ne,
  not,
  notBetween,
  notExists,
  notInArray,
  notLike,
  or,
  sql,
  sum,
  sumDistinct,
} from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { organization, products, user } from "@/server/db/schema";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

describe("reading", () => {
  test("finds only the tenant's own rows, whatever the condition says", async () => {
    const { me, theirProduct } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      expect(await db.select({ name: products.name }).from(products)).toEqual([{ name: "mine" }]);
      expect(await db.select().from(products).where(eq(products.id, theirProduct))).toEqual([]);
      expect(
        await db
          .select()
          .from(products)
          .where(or(sql`true`, gt(products.id, 0))),
      ).toHaveLength(1);
      expect(await db.count(products)).toBe(1);
      expect(await db.exists(products, eq(products.id, theirProduct))).toBe(false);
    });
  });

  test("keeps an OR of raw SQL inside the tenant's condition", async () => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const rows = await tenantDb().select().from(products).where(sql`false or ${products.stock} = 0`);
      expect(rows).toHaveLength(1);
    });
  });

  test("narrows joined tables, also under an alias, without losing rows that have no match", async () => {
    const { me, them } = await twoTenants();
    const theirUser = await createUser(them);
    const myUser = await createUser(me, { firstName: "Ann" });
    await createProduct(me, { name: "with creator", createdBy: myUser });
    await asTenant(me, async () => {
      const creator = aliasedTable(user, "creator");
      const rows = await tenantDb()
        .select({ name: products.name, creator: { id: creator.id, firstName: creator.firstName } })
        .from(products)
        .leftJoin(creator, or(eq(creator.id, products.createdBy), eq(creator.id, theirUser)))
        .orderBy(products.id);
      expect(rows).toEqual([
        { name: "mine", creator: null },
        { name: "with creator", creator: { id: myUser, firstName: "Ann" } },
      ]);
    });
  });

  test("narrows subqueries, WITH clauses and unions", async () => {
    const { me, them, myProduct } = await twoTenants();
    await createUser(them);
    await asTenant(me, async () => {
      const db = tenantDb();
      const ids = db.select({ id: products.id }).from(products);
      const derived = ids.as("derived");
      const recent = db.$with("recent").as(db.select({ id: products.id }).from(products));
      expect(await db.select().from(derived)).toEqual([{ id: myProduct }]);
      expect(await db.with(recent).select().from(recent)).toEqual([{ id: myProduct }]);
      expect(await ids.unionAll(db.select({ id: products.id }).from(products))).toHaveLength(2);
      expect(
        await db
          .select()
          .from(products)
          .where(inArray(products.id, db.select({ id: products.id }).from(products))),
      ).toHaveLength(1);
      expect(
        await db
          .select()
          .from(products)
          .where(exists(db.select({ id: user.id }).from(user))),
      ).toEqual([]);
    });
  });

  test("treats the organization as a table with one row", async () => {
    const { me, them } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      expect(await db.select({ id: organization.id }).from(organization)).toEqual([{ id: me }]);
      expect(await db.update(organization, { name: "renamed" }, eq(organization.id, them))).toEqual({
        affectedRows: 0,
      });
      expect(await db.update(organization, { name: "renamed" }, sql`true`)).toEqual({ affectedRows: 1 });
    });
  });

  test("accepts every operator and aggregate that Drizzle has for MySQL", async () => {
    const { me } = await twoTenants();
    const { id, name, stock, createdAt } = products;
    const conditions = [
      ne(id, 0),
      gt(id, 0),
      gte(id, 0),
      lt(stock, 1),
      lte(stock, 1),
      isNull(products.description),
      isNotNull(name),
      inArray(id, [1, 2]),
      notInArray(id, [1, 2]),
      notInArray(id, []),
      between(stock, 0, 1),
      notBetween(stock, 2, 3),
      like(name, "%"),
      notLike(name, "x"),
      not(eq(stock, 1)),
      and(eq(stock, 0), or(eq(stock, 0), eq(stock, 1))),
      sql`${id} is not null and not ${stock} > 1`,
      sql`case when ${stock} = 0 then true else false end`,
      sql`${createdAt} > date_sub(now(3), interval 1 day)`,
      sql`(${name}, ${id}) <> ('', 0)`,
      sql`${name} like '50!%%' escape '!'`,
      sql`cast(${id} as char) <> ''`,
      notExists(sql`(select 1 where 1 = 0)`),
    ];
    await asTenant(me, async () => {
      for (const condition of conditions) {
        const query = tenantDb().select({ id }).from(products).where(condition);
        await expect(query, untyped(query).toSQL().sql).resolves.toBeDefined();
      }
      const [row] = await tenantDb()
        .select({
          a: count(id),
          b: countDistinct(id),
          c: sum(stock),
          d: sumDistinct(stock),
          e: avg(stock),
          f: min(stock),
          g: max(stock),
        })
        .from(products);
      expect(row).toMatchObject({ a: 1, b: 1, c: "0", d: "0", f: 0, g: 0 });
    });
  });

  test("aggregates over the tenant", async () => {
    const { me } = await twoTenants();
    await createProduct(me, { stock: 5 });
    await asTenant(me, async () => {
      const rows = await tenantDb()
        .select({ stock: products.stock, rows: count() })
        .from(products)
        .groupBy(products.stock)
        .orderBy(products.stock);
      expect(rows).toEqual([
        { stock: 0, rows: 1 },
        { stock: 5, rows: 1 },
      ]);
    });
  });

  test.each([Number.NaN, -1, 1.5, "1", undefined, null])("refuses a limit or offset of %s", async (rows) => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const query = () => tenantDb().select().from(products);
      await expect(async () => query().limit(untyped(rows))).rejects.toThrow("limit must be a whole number");
      await expect(async () => query().limit(1).offset(untyped(rows))).rejects.toThrow(
        "offset must be a whole number",
      );
    });
  });
});
