import {
  asTenant,
  createAuthSession,
  createOrganization,
  createProduct,
  createUser,
  unique,
} from "@test/builders";
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
import { closeDatabase, isDuplicateKey } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { observeDatabase } from "@/server/db/observer";
import { authSessions, organization, products, user, userDetails } from "@/server/db/schema";
import { TenantContext } from "./tenant-context";
import { Stamp, type TenantDb, tenantDb } from "./tenant-db";
import { withoutTenantScope } from "./without-tenant-scope";

afterAll(closeDatabase);

async function twoTenants() {
  const [mine, theirs] = await Promise.all([createOrganization(), createOrganization()]);
  const [myProduct, theirProduct] = await Promise.all([
    createProduct(mine.organizationId, { name: "mine" }),
    createProduct(theirs.organizationId, { name: "theirs" }),
  ]);
  return { me: mine.organizationId, them: theirs.organizationId, myProduct, theirProduct };
}

const readProduct = (id: number) =>
  withoutTenantScope("test", async (db) => {
    const [row] = await db.select().from(products).where(eq(products.id, id));
    return row;
  });

describe("context", () => {
  test("refuses to open without a tenant", () => {
    expect(() => tenantDb()).toThrow("Tenant context is required");
  });

  test("refuses to work in the context of another tenant", async () => {
    const { me, them } = await twoTenants();
    const db = await asTenant(me, async () => tenantDb());
    await expect(asTenant(them, async () => db.select().from(products))).rejects.toThrow(
      "belongs to another tenant",
    );
    expect(() => db.select()).toThrow("Tenant context is required");
  });

  test("narrows a query to the tenant for which it runs, and refuses parts that were built for another", async () => {
    const { me, them } = await twoTenants();
    const query = await asTenant(me, async () => ({
      built: tenantDb().select({ name: products.name }).from(products),
    }));
    expect(await asTenant(them, async () => query.built)).toEqual([{ name: "theirs" }]);
    const parts = await asTenant(me, async () =>
      tenantDb().select({ id: products.id }).from(products).as("parts"),
    );
    await expect(asTenant(them, async () => tenantDb().select().from(parts))).rejects.toMatchObject({
      cause: { message: "Statement refused: it is bound to another tenant" },
    });
  });

  test.each([0, -1, 1.5, Number.NaN, "1", null, true])("takes no %s for a tenant id", (tenantId) => {
    expect(() => TenantContext.run({ tenantId: untyped(tenantId) }, () => {})).toThrow("positive integer");
  });
});

test("keeps to its tenant when the object that named it changes", async () => {
  const { me, them } = await twoTenants();
  const data = { tenantId: me };
  await TenantContext.run(data, async () => {
    data.tenantId = them;
    expect(() => {
      untyped(TenantContext.current()).tenantId = them;
    }).toThrow(TypeError);
    expect(await tenantDb().select({ name: products.name }).from(products)).toEqual([{ name: "mine" }]);
  });
});

describe("reading", () => {
  test("finds the tenant's own rows alone, whatever the condition says", async () => {
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

  test("keeps an OR of raw SQL inside of the tenant's condition", async () => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const rows = await tenantDb().select().from(products).where(sql`false or ${products.stock} = 0`);
      expect(rows).toHaveLength(1);
    });
  });

  test("narrows joined tables, also under an alias, and keeps rows without a match", async () => {
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

  test("takes the organization for a table with one row", async () => {
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

  test("takes every operator and aggregate that Drizzle has for MySQL", async () => {
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

describe("writing", () => {
  test("stamps what it inserts with the tenant, the user and the time", async () => {
    const { organizationId } = await createOrganization();
    const userId = await createUser(organizationId);
    const before = Date.now();
    const { insertId } = await asTenant(
      organizationId,
      () => tenantDb().insert(products, { name: "Stamped", sku: "STAMP-1", price: "1.00" }),
      userId,
    );
    const row = await readProduct(insertId);
    expect(row).toMatchObject({
      organizationId,
      createdBy: userId,
      updatedBy: userId,
      createdAt: row?.updatedAt,
    });
    expect(row?.createdAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(row?.createdAt.getTime()).toBeLessThanOrEqual(Date.now());
  });

  test("stamps changes, and leaves who created the row", async () => {
    const { organizationId } = await createOrganization();
    const [creator, editor] = await Promise.all([createUser(organizationId), createUser(organizationId)]);
    const createdAt = new Date("2020-01-01T00:00:00.123Z");
    const id = await createProduct(organizationId, { createdBy: creator, createdAt, updatedAt: createdAt });
    await asTenant(
      organizationId,
      () => tenantDb().update(products, { stock: 3 }, eq(products.id, id)),
      editor,
    );
    const row = await readProduct(id);
    expect(row).toMatchObject({ stock: 3, createdBy: creator, createdAt, updatedBy: editor });
    expect(row?.updatedAt.getTime()).toBeGreaterThan(createdAt.getTime());
  });

  test("tells what it will stamp to who asks before, and takes no other time", async () => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      const row = { name: "Stamped", sku: "STAMP-1", price: "1.00" };
      const stamp = new Stamp();
      stamp.at.setFullYear(2000);
      const { insertId } = await db.insert(products, row, stamp);
      expect(await readProduct(insertId)).toMatchObject({ createdAt: stamp.at, updatedAt: stamp.at });
      expect(stamp.at.getFullYear()).toBeGreaterThan(2000);
      for (const forged of [{ at: new Date(0) }, new Date(0)]) {
        await expect(untyped(db).insert(products, { ...row, sku: "STAMP-2" }, forged)).rejects.toThrow(
          "Timestamps are set by TenantDb",
        );
        await expect(
          untyped(db).update(products, { stock: 1 }, eq(products.id, insertId), forged),
        ).rejects.toThrow("Timestamps are set by TenantDb");
      }
    });
  });

  test("writes Unix seconds where the table has them", async () => {
    const { organizationId } = await createOrganization();
    await asTenant(organizationId, async () => {
      const db = tenantDb();
      const { insertId } = await db.insert(user, {
        email: "a@b.test",
        passwordHash: "-",
        firstName: "A",
        lastName: "B",
      });
      const [row] = await db.select().from(user).where(eq(user.id, insertId));
      expect(Math.abs((row?.createdAt ?? 0) - Date.now() / 1000)).toBeLessThan(5);
      expect(row?.updatedAt).toBe(row?.createdAt);
    });
  });

  test("inserts several rows at once and tells the first id", async () => {
    const { organizationId } = await createOrganization();
    await asTenant(organizationId, async () => {
      const db = tenantDb();
      const row = (sku: string) => ({ name: "Bulk", sku, price: "1.00" });
      const { insertId, affectedRows } = await db.insert(products, ["BULK-1", "BULK-2", "BULK-3"].map(row));
      expect(affectedRows).toBe(3);
      expect(await db.select({ sku: products.sku }).from(products).where(eq(products.id, insertId))).toEqual([
        { sku: "BULK-1" },
      ]);
    });
  });

  test.each(["organizationId", "id", "createdAt", "updatedAt", "createdBy", "updatedBy", "nothing"])(
    "takes no %s from a caller",
    async (key) => {
      const { me } = await twoTenants();
      const given = { [key]: 1 };
      await asTenant(me, async () => {
        const db = untyped(tenantDb());
        const refusal = key === "nothing" ? "There is no column" : "is set by TenantDb";
        await expect(
          db.insert(products, { name: "New", sku: "NEW-1", price: "1.00", ...given }),
        ).rejects.toThrow(refusal);
        await expect(db.update(products, given, sql`true`)).rejects.toThrow(refusal);
        await expect(db.update(products, { [key]: undefined }, sql`true`)).rejects.toThrow(
          "no columns to update",
        );
      });
    },
  );

  test("does not touch rows of another tenant", async () => {
    const { me, theirProduct } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      const isTheirs = eq(products.id, theirProduct);
      expect(await db.update(products, { name: "stolen" }, isTheirs)).toEqual({ affectedRows: 0 });
      expect(await db.delete(products, isTheirs)).toEqual({ affectedRows: 0 });
      expect(await db.update(products, { name: "stolen" }, or(isTheirs, sql`true`) ?? sql`true`)).toEqual({
        affectedRows: 1,
      });
    });
    expect(await readProduct(theirProduct)).toMatchObject({ name: "theirs" });
  });

  test("needs all of several conditions", async () => {
    const { me, myProduct } = await twoTenants();
    await asTenant(me, async () => {
      const ofVersion = (version: number) =>
        allOf(eq(products.id, myProduct), sql`false or ${products.version} = ${version}`);
      const db = tenantDb();
      expect(await db.update(products, { stock: 1 }, ofVersion(2))).toEqual({ affectedRows: 0 });
      expect(await db.update(products, { stock: 1 }, ofVersion(1))).toEqual({ affectedRows: 1 });
    });
  });

  test("gives a row of another tenant no way to be referred to", async () => {
    const { me, them } = await twoTenants();
    const theirUser = await createUser(them);
    await expect(
      asTenant(me, () => tenantDb().insert(userDetails, { userId: theirUser })),
    ).rejects.toMatchObject({ cause: { errno: 1452 } });
  });

  test("upserts within the tenant", async () => {
    const [mine, theirs] = await Promise.all([createOrganization(), createOrganization()]);
    const [myUser, theirUser] = await Promise.all([
      createUser(mine.organizationId),
      createUser(theirs.organizationId),
    ]);
    const id = await createAuthSession(theirs.organizationId, theirUser);
    const row = {
      id,
      userId: myUser,
      refreshTokenHash: "1".repeat(64),
      lastUsedAt: new Date(),
      expiresAt: new Date(),
    };
    await asTenant(mine.organizationId, async () => {
      const db = tenantDb();
      await db.upsert(authSessions, row, { refreshTokenHash: "2".repeat(64) });
      await db.upsert(authSessions, row, { refreshTokenHash: "3".repeat(64) });
      expect(await db.select({ hash: authSessions.refreshTokenHash }).from(authSessions)).toEqual([
        { hash: "3".repeat(64) },
      ]);
    });
    await asTenant(theirs.organizationId, async () => {
      const [session] = await tenantDb().select().from(authSessions);
      expect(session).toMatchObject({ id, userId: theirUser, refreshTokenHash: "0".repeat(64) });
    });
  });

  test("tells which unique key is taken, and lets other tenants have the same value", async () => {
    const { me, them } = await twoTenants();
    const row = { name: "Same", sku: "for key 'x'", price: "1.00" };
    await asTenant(them, () => tenantDb().insert(products, row));
    await asTenant(me, () => tenantDb().insert(products, row));
    const error = await asTenant(me, () => tenantDb().insert(products, row)).catch(
      (reason: unknown) => reason,
    );
    expect(isDuplicateKey(error)).toEqual({ key: "unique_product_sku_exact_org" });
  });
});

describe("transactions", () => {
  test("commits what succeeds and rolls back what fails", async () => {
    const { me, myProduct } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      const isMine = eq(products.id, myProduct);
      await db.transaction((tx) => tx.update(products, { stock: 1 }, isMine));
      const failure = new Error("no");
      await expect(
        db.transaction(async (tx) => {
          await tx.update(products, { stock: 2 }, isMine);
          throw failure;
        }),
      ).rejects.toBe(failure);
    });
    expect(await readProduct(myProduct)).toMatchObject({ stock: 1 });
  });

  test("rolls back to a savepoint and goes on", async () => {
    const { me, myProduct } = await twoTenants();
    await asTenant(me, () =>
      tenantDb().transaction(async (tx) => {
        await tx.update(products, { stock: 1 }, eq(products.id, myProduct));
        await tx
          .transaction(async (inner) => {
            await inner.update(products, { stock: 2, name: "inner" }, eq(products.id, myProduct));
            throw new Error("inner");
          })
          .catch(() => {});
        await tx.update(products, { version: 2 }, eq(products.id, myProduct));
      }),
    );
    expect(await readProduct(myProduct)).toMatchObject({ stock: 1, name: "mine", version: 2 });
  });

  test("refuses the database handle of outside, which would take a second connection", async () => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      await expect(db.transaction(async () => db.count(products))).rejects.toMatchObject({
        cause: { message: "Inside a transaction, use the database handle that its callback receives" },
      });
      expect(await db.count(products)).toBe(1);
    });
  });

  test("closes its handle when it ends", async () => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const leaked = await tenantDb().transaction(async (tx) => tx);
      await expect(leaked.count(products)).rejects.toMatchObject({
        cause: { message: expect.stringContaining("has ended") },
      });
    });
  });

  test("is rolled back as a whole after a deadlock, and starts over", async () => {
    const { me, myProduct } = await twoTenants();
    const second = await createProduct(me);
    const arrived = [false, false];
    const bothAre = async () => {
      while (!arrived.every(Boolean)) await new Promise((resolve) => setImmediate(resolve));
    };
    const afterwards: unknown[] = [];
    const begun: number[] = [];
    const lock = (tx: TenantDb, id: number) => tx.update(products, { stock: 9 }, eq(products.id, id));
    const run = (index: 0 | 1) =>
      asTenant(me, () =>
        tenantDb().transaction(async (tx) => {
          begun.push(index);
          await lock(tx, index === 0 ? myProduct : second);
          arrived[index] = true;
          await bothAre();
          try {
            await lock(tx, index === 0 ? second : myProduct);
          } catch (error) {
            // Without the transaction, this would take effect on its own.
            afterwards.push(await tx.update(products, { name: "alone" }, sql`true`).catch(() => "refused"));
            throw error;
          }
        }),
      );
    await Promise.all([run(0), run(1)]);
    expect(afterwards).toEqual(["refused"]);
    expect(begun).toHaveLength(3);
  });

  test("ends with the error of the deadlock where it meets one again and again", async () => {
    const { me } = await twoTenants();
    let begun = 0;
    const hopeless = asTenant(me, () =>
      tenantDb().transaction(async () => {
        begun += 1;
        throw Object.assign(new Error("Deadlock found"), { errno: 1213 });
      }),
    );
    await expect(hopeless).rejects.toMatchObject({ errno: 1213 });
    expect(begun).toBe(3);
  });

  test("locks rows until it ends", async () => {
    const { me, myProduct } = await twoTenants();
    const order: string[] = [];
    const increment = (name: string) =>
      asTenant(me, () =>
        tenantDb().transaction(async (tx) => {
          const [row] = await tx.select().from(products).where(eq(products.id, myProduct)).for("update");
          order.push(`${name} reads`);
          await tx.update(products, { stock: (row?.stock ?? 0) + 1 }, eq(products.id, myProduct));
          order.push(`${name} writes`);
        }),
      );
    await Promise.all(Array.from({ length: 5 }, (_, index) => increment(String(index))));
    expect(await readProduct(myProduct)).toMatchObject({ stock: 5 });
    for (let at = 0; at < order.length; at += 2) expect(order[at]?.charAt(0)).toBe(order[at + 1]?.charAt(0));
  });

  test("keeps 200 parallel transactions of two tenants apart", async () => {
    const { me, them } = await twoTenants();
    const refusals: Error[] = [];
    const stop = observeDatabase({ refusal: (error) => refusals.push(error) });
    const run = (organizationId: number, index: number) =>
      asTenant(organizationId, () =>
        tenantDb().transaction(async (tx) => {
          const sku = `P-${organizationId}-${index}`;
          const { insertId } = await tx.insert(products, { name: sku, sku, price: "1.00" });
          await new Promise((resolve) => setImmediate(resolve));
          expect(TenantContext.require().tenantId).toBe(organizationId);
          const [row] = await tx.select().from(products).where(eq(products.id, insertId));
          expect(row).toMatchObject({ organizationId, sku });
        }),
      );
    // Batches as large as the wait for a connection allows on a slow machine.
    for (let batch = 0; batch < 4; batch += 1) {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => run(index % 2 === 0 ? me : them, batch * 50 + index)),
      );
    }
    stop();
    expect(refusals).toEqual([]);
    for (const organizationId of [me, them]) {
      await asTenant(organizationId, async () => {
        const rows = await tenantDb().select({ name: products.name }).from(products);
        expect(rows).toHaveLength(101);
        expect(
          rows.filter(({ name }) => name.startsWith("P-") && !name.startsWith(`P-${organizationId}-`)),
        ).toEqual([]);
      });
    }
  });
});

describe("withoutTenantScope", () => {
  test("sees every tenant, says why, and ends with its callback", async () => {
    const { me, them } = await twoTenants();
    const reasons: string[] = [];
    const reason = unique("reason");
    const stop = observeDatabase({ bypass: (text) => reasons.push(text) });
    await asTenant(me, async () => {
      const rows = await withoutTenantScope(reason, async (db) =>
        db
          .select({ id: organization.id })
          .from(organization)
          .where(inArray(organization.id, [me, them])),
      );
      expect(rows).toHaveLength(2);
      expect(TenantContext.require().tenantId).toBe(me);
      expect(await tenantDb().count(products)).toBe(1);
    });
    stop();
    expect(reasons).toContain(reason);
  });

  test("gives out a handle that is worth nothing elsewhere", async () => {
    const { me } = await twoTenants();
    const leaked = await withoutTenantScope("test", async (db) => ({ db }));
    await expect(leaked.db.select().from(products)).rejects.toMatchObject({
      cause: { message: "Tenant context is required" },
    });
    await expect(asTenant(me, async () => leaked.db.select().from(products))).rejects.toMatchObject({
      cause: { message: "Table products is not bound to the tenant" },
    });
    await expect(leaked.db.transaction(async () => {})).rejects.toThrow("Tenant context is required");
  });

  test("runs a query that its callback returns without awaiting it", async () => {
    const { me } = await twoTenants();
    const rows = await withoutTenantScope("test", (db) =>
      db.select().from(products).where(eq(products.organizationId, me)),
    );
    expect(rows).toHaveLength(1);
  });
});

test("tells observers of statements and refusals", async () => {
  const { me } = await twoTenants();
  const statements: string[] = [];
  const refusals: string[] = [];
  const stop = observeDatabase({
    statement: ({ sql: text }) => statements.push(text),
    refusal: ({ message }) => refusals.push(message),
  });
  await asTenant(me, async () => {
    await tenantDb().count(products);
    await tenantDb()
      .select({ x: sql`(select count(*) from \`user\`)` })
      .from(products)
      .catch(() => {});
  });
  stop();
  expect(statements).toEqual(["select count(*) from `products` where `products`.`organization_id` = ?"]);
  expect(refusals).toEqual(["Table user is not bound to the tenant"]);
});
