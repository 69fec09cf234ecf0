import { asTenant, unique } from "@test/builders";
import { twoTenants } from "@test/two-tenants";
import { untyped } from "@test/untyped";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { observeDatabase } from "@/server/db/observer";
import { organization, products } from "@/server/db/schema";
import { TenantContext } from "./tenant-context";
import { tenantDb } from "./tenant-db";
import { withoutTenantScope } from "./without-tenant-scope";

afterAll(closeDatabase);

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

  test("narrows a query to the tenant that it runs for", async () => {
    const { me, them } = await twoTenants();
    const query = await asTenant(me, async () => ({
      built: tenantDb().select({ name: products.name }).from(products),
    }));
    expect(await asTenant(them, async () => query.built)).toEqual([{ name: "theirs" }]);
  });

  test("refuses parts of a query that were built for another tenant", async () => {
    const { me, them } = await twoTenants();
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

test("keeps its tenant when the object that named it changes", async () => {
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

describe("withoutTenantScope", () => {
  test("tells observers why it is used", async () => {
    const reasons: string[] = [];
    const reason = unique("reason");
    const stop = observeDatabase({ bypass: (text) => reasons.push(text) });
    await withoutTenantScope(reason, async () => undefined);
    stop();
    expect(reasons).toContain(reason);
  });

  test("sees every tenant until its callback ends", async () => {
    const { me, them } = await twoTenants();
    await asTenant(me, async () => {
      const rows = await withoutTenantScope("test data", async (db) =>
        db
          .select({ id: organization.id })
          .from(organization)
          .where(inArray(organization.id, [me, them])),
      );
      expect(rows).toHaveLength(2);
      expect(TenantContext.require().tenantId).toBe(me);
      expect(await tenantDb().count(products)).toBe(1);
    });
  });

  test("passes a handle that is useless elsewhere", async () => {
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

test("notifies observers of statements and refusals", async () => {
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
