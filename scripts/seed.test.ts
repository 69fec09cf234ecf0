import { randomBytes } from "node:crypto";
import { createTables } from "@test/scratch-database";
import bcrypt from "bcryptjs";
import { asc, count, eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/mysql2";
import { type Connection, createConnection } from "mysql2/promise";
import { Secret } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { categoryPaths } from "@/lib/categories";
import { pickFields } from "@/lib/pick-fields";
import { parseRoles } from "@/lib/roles";
import { asTags } from "@/lib/tags";
import { valueOfStored } from "@/modules/catalogue/custom-fields/field-values";
import { columnNames, productFields, unsetFields } from "@/modules/catalogue/products/products.schema";
import { namedStatus } from "@/modules/catalogue/products/stored-status";
import { unseal } from "@/server/auth/secret-box";
import { connectionOptions } from "@/server/db/connection-pool";
import {
  activityLogs,
  categories,
  customFieldOptions,
  customFields,
  deletedProducts,
  organization,
  productCategories,
  productCosts,
  productFieldValues,
  productStatus,
  products,
  productTags,
  productTerms,
  stockLevel,
  tenants,
  user,
  userDetails,
} from "@/server/db/schema";
import { demoAccounts, demoPassword, demoRootTotpSecret } from "./demo/accounts.mjs";
import { demoTenants } from "./demo/tenants";
import { seedDemo } from "./seed";

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function connect(url: string): Promise<Connection> {
  const connection = await createConnection(connectionOptions(url));
  closing.push(() => connection.end());
  return connection;
}

/** Its own migrated database on the server of DATABASE_URL. */
async function emptyDatabase() {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const server = await connect(url.href);
  const name = `seed_test_${randomBytes(6).toString("hex")}`;
  await server.query(`create database ${name} character set utf8mb4 collate utf8mb4_unicode_ci`);
  closing.push(() => server.query(`drop database ${name}`));
  url.pathname = name;
  await createTables(url.href);
  return { url: url.href, db: drizzle({ client: await connect(url.href), casing: "snake_case" }) };
}

type Db = Awaited<ReturnType<typeof emptyDatabase>>["db"];

const countOrganizations = async (db: Db) => (await db.select({ rows: count() }).from(organization))[0]?.rows;

const groupBy = <T, K>(list: T[], keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

describe("the demo seed", () => {
  it("refuses a server that is not private, without writing anything", async () => {
    const { url, db } = await emptyDatabase();
    await expect(seedDemo({ url, allowed: undefined })).rejects.toThrow("--force");
    expect(await countOrganizations(db)).toBe(0);
  });

  it("fills a server that is not private when forced", async () => {
    const { url, db } = await emptyDatabase();
    expect(await seedDemo({ url, allowed: "forced" })).toMatch(/^Demo data: 5 tenants/);
    expect(await countOrganizations(db)).toBe(5);
  });

  it("gives Acme as many more products as requested, which search finds", async () => {
    const { url, db } = await emptyDatabase();
    const counted = async () => (await db.select({ rows: count() }).from(products))[0]?.rows ?? 0;
    const catalog = demoTenants(new Date()).flatMap((tenant) => tenant.products).length;
    await seedDemo({ url, allowed: "private", products: 700 });
    expect(await counted()).toBe(catalog + 700);
    const [found] = await db
      .select({ sku: products.sku, subdomain: organization.subdomain })
      .from(productTerms)
      .innerJoin(products, eq(products.id, productTerms.productId))
      .innerJoin(organization, eq(organization.id, products.organizationId))
      .where(eq(productTerms.term, "000700"));
    expect(found).toEqual({ sku: "BULK-000700", subdomain: "acme" });
  });

  it("leaves a database with an organization alone, but says so", async () => {
    const { url, db } = await emptyDatabase();
    await db
      .insert(organization)
      .values({ name: "Real customer", sponsorId: 0, repId: 0, subdomain: "real" });
    expect(await seedDemo({ url, allowed: "private" })).toMatch("already has organizations (1)");
    expect(await countOrganizations(db)).toBe(1);
    expect(await db.select().from(user)).toEqual([]);
  });

  it("leaves nothing behind when it fails in the middle", async () => {
    const { url, db } = await emptyDatabase();
    await db
      .insert(tenants)
      .values({ id: "00000000-0000-4000-8000-000000000000", name: "MMR Platform", subdomain: "other" });
    await expect(seedDemo({ url, allowed: "private" })).rejects.toMatchObject({
      cause: { errno: 1062 },
    });
    expect(await countOrganizations(db)).toBe(0);
    expect(await db.select().from(tenants)).toHaveLength(1);
  });

  it("creates the same data in every run", () => {
    const now = new Date("2026-03-01T12:00:00Z");
    // As text: a difference would otherwise take long to show.
    const first = JSON.stringify(demoTenants(now));
    expect(JSON.stringify(demoTenants(now)) === first).toBe(true);
  });
});

describe("the demo data", () => {
  let db: Db;
  const startedAt = Date.now();
  beforeAll(async () => {
    const empty = await emptyDatabase();
    db = empty.db;
    await seedDemo({ url: empty.url, allowed: "private" });
  });

  const organizationIds = async () => {
    const rows = await db.select().from(organization);
    return new Map(rows.map((row) => [row.subdomain, row.id]));
  };

  /** What other tables have of each product, as the activity names it. */
  async function detailsOfProducts() {
    const paths = categoryPaths(await db.select().from(categories));
    const inCategory = new Map(
      (await db.select().from(productCategories)).map(({ productId, categoryId }) => [
        productId,
        paths.get(categoryId),
      ]),
    );
    const tagged = groupBy(await db.select().from(productTags), ({ productId }) => productId);
    const costs = new Map(
      (await db.select().from(productCosts)).map(({ productId, cost }) => [productId, cost]),
    );
    const valued = groupBy(
      await db
        .select()
        .from(productFieldValues)
        .innerJoin(customFields, eq(customFields.id, productFieldValues.fieldId))
        .leftJoin(customFieldOptions, eq(customFieldOptions.id, productFieldValues.optionId)),
      (row) => row.product_field_values.productId,
    );
    const valuesOf = (id: number) =>
      (valued.get(id) ?? []).map((row) => [
        row.custom_fields.name,
        valueOfStored(row.custom_fields.kind, {
          ...row.product_field_values,
          option: row.custom_field_options?.name ?? null,
        }),
      ]);
    return (id: number) => ({
      ...(costs.has(id) && { cost: costs.get(id) }),
      ...(valued.has(id) && { customFields: Object.fromEntries(valuesOf(id)) }),
      category: inCategory.get(id) ?? null,
      tags: asTags((tagged.get(id) ?? []).map(({ tag }) => tag)),
    });
  }

  const lifecycleRows = () =>
    db
      .select({ subdomain: organization.subdomain, isActive: tenants.isActive, settings: tenants.settings })
      .from(organization)
      .innerJoin(tenants, eq(tenants.subdomain, organization.subdomain));

  it("gives each tenant an organization and a lifecycle record, in which only dormant is suspended", async () => {
    const rows = await lifecycleRows();
    const active = Object.fromEntries(rows.map(({ subdomain, isActive }) => [subdomain, isActive]));
    expect(active).toEqual({ acme: true, globex: true, initech: true, dormant: false, platform: true });
  });

  it("gives each tenant a locale of its own with a currency in use", async () => {
    const rows = await lifecycleRows();
    expect(new Set(rows.map(({ settings }) => settings?.locale)).size).toBe(5);
    for (const { settings } of rows) {
      expect(
        () => new Intl.NumberFormat(settings?.locale, { style: "currency", currency: settings?.currency }),
      ).not.toThrow();
    }
  });

  it("holds every announced account, active with its role and the announced password", async () => {
    const ids = await organizationIds();
    const people = await db.select().from(user);
    const hashes = new Set<string>();
    for (const { subdomain, email, role } of demoAccounts) {
      const found = people.filter(
        (person) => person.organizationId === ids.get(subdomain) && person.email === email,
      );
      expect(
        found.map(({ roles, status }) => [parseRoles(roles), status]),
        email,
      ).toEqual([[[role], 10]]);
      for (const { passwordHash } of found) hashes.add(passwordHash);
    }
    expect(hashes.size).toBe(1);
    for (const hash of hashes) expect(await bcrypt.compare(demoPassword, hash)).toBe(true);
  });

  it("has a superuser on the platform only, with the announced TOTP secret, sealed", async () => {
    const rows = await db
      .select({ email: user.email, roles: user.roles, sealed: userDetails.totpSecretSealed })
      .from(user)
      .innerJoin(userDetails, eq(userDetails.userId, user.id));
    expect(rows).toHaveLength(await db.$count(user));
    const root = rows.filter(
      ({ roles, sealed }) => sealed !== null || parseRoles(roles).includes("superuser"),
    );
    expect(root.map(({ email }) => email)).toEqual(["root@platform.test"]);
    expect(root.map(({ sealed }) => sealed && unseal(sealed))).toEqual([demoRootTotpSecret]);
    expect(Secret.fromBase32(demoRootTotpSecret).bytes).toHaveLength(20);
  });

  it("has at least 20 people in each tenant", async () => {
    const people = groupBy(await db.select().from(user), (row) => row.organizationId);
    expect(people.size).toBe(5);
    for (const rows of people.values()) expect(rows.length).toBeGreaterThanOrEqual(4 + 20);
  });

  it("has at least 120 active products in each tenant besides some in the trash, out of stock or low", async () => {
    const articles = groupBy(await db.select().from(products), (row) => row.organizationId);
    expect(articles.size).toBe(5);
    for (const rows of articles.values()) {
      expect(rows.filter(({ status }) => status === productStatus.active).length).toBeGreaterThanOrEqual(120);
      expect(rows.filter(({ status }) => status === productStatus.deleted).length).toBeGreaterThanOrEqual(3);
      expect(new Set(rows.map((row) => row.stockLevel))).toEqual(new Set(Object.values(stockLevel)));
    }
  });

  it("contains only products that the product form would accept", async () => {
    for (const product of await db.select().from(products)) {
      const fields = { ...unsetFields, ...pickFields(product, columnNames), status: "active" };
      expect(productFields.parse(fields)).toEqual(fields);
    }
  });

  it("shares SKUs and people's names between tenants, but no product name", async () => {
    const articles = await db.select().from(products);
    const tenantsOf = <T extends { organizationId: number }>(rows: T[], keyOf: (row: T) => string) =>
      [...groupBy(rows, keyOf).values()].map((group) => new Set(group.map((row) => row.organizationId)).size);
    expect(tenantsOf(articles, ({ sku }) => sku).filter((size) => size === 5).length).toBeGreaterThanOrEqual(
      8,
    );
    expect(Math.max(...tenantsOf(articles, ({ name }) => name.toLowerCase()))).toBe(1);
    const people = await db.select().from(user);
    const named = tenantsOf(people, ({ firstName, lastName }) => `${firstName} ${lastName}`);
    expect(named.filter((size) => size === 5).length).toBeGreaterThanOrEqual(5);
  });

  it("refers to people of the same organization where no foreign key ensures it", async () => {
    const people = await db.select().from(user);
    const organizationOf = new Map(people.map(({ id, organizationId }) => [id, organizationId]));
    const admins = people.filter(({ email }) => email.startsWith("admin@")).map(({ id }) => id);
    for (const { id, sponsorId, repId } of await db.select().from(organization)) {
      expect([organizationOf.get(sponsorId), organizationOf.get(repId)]).toEqual([id, id]);
      expect(admins).toContain(sponsorId);
      expect(repId).toBe(sponsorId);
    }
    for (const { organizationId, advisorId, sponsorId } of people) {
      for (const guide of [advisorId, sponsorId]) {
        if (guide !== null) expect(organizationOf.get(guide)).toBe(organizationId);
      }
    }
  });

  it("has a history that ends in the current state of each product", async () => {
    const logs = groupBy(
      await db.select().from(activityLogs).orderBy(asc(activityLogs.id)),
      (log) => log.entityId,
    );
    const articles = await db.select().from(products);
    const details = await detailsOfProducts();
    const kept = new Map((await db.select().from(deletedProducts)).map((row) => [row.productId, row]));
    expect(logs.size).toBe(articles.length);
    for (const row of articles) {
      const history = logs.get(String(row.id)) ?? [];
      const [first] = history;
      const last = history.at(-1);
      expect(history.map(({ organizationId }) => organizationId)).toEqual(
        history.map(() => row.organizationId),
      );
      expect(first).toMatchObject({
        action: "product.create",
        before: null,
        createdAt: row.createdAt,
        actorId: row.createdBy,
      });
      expect(last).toMatchObject({ createdAt: row.updatedAt, actorId: row.updatedBy });
      expect(row.version).toBe(history.length);
      const isDeleted = row.status === productStatus.deleted;
      expect(isDeleted).toBe(last?.action === "product.delete");
      const lastChange = history.at(-2);
      expect(kept.get(row.id)).toEqual(
        isDeleted
          ? {
              organizationId: row.organizationId,
              productId: row.id,
              version: row.version,
              lastChangedAt: lastChange?.createdAt,
              lastChangedBy: lastChange?.actorId,
              status: productStatus.active,
            }
          : undefined,
      );

      let fields: Record<string, unknown> = { ...unsetFields };
      for (const { before, after } of history) {
        expect(fields).toMatchObject(before ?? {});
        fields = { ...fields, ...after };
      }
      expect(fields).toEqual({
        ...unsetFields,
        ...pickFields(row, columnNames),
        status: namedStatus(row.status),
        ...details(row.id),
      });
    }
  });

  it("files products of each organization under a tree of its own categories", async () => {
    const trees = groupBy(await db.select().from(categories), (category) => category.organizationId);
    const articles = await db.select().from(products);
    for (const [organizationId, tree] of trees) {
      const byId = new Map(tree.map((category) => [category.id, category]));
      expect(tree.length).toBeGreaterThanOrEqual(8);
      for (const { parentId, ancestors } of tree) {
        const parent = parentId === null ? undefined : byId.get(parentId);
        expect(parent?.id ?? null).toBe(parentId);
        expect(ancestors).toBe(parent ? `${parent.ancestors}${parent.id}/` : "/");
      }
      const own = articles.filter((article) => article.organizationId === organizationId);
      const filed = await db.$count(productCategories, eq(productCategories.organizationId, organizationId));
      expect(filed).toBeGreaterThan(own.length * 0.9);
    }
    expect(trees.size).toBe(5);
  });

  it("has at least three tags in each organization, which some of its products have", async () => {
    const tagged = groupBy(await db.select().from(productTags), (row) => row.organizationId);
    expect(tagged.size).toBe(5);
    for (const rows of tagged.values()) expect(new Set(rows.map(({ tag }) => tag)).size).toBeGreaterThan(2);
  });

  it("has a few drafts and archived products in each organization", async () => {
    const articles = groupBy(await db.select().from(products), (product) => product.organizationId);
    for (const some of articles.values()) {
      const countOf = (code: number) => some.filter(({ status }) => status === code).length;
      expect(countOf(productStatus.draft)).toBeGreaterThan(1);
      expect(countOf(productStatus.archived)).toBeGreaterThan(1);
      expect(countOf(productStatus.active)).toBeGreaterThan(some.length * 0.85);
    }
  });

  it("spreads over the past year, up to today only where the tenant is active", async () => {
    const dayMs = 86_400_000;
    const ids = await organizationIds();
    const logs = groupBy(await db.select().from(activityLogs), (log) => log.organizationId);
    for (const [subdomain, id] of ids) {
      const times = (logs.get(id) ?? []).map(({ createdAt }) => createdAt.getTime());
      const newest = Math.max(...times);
      expect(Math.min(...times)).toBeGreaterThanOrEqual(startedAt - 366 * dayMs);
      expect(newest).toBeLessThanOrEqual(Date.now());
      expect(newest > startedAt - dayMs).toBe(subdomain !== "dormant");
      expect(new Set(times.map((time) => new Date(time).getUTCMonth())).size).toBeGreaterThanOrEqual(9);
    }
  });

  it("has nobody who acted or signed in before joining", async () => {
    const people = await db.select().from(user);
    const joinedAt = new Map(people.map(({ id, createdAt }) => [id, createdAt * 1000]));
    for (const { actorId, createdAt } of await db.select().from(activityLogs)) {
      expect(createdAt.getTime()).toBeGreaterThanOrEqual(
        joinedAt.get(actorId ?? 0) ?? Number.POSITIVE_INFINITY,
      );
    }
    for (const { id, lastLoginTime } of people) {
      if (lastLoginTime) expect(lastLoginTime.getTime()).toBeGreaterThanOrEqual(joinedAt.get(id) ?? 0);
    }
  });
});
