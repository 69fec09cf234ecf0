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
  eq,
  exists,
  gt,
  inArray,
  ne,
  not,
  notExists,
  or,
  SQL,
  Subquery,
  sql,
} from "drizzle-orm";
import {
  int,
  mysqlSchema,
  mysqlTable,
  mysqlView,
  QueryBuilder,
  unionAll,
  varchar,
} from "drizzle-orm/mysql-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database } from "@/server/db/client";
import { activityLogs, authSessions, organization, products, tenants, user } from "@/server/db/schema";
import { type Given, KeptSelect } from "./kept-statement";
import { FormerStamp } from "./stamped-rows";
import { TenantContext } from "./tenant-context";
import { tenantDb } from "./tenant-db";
import { withoutTenantScope } from "./without-tenant-scope";

/** Part of every text of the victim: whatever an attack returns must not contain it. */
const secret = unique("victims-secret");

interface Victim {
  organizationId: number;
  userId: number;
  productId: number;
  sessionId: string;
}
let attackerId: number;
let victim: Victim;

beforeAll(async () => {
  const { organizationId } = await createOrganization({ name: secret });
  const userId = await createUser(organizationId, { firstName: secret, email: `${secret}@victim.test` });
  const [productId, sessionId] = await Promise.all([
    createProduct(organizationId, { name: secret, description: secret, stock: 77 }),
    createAuthSession(organizationId, userId, { userAgent: secret }),
  ]);
  victim = { organizationId, userId, productId, sessionId };
});
afterAll(closeDatabase);

beforeEach(async () => {
  attackerId = (await createOrganization()).organizationId;
  await createUser(attackerId);
  await createProduct(attackerId);
});

/** Everything that the victim has, to compare before and after. */
function victimsRows() {
  return withoutTenantScope("test", async (db) => ({
    organization: await db.select().from(organization).where(eq(organization.id, victim.organizationId)),
    users: await db.select().from(user).where(eq(user.organizationId, victim.organizationId)),
    products: await db.select().from(products).where(eq(products.organizationId, victim.organizationId)),
    sessions: await db
      .select()
      .from(authSessions)
      .where(eq(authSessions.organizationId, victim.organizationId)),
    logs: await db.select().from(activityLogs).where(eq(activityLogs.organizationId, victim.organizationId)),
    tenants: await db.select().from(tenants).where(eq(tenants.name, secret)),
  }));
}

const everything = sql`1 = 1`;
const breakout = sql`1 = 1) or (1 = 1`;
const theirs = () => eq(products.id, victim.productId);
const theirTenant = () => eq(products.organizationId, victim.organizationId);
const row = () => ({ name: "attack", sku: unique("ATT"), price: "1.00" });

// Tables that lie about what they are.
const lyingProducts = mysqlTable("products", { organizationId: int("id"), name: varchar({ length: 255 }) });
const lyingTenants = mysqlTable("tenants", {
  organizationId: int("is_active"),
  name: varchar({ length: 255 }),
});
const catalog = mysqlSchema("information_schema").table("tables", {
  organizationId: int("table_rows"),
  tableName: varchar({ length: 64 }),
});
const view = mysqlView("v").as((qb) => qb.select().from(products));
/** Built by no dialect: without a tenant. */
const unscopedQuery = () => new QueryBuilder({ casing: "snake_case" }).select().from(products);
const unscoped = () => unscopedQuery().as("unscoped");

/** TenantDb without its types, as JavaScript would see it. */
type Door = ReturnType<typeof untyped>;
type Attack = (db: Door) => unknown;

const attacks: Record<string, Attack> = {
  // Reading: conditions
  "reads by the victim's id": (db) => db.select().from(products).where(theirs()),
  "reads by the victim's tenant": (db) => db.select().from(products).where(theirTenant()),
  "reads where everything holds": (db) => db.select().from(products).where(everything),
  "reads with an OR": (db) => db.select().from(products).where(or(theirs(), everything)),
  "reads with an OR that is not in parentheses": (db) =>
    db.select().from(products).where(sql`1 = 0 or 1 = 1`),
  "breaks out of the parentheses": (db) => db.select().from(products).where(breakout),
  negates: (db) =>
    db
      .select()
      .from(products)
      .where(not(eq(products.organizationId, attackerId))),
  "asks for what is not its own": (db) =>
    db.select().from(products).where(ne(products.organizationId, attackerId)),
  "replaces the condition by a second one": (db) =>
    db.select().from(products).where(theirs()).where(everything),
  "takes the condition back": (db) => db.select().from(products).where(theirs()).where(undefined),
  "comments the tenant out": (db) => db.select().from(products).where(sql`1 = 1) or 1 = 1) -- `),
  "comments with an executable comment": (db) =>
    db.select().from(products).where(sql`1 = 1) /*! or (1 = 1 */`),
  "uses the OR that is also a concatenation": (db) => db.select().from(products).where(sql`1 = 0) || (1 = 1`),
  "uses XOR": (db) => db.select().from(products).where(sql`1 = 1) xor (1 = 1`),
  "appends a statement": (db) =>
    db.select().from(products).where(sql`1 = 1)); delete from \`products\` where ((1 = 1`),
  "appends a union": (db) =>
    db
      .select({ name: products.name })
      .from(products)
      .where(sql`1 = 1)) union all select \`name\` from \`products\` where ((1 = 1`),
  "compares the tenant with false": (db) =>
    db
      .select()
      .from(products)
      .where(eq(products.organizationId, untyped(false))),
  "gives an object for a value": (db) =>
    db
      .select()
      .from(products)
      .where(eq(products.name, untyped({ toSqlString: () => "0)) or ((1 = 1" }))),
  "gives an array for a value": (db) =>
    db
      .select()
      .from(products)
      .where(sql`${products.id} in (${sql.param([[victim.productId]])})`),
  "gives SQL for a value": (db) => db.select().from(products).where(eq(products.id, sql`0 or 1 = 1`)),
  "gives a quote for a value": (db) =>
    db.select().from(products).where(eq(products.name, "x' or 1 = 1 or '")),
  "gives a backslash for a value": (db) =>
    db
      .select()
      .from(products)
      .where(and(eq(products.name, "\\"), eq(products.sku, " or 1 = 1) -- "))),
  "reads where a subquery exists": (db) =>
    db.select().from(products).where(exists(sql`(select 1 from \`products\`)`)),
  "asks whether the victim has something": (db) =>
    db.select().from(organization).where(exists(unscopedQuery())),
  "asks whether the victim has nothing": (db) =>
    db.select().from(organization).where(notExists(unscopedQuery())),
  "compares with the victim's ids": (db) =>
    db
      .select({ name: products.name })
      .from(products)
      .where(
        inArray(
          products.id,
          new QueryBuilder({ casing: "snake_case" }).select({ id: products.id }).from(products),
        ),
      ),
  "reads HAVING the victim's tenant": (db) =>
    db
      .select({ name: products.name })
      .from(products)
      .having(sql`1 = 1 union all select \`name\` from \`products\``),

  // Reading: sources
  "reads a global table": (db) => db.select().from(tenants),
  "reads raw SQL": (db) => db.select({ name: sql`name` }).from(sql`products`),
  "reads a view": (db) => db.select().from(view),
  "reads the catalog": (db) => db.select().from(catalog),
  "reads a table that lies about its tenant column": (db) => db.select().from(lyingProducts),
  "reads a global table that claims to have tenants": (db) => db.select().from(lyingTenants),
  "reads a subquery that nobody narrowed": (db) => db.select().from(unscoped()),
  "reads a subquery made by hand": (db) =>
    db
      .select({ name: sql`\`s\`.\`name\`` })
      .from(new Subquery(sql`select \`name\` from \`products\``, {}, "s")),
  "reads through an alias": (db) => db.select().from(aliasedTable(products, "p")),
  "gives an alias the name of another table": (db) => db.select().from(aliasedTable(user, "products")),
  "reads with an index hint that is SQL": (db) =>
    db
      .select()
      .from(products, { useIndex: ["PRIMARY) union all select * from `products` use index (PRIMARY"] }),
  "reads the organization of the victim": (db) =>
    db.select().from(organization).where(eq(organization.id, victim.organizationId)),
  "reads the organization through an alias": (db) =>
    db.select().from(aliasedTable(organization, "o")).where(everything),

  // Reading: selections
  "selects a subquery": (db) =>
    db.select({ x: sql`(select group_concat(name) from products)` }).from(products),
  "selects a quoted subquery": (db) =>
    db.select({ x: sql`(select group_concat(\`name\`) from \`products\`)` }).from(products),
  "selects a subquery in a function": (db) =>
    db.select({ x: sql`concat((select max(\`name\`) from \`products\`), '')` }).from(products),
  "selects columns of another source": (db) =>
    db.select({ x: sql`\`name\` from \`products\` union all select \`name\`` }).from(products),
  "selects a file": (db) => db.select({ x: sql`load_file('/etc/passwd')` }).from(products),
  "selects a variable": (db) => db.select({ x: sql`@@datadir` }).from(products),
  "orders by a subquery": (db) =>
    db.select().from(products).orderBy(sql`(select max(\`name\`) from \`products\`)`),
  "groups by a subquery": (db) =>
    db.select({ x: sql`count(*)` }).from(products).groupBy(sql`(select max(\`name\`) from \`products\`)`),
  "groups by another query": (db) =>
    db
      .select({ name: products.name })
      .from(products)
      .groupBy(sql`1 union all select \`name\` from \`products\``),
  "drops the limit": (db) => db.select().from(products).limit(Number.NaN),
  "gives SQL for a limit": (db) =>
    db.select().from(products).limit(sql`100 union all select * from products`),

  // Reading: joins, unions, WITH
  "joins on everything": (db) => db.select().from(products).innerJoin(user, everything),
  "left joins on everything": (db) => db.select().from(products).leftJoin(user, everything),
  "left joins and breaks out": (db) => db.select().from(products).leftJoin(user, breakout),
  "joins itself under an alias": (db) =>
    db.select().from(products).innerJoin(aliasedTable(products, "q"), everything),
  "joins the victim by its tenant": (db) =>
    db.select().from(products).innerJoin(user, eq(user.organizationId, victim.organizationId)),
  "joins a global table": (db) => db.select().from(organization).innerJoin(tenants, everything),
  "left joins a global table": (db) =>
    db.select().from(organization).leftJoin(tenants, eq(tenants.subdomain, organization.subdomain)),
  "joins raw SQL": (db) => db.select({ x: sql`u.email` }).from(products).innerJoin(sql`user u`, everything),
  "joins a subquery that nobody narrowed": (db) =>
    db.select().from(organization).innerJoin(unscoped(), everything),
  "right joins": (db) => db.select().from(organization).rightJoin(products, everything),
  "cross joins": (db) => db.select().from(organization).crossJoin(products),
  "joins laterally": (db) => db.select().from(organization).innerJoinLateral(unscoped(), everything),
  "joins without a condition": (db) => db.select().from(products).innerJoin(user, undefined),
  "unites with a query that nobody narrowed": (db) => db.select().from(products).unionAll(unscopedQuery()),
  "unites beginning with a query that nobody narrowed": (db) =>
    unionAll(untyped(unscopedQuery()), db.select().from(products)),
  "unites with the whole database": (db) =>
    db.select().from(products).unionAll(database().select().from(products)),
  "begins a union with the whole database": (db) =>
    database().select().from(products).unionAll(db.select().from(products)),
  "orders a union by a subquery": (db) =>
    db
      .select({ n: products.name })
      .from(products)
      .unionAll(db.select({ n: products.name }).from(products))
      .orderBy(sql`(select max(\`name\`) from \`products\`)`),
  "puts a query that nobody narrowed into WITH": (db) => {
    const w = db.$with("w").as(unscopedQuery());
    return db.with(w).select().from(w);
  },
  "names a WITH query like a table": (db) => {
    const w = db.$with("products").as(unscopedQuery());
    return db.with(w).select().from(products);
  },
  "puts raw SQL into WITH": (db) => {
    const w = db.$with("w", { name: products.name }).as(untyped(sql`select \`name\` from \`products\``));
    return db.with(w).select().from(w);
  },

  // Writing
  "inserts for the victim": (db) => db.insert(products, { ...row(), organizationId: victim.organizationId }),
  "inserts an id": (db) => db.insert(products, { ...row(), id: victim.productId }),
  "inserts one row of several for the victim": (db) =>
    db.insert(products, [row(), { ...row(), organizationId: victim.organizationId }]),
  "inserts a subquery": (db) =>
    db
      .insert(products, {
        ...row(),
        name: sql`(select max(\`name\`) from (select \`name\` from \`products\`) \`x\`)`,
      })
      .then(() => db.select().from(products)),
  "inserts into a global table": (db) =>
    db.insert(tenants, { id: unique("x"), name: unique("x"), subdomain: unique("x") }),
  "inserts an organization": (db) => db.insert(organization, { name: "x", sponsorId: 0, repId: 0 }),
  "inserts who created the row": (db) => db.insert(products, { ...row(), createdBy: victim.userId }),
  "inserts through the prototype": (db) =>
    db.insert(products, Object.create({ ...row(), organizationId: victim.organizationId })),
  "inserts a column called __proto__": (db) =>
    db.insert(products, JSON.parse(`{"__proto__": {"organizationId": ${victim.organizationId}}}`)),
  "refers to the victim's user": (db) =>
    db.insert(authSessions, {
      id: "a".repeat(22),
      userId: victim.userId,
      refreshTokenHash: "x",
      lastUsedAt: new Date(),
      expiresAt: new Date(),
    }),
  "upserts the victim's session": (db) =>
    db.upsert(
      authSessions,
      {
        id: victim.sessionId,
        userId: victim.userId,
        refreshTokenHash: "x",
        lastUsedAt: new Date(),
        expiresAt: new Date(),
      },
      { userAgent: "stolen" },
    ),
  "upserts the victim's product": (db) =>
    db.upsert(products, { ...row(), id: victim.productId }, { name: "stolen" }),
  "upserts the tenant away": (db) => db.upsert(products, row(), { organizationId: victim.organizationId }),
  "upserts the organization": (db) =>
    db.upsert(
      organization,
      { id: victim.organizationId, name: "x", sponsorId: 0, repId: 0 },
      { name: "stolen" },
    ),
  "updates the victim's row": (db) => db.update(products, { name: "stolen" }, theirs()),
  "updates everything": (db) => db.update(products, { name: "stolen" }, everything),
  "updates with a broken condition": (db) => db.update(products, { name: "stolen" }, breakout),
  "updates without a condition": (db) => db.update(products, { name: "stolen" }),
  "updates with an empty condition": (db) => db.update(products, { name: "stolen" }, and()),
  "updates with a condition that is a text": (db) => db.update(products, { name: "stolen" }, "1 = 1"),
  "moves its rows to the victim": (db) =>
    db.update(products, { organizationId: victim.organizationId }, everything),
  "changes ids": (db) => db.update(products, { id: victim.productId }, everything),
  "changes its organization into the victim": (db) =>
    db.update(organization, { id: victim.organizationId }, everything),
  "renames the victim's organization": (db) =>
    db.update(organization, { name: "stolen" }, eq(organization.id, victim.organizationId)),
  "copies the victim's data": (db) =>
    db
      .update(products, { name: sql`(select max(\`email\`) from \`user\`)` }, everything)
      .then(() => db.select().from(products)),
  "copies when the victim's data changed": (db) =>
    db
      .update(
        products,
        { name: "mine" },
        everything,
        new FormerStamp({ at: sql`(select max(\`updated_at\`) from \`products\`)`, by: sql`null` }),
      )
      .then(() => db.select().from(products)),
  "sets a second column through SQL": (db) =>
    db.update(products, { name: sql`'x', \`organization_id\` = ${victim.organizationId}` }, everything),
  "updates a global table": (db) => db.update(tenants, { isActive: false }, everything),
  "updates a subquery": (db) => db.update(unscoped(), { name: "stolen" }, everything),
  "updates through an alias": (db) =>
    db.update(aliasedTable(products, "user"), { name: "stolen" }, everything),
  "updates a table that lies about its tenant column": (db) =>
    db.update(lyingProducts, { name: "stolen" }, everything),
  "deletes the victim's row": (db) => db.delete(products, theirs()),
  "deletes everything": (db) => db.delete(products, everything),
  "deletes with a broken condition": (db) => db.delete(products, breakout),
  "deletes without a condition": (db) => db.delete(products),
  "deletes with an undefined condition": (db) => db.delete(products, undefined),
  "deletes the victim's users": (db) => db.delete(user, eq(user.organizationId, victim.organizationId)),
  "deletes the victim's organization": (db) =>
    db.delete(organization, eq(organization.id, victim.organizationId)),
  "deletes a global table": (db) => db.delete(tenants, everything),
  "counts a global table": (db) => db.count(tenants),
  "looks for the victim": async (db) => ((await db.exists(products, theirs())) ? secret : "nothing"),
  "counts the victim's rows": async (db) =>
    (await db.count(products, or(theirTenant(), everything))) > 1 ? secret : "own",

  // Around the door
  "calls what the door does not have": (db) => db.execute(sql`select * from \`products\``),
  "reads through relations": (db) => db.query.products.findMany(),
  "finds the handle in the door": (db) =>
    JSON.stringify(Object.values(db).concat(Object.getOwnPropertySymbols(db))),
  "goes through the session of a query": (db) =>
    db.select().from(products).session.execute(sql`select * from \`products\``),
  "goes through the dialect of a query": (db) =>
    db
      .select()
      .from(products)
      .session.execute(new SQL([sql`select * from \`products\``])),
  "iterates over the physical connection": async (db) => {
    const rows: unknown[] = [];
    for await (const item of db.select().from(products).iterator()) rows.push(item);
    return rows;
  },
  "goes to the client of the database": () =>
    untyped(database()).session.client.query("select * from `products`"),
  "goes to the pool behind the client": () =>
    untyped(database()).session.client.pool.query("select * from `products`"),
  "executes instead of querying": () =>
    untyped(database()).session.client.execute("select * from `products`"),
  "takes a connection of its own": async () =>
    (await untyped(database()).session.client.getConnection()).query("select * from `products`"),
  "takes a connection and looks behind it": async () =>
    (await untyped(database()).session.client.getConnection()).connection.query("select * from `products`"),
  "uses the whole database": () => database().select().from(products),
  "executes on the whole database": () => database().execute(sql`select * from \`products\``),
  "prepares a query and runs it": (db) =>
    db
      .select()
      .from(products)
      .where(or(everything, gt(products.id, 0)))
      .prepare()
      .execute(),
  // Kept statements
  "asks a kept statement for the victim's id": (db) =>
    db.run(
      new KeptSelect((writer, given: Given<{ id: number }>) =>
        writer
          .select()
          .from(products)
          .where(eq(products.id, given("id"))),
      ),
      { id: victim.productId },
    ),
  "keeps a statement with the victim's tenant": (db) =>
    db.run(new KeptSelect((writer) => writer.select().from(products).where(theirTenant())), {}),
  "keeps what was built without a tenant": (db) =>
    db.run(new KeptSelect((writer) => untyped(writer).select().from(unscoped())), {}),
  "keeps a breakout": (db) =>
    db.run(new KeptSelect((writer) => writer.select().from(products).where(breakout)), {}),
  "gives the tenant as a value": (db) =>
    db.run(new KeptSelect((writer) => writer.select().from(products).where(everything)), {
      tenant: victim.organizationId,
    }),
  "runs SQL in the place of a kept statement": (db) =>
    db.run(
      {
        statementFor: () => ({
          query: { sql: "select * from `products`", params: [] },
          mapRow: (found: unknown) => found,
        }),
      },
      {},
    ),
  "waits for a kept statement in place of running it": (db) =>
    db.run(
      new KeptSelect((writer) => {
        const query = writer.select().from(products).where(everything);
        return untyped({ prepare: () => query });
      }),
      {},
    ),
  "changes what a kept statement writes": async (db) => {
    await db.insert(products, row());
    return db.insert(products, { ...row(), organizationId: victim.organizationId });
  },
  "ends a transaction from inside": (db) =>
    db.transaction(async (tx: Door) => {
      await tx.update(products, { name: "attack" }, theirs());
      return untyped(tx).commit();
    }),
  "changes its tenant": async (db) => {
    untyped(TenantContext.current()).tenantId = victim.organizationId;
    return db.select().from(products);
  },
  "starts a transaction and leaves its tenant": (db) =>
    db.transaction((tx: Door) => tx.select().from(products).where(everything)),
  "goes on with a transaction as the victim": (db) =>
    db.transaction((tx: Door) =>
      asTenant(attackerId, async () => tx.select().from(products).where(theirTenant())),
    ),
};

test("has more than 100 attacks", () => {
  expect(Object.keys(attacks).length).toBeGreaterThanOrEqual(100);
});

test.each(Object.entries(attacks))("%s: learns nothing and changes nothing", async (_name, attack) => {
  const before = await victimsRows();
  const outcome = await asTenant(attackerId, async () => {
    try {
      return { returned: await attack(untyped(tenantDb())) };
    } catch (error) {
      return { refused: error };
    }
  });
  if ("returned" in outcome) expect(JSON.stringify(outcome.returned) ?? "").not.toContain(secret);
  expect(await victimsRows()).toEqual(before);
});
