import { aliasedTable, and, eq, sql } from "drizzle-orm";
import { describe, expectTypeOf, test } from "vitest";
import { authSessions, organization, products, tenants, user, userDetails } from "@/server/db/schema";
import type { TenantDb } from "./tenant-db";

/** Never called: each marked line must not compile, and each other one must. */
function compiles(_body: (db: TenantDb) => unknown): void {}

const product = { name: "Name", sku: "SKU-1", price: "1.00" };
const isOne = eq(products.id, 1);

describe("selecting", () => {
  test("has the types of the columns, null if a left join may find nothing", () => {
    compiles((db) => {
      const creator = aliasedTable(user, "creator");
      const rows = db
        .select({ id: products.id, price: products.price, creator: { email: creator.email } })
        .from(products)
        .leftJoin(creator, eq(creator.id, products.createdBy))
        .where(and(isOne, eq(products.stock, 1)))
        .orderBy(products.id)
        .limit(1)
        .for("update");
      expectTypeOf(rows).resolves.toEqualTypeOf<
        { id: number; price: string; creator: { email: string } | null }[]
      >();
      expectTypeOf(db.select().from(products)).resolves.toEqualTypeOf<(typeof products.$inferSelect)[]>();
      const both = db.select().from(products).innerJoin(user, eq(user.id, products.createdBy));
      expectTypeOf(both).resolves.toEqualTypeOf<
        { products: typeof products.$inferSelect; user: typeof user.$inferSelect }[]
      >();
      const derived = db
        .select({ total: sql<number>`count(*)`.as("total") })
        .from(products)
        .as("derived");
      expectTypeOf(db.select().from(derived)).resolves.toEqualTypeOf<{ total: number }[]>();
    });
  });

  test("accepts only tenant tables and subqueries", () => {
    compiles((db) => db.select().from(organization));
    compiles((db) => db.select().from(aliasedTable(organization, "o")));
    // @ts-expect-error a global table
    compiles((db) => db.select().from(tenants));
    // @ts-expect-error raw SQL
    compiles((db) => db.select({ one: sql`1` }).from(sql`products`));
    // @ts-expect-error a global table
    compiles((db) => db.select().from(organization).innerJoin(tenants, isOne));
    // @ts-expect-error raw SQL
    compiles((db) => db.select().from(organization).leftJoin(sql`products`, isOne));
    // @ts-expect-error a global table
    compiles((db) => db.count(tenants));
    // @ts-expect-error a global table
    compiles((db) => db.exists(tenants));
  });

  test("has no method twice", () => {
    // @ts-expect-error a second condition would replace the first
    compiles((db) => db.select().from(products).where(isOne).where(isOne));
    // @ts-expect-error a second limit would replace the first
    compiles((db) => db.select().from(products).limit(1).limit(2));
  });

  test("has no methods that could leave the tenant", () => {
    // @ts-expect-error a right join
    compiles((db) => db.select().from(products).rightJoin(user, isOne));
    // @ts-expect-error a cross join
    compiles((db) => db.select().from(products).crossJoin(user));
    // @ts-expect-error a lateral join
    compiles((db) => db.select().from(products).innerJoinLateral(db.select().from(user).as("u"), isOne));
    // @ts-expect-error a dynamic query
    compiles((db) => db.select().from(products).$dynamic());
    // @ts-expect-error a prepared query
    compiles((db) => db.select().from(products).prepare());
    // @ts-expect-error a row count that is no number
    compiles((db) => db.select().from(products).limit("1"));
    // @ts-expect-error an index hint
    compiles((db) => db.select().from(products, { useIndex: "x" }));
    // @ts-expect-error raw SQL
    compiles((db) => db.execute(sql`select 1`));
    // @ts-expect-error relational queries
    compiles((db) => db.query);
    compiles((db) => {
      const names = db.select({ name: products.name }).from(products);
      // @ts-expect-error a union of other rows
      return db.select({ id: products.id }).from(products).union(names);
    });
  });
});

describe("inserting", () => {
  test("accepts what callers may set", () => {
    compiles((db) => db.insert(products, product));
    compiles((db) => db.insert(products, [product, { ...product, description: null, stock: 1 }]));
    compiles((db) => db.insert(userDetails, { userId: 1 }));
    // The id of a session is random and comes from the caller.
    compiles((db) =>
      db.insert(authSessions, {
        id: "x",
        userId: 1,
        refreshTokenHash: "x",
        lastUsedAt: new Date(),
        expiresAt: new Date(),
      }),
    );
  });

  test("takes nothing else", () => {
    // @ts-expect-error the tenant
    compiles((db) => db.insert(products, { ...product, organizationId: 1 }));
    // @ts-expect-error the tenant, in one row of several
    compiles((db) => db.insert(products, [product, { ...product, organizationId: 1 }]));
    // @ts-expect-error a generated id
    compiles((db) => db.insert(products, { ...product, id: 1 }));
    // @ts-expect-error a generated id
    compiles((db) => db.insert(user, { id: 1, email: "", passwordHash: "", firstName: "", lastName: "" }));
    // @ts-expect-error a stamp
    compiles((db) => db.insert(products, { ...product, createdAt: new Date() }));
    // @ts-expect-error a stamp
    compiles((db) => db.insert(products, { ...product, updatedBy: 1 }));
    // @ts-expect-error a column that is missing
    compiles((db) => db.insert(products, { name: "Name", sku: "SKU-1" }));
    // @ts-expect-error a column that there is not
    compiles((db) => db.insert(products, { ...product, nothing: 1 }));
    // @ts-expect-error SQL for a value
    compiles((db) => db.insert(products, { ...product, name: sql`1` }));
    // @ts-expect-error a global table
    compiles((db) => db.insert(tenants, { id: "", name: "", subdomain: "" }));
    // @ts-expect-error an organization
    compiles((db) => db.insert(organization, { name: "", sponsorId: 0, repId: 0 }));
    const input: typeof products.$inferInsert = {
      ...product,
      organizationId: 1,
      createdAt: new Date(),
      updatedAt: new Date(),
    };
    // @ts-expect-error a whole row, which has the tenant
    compiles((db) => db.insert(products, input));
  });
});

describe("changing and removing", () => {
  test("accepts values and expressions", () => {
    compiles((db) => db.update(products, { name: "x", stock: sql`${products.stock} + 1` }, isOne));
    compiles((db) => db.update(organization, { name: "x" }, sql`true`));
    compiles((db) => db.upsert(userDetails, { userId: 1 }, { version: 2 }));
    compiles((db) => db.delete(products, isOne));
  });

  test("needs a condition", () => {
    // @ts-expect-error no condition
    compiles((db) => db.update(products, { name: "x" }));
    // @ts-expect-error a condition that may be missing
    compiles((db) => db.update(products, { name: "x" }, and(isOne)));
    // @ts-expect-error no condition
    compiles((db) => db.delete(products));
    // @ts-expect-error a condition that may be missing
    compiles((db) => db.delete(products, and(isOne)));
  });

  test("takes nothing else", () => {
    // @ts-expect-error the tenant
    compiles((db) => db.update(products, { organizationId: 2 }, isOne));
    // @ts-expect-error a generated id
    compiles((db) => db.update(products, { id: 2 }, isOne));
    // @ts-expect-error the id of the organization, which is the tenant
    compiles((db) => db.update(organization, { id: 2 }, sql`true`));
    // @ts-expect-error a stamp
    compiles((db) => db.update(products, { updatedAt: new Date() }, isOne));
    // @ts-expect-error a value of another type
    compiles((db) => db.update(products, { stock: "1" }, isOne));
    // @ts-expect-error the tenant
    compiles((db) => db.upsert(userDetails, { userId: 1 }, { organizationId: 2 }));
    // @ts-expect-error a global table
    compiles((db) => db.update(tenants, { isActive: false }, sql`true`));
    // @ts-expect-error a global table
    compiles((db) => db.delete(tenants, sql`true`));
    // @ts-expect-error the organization, with all that it has
    compiles((db) => db.delete(organization, sql`true`));
  });
});
