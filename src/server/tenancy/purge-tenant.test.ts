import { addRowsEverywhere } from "@test/attack-matrix/rows";
import { createOrganization, createProduct, createUser, platformOrganization } from "@test/builders";
import { type SignedIn, signedIn } from "@test/callers";
import { eq, getTableName, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/mysql-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { redis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { activityLogs, organization, products, tenants } from "@/server/db/schema";
import { deferred } from "@/server/deferred";
import { batchSize, inDeletionOrder, purgeTenant } from "./purge-tenant";
import { TenantDb } from "./tenant-db";
import { ownedTables } from "./tenant-tables";
import { withoutTenantScope } from "./without-tenant-scope";

type Organization = Awaited<ReturnType<typeof createOrganization>>;
const never = () => false;

beforeAll(platformOrganization);
afterAll(closeDatabase);

/** An organization with something in every table. */
async function fullOrganization() {
  const own = await createOrganization();
  const admin = await signedIn(own, "admin");
  await addRowsEverywhere({
    organizationId: own.organizationId,
    userId: await createUser(own.organizationId),
  });
  return { ...own, admin };
}

async function recordIdOf({ subdomain }: Organization): Promise<string> {
  const [record] = await withoutTenantScope("test data", (db) =>
    db.select({ id: tenants.id }).from(tenants).where(eq(tenants.subdomain, subdomain)),
  );
  return record?.id ?? "";
}

/** The tables with rows of the organization, asked of the database itself, which knows nothing of our schema. */
async function tablesWithRowsOf({ organizationId, subdomain }: Organization): Promise<string[]> {
  return withoutTenantScope("test data", async (db) => {
    const rowsOf = async (query: string) => {
      const [rows] = await db.execute(sql.raw(query));
      return Array.isArray(rows) ? rows.map((row) => Object.values(row)[0]) : [];
    };
    const names = await rowsOf(
      "select table_name from information_schema.columns where table_schema = database() and column_name = 'organization_id'",
    );
    const found: string[] = [];
    for (const name of names) {
      const [rows] = await rowsOf(
        `select count(*) from \`${name}\` where organization_id = ${organizationId}`,
      );
      if (Number(rows) > 0) found.push(String(name));
    }
    if ((await db.$count(organization, eq(organization.id, organizationId))) > 0) found.push("organization");
    if ((await db.$count(tenants, eq(tenants.subdomain, subdomain))) > 0) found.push("tenants");
    return found.sort();
  });
}

const isSignedIn = (admin: SignedIn) =>
  admin
    .context()
    .principal()
    .then(
      () => true,
      () => false,
    );

describe("a tenant that is purged", () => {
  it("leaves no row in any table of the database", async () => {
    const own = await fullOrganization();
    const before = await tablesWithRowsOf(own);
    expect(before).toEqual([...ownedTables().map(getTableName), "organization", "tenants"].sort());
    expect(await purgeTenant(await recordIdOf(own), never)).toBe(true);
    expect(await tablesWithRowsOf(own)).toEqual([]);
  });

  it("takes no row of another one along", async () => {
    const [own, other] = [await fullOrganization(), await fullOrganization()];
    const before = await tablesWithRowsOf(other);
    await purgeTenant(await recordIdOf(own), never);
    expect(await tablesWithRowsOf(other)).toEqual(before);
    expect(await isSignedIn(other.admin)).toBe(true);
  });

  it("signs everyone out", async () => {
    const own = await fullOrganization();
    expect(await isSignedIn(own.admin)).toBe(true);
    await purgeTenant(await recordIdOf(own), never);
    expect(await isSignedIn(own.admin)).toBe(false);
  });

  it("leaves nothing in Redis that stays", async () => {
    const own = await fullOrganization();
    expect(await isSignedIn(own.admin)).toBe(true);
    await purgeTenant(await recordIdOf(own), never);
    const keys = await redis().keys(`org:${own.organizationId}:*`);
    for (const key of keys) expect(await redis().ttl(key), key).not.toBe(-1);
  });

  it("is purged in portions, each of so many rows at most", async () => {
    const own = await createOrganization();
    const count = 2 * batchSize + 7;
    const entry = { action: "product.update", entityType: "product", entityId: "1" };
    const now = new Date();
    const rows = Array.from({ length: count }, () => ({
      ...entry,
      organizationId: own.organizationId,
      createdAt: now,
      updatedAt: now,
    }));
    await withoutTenantScope("test data", (db) => db.insert(activityLogs).values(rows));
    let portions = 0;
    const done = await purgeTenant(await recordIdOf(own), () => {
      portions += 1;
      return portions > 2;
    });
    expect(done).toBe(false);
    const left = () =>
      withoutTenantScope("test data", (db) =>
        db.$count(activityLogs, eq(activityLogs.organizationId, own.organizationId)),
      );
    expect(await left()).toBe(7);
    expect(await purgeTenant(await recordIdOf(own), never)).toBe(true);
    expect(await tablesWithRowsOf(own)).toEqual([]);
  });

  it("is whole as before after a portion that fails", async () => {
    const own = await createOrganization();
    await createProduct(own.organizationId);
    const before = await tablesWithRowsOf(own);
    const remove = TenantDb.prototype.deleteSome;
    const failing = vi.spyOn(TenantDb.prototype, "deleteSome").mockImplementation(async function (
      this: TenantDb,
      table,
      limit,
    ) {
      const deleted = await remove.call(this, table, limit);
      if (Object.is(table, products)) throw new Error("The connection is lost");
      return deleted;
    });
    await expect(purgeTenant(await recordIdOf(own), never)).rejects.toThrow("The connection is lost");
    failing.mockRestore();
    expect(await tablesWithRowsOf(own)).toEqual(before);
    expect(await purgeTenant(await recordIdOf(own), never)).toBe(true);
  });

  it("is left to the process that is doing it", async () => {
    const own = await createOrganization();
    const id = await recordIdOf(own);
    const held = deferred<void>();
    const over = deferred<void>();
    const other = withoutTenantScope("another process", (db) =>
      db.transaction(async (tx) => {
        await tx.select().from(tenants).where(eq(tenants.id, id)).for("update");
        held.resolve();
        await over.promise;
      }),
    );
    await held.promise;
    expect(await purgeTenant(id, never)).toBe(false);
    over.resolve();
    await other;
    expect(await tablesWithRowsOf(own)).toEqual(["organization", "tenants"]);
  });
});

describe("tables are emptied", () => {
  it("each before those that its rows refer to", () => {
    const order = inDeletionOrder(ownedTables());
    expect(order).toHaveLength(ownedTables().length);
    for (const [position, table] of order.entries()) {
      for (const key of getTableConfig(table).foreignKeys) {
        const target = order.findIndex((other) => Object.is(other, key.reference().foreignTable));
        if (target >= 0 && target !== position) expect(target, getTableName(table)).toBeGreaterThan(position);
      }
    }
  });
});
