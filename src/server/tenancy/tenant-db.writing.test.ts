import { asTenant, createAuthSession, createOrganization, createProduct, createUser } from "@test/builders";
import { readProduct, twoTenants } from "@test/two-tenants";
import { untyped } from "@test/untyped";
import { eq, inArray, or, sql } from "drizzle-orm";
import type { AnyMySqlColumn } from "drizzle-orm/mysql-core";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase, isDuplicateKey } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { authSessions, deletedProducts, products, user, userDetails } from "@/server/db/schema";
import { FormerStamp, Stamp } from "./stamped-rows";
import { tenantDb } from "./tenant-db";

afterAll(closeDatabase);

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

  test("stamps changes without touching who created the row", async () => {
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

  const stamped = { name: "Stamped", sku: "STAMP-1", price: "1.00" };

  test("returns its stamp to callers who ask before", async () => {
    const { me } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      const stamp = new Stamp();
      stamp.at.setFullYear(2000);
      const { insertId } = await db.insert(products, stamped, stamp);
      expect(await readProduct(insertId)).toMatchObject({ createdAt: stamp.at, updatedAt: stamp.at });
      expect(stamp.at.getFullYear()).toBeGreaterThan(2000);
    });
  });

  test("accepts no time but that of its stamp", async () => {
    const { me, myProduct } = await twoTenants();
    await asTenant(me, async () => {
      const db = tenantDb();
      for (const forged of [{ at: new Date(0) }, new Date(0)]) {
        await expect(untyped(db).insert(products, stamped, forged)).rejects.toThrow(
          "Timestamps are set by TenantDb",
        );
        await expect(
          untyped(db).update(products, { stock: 1 }, eq(products.id, myProduct), forged),
        ).rejects.toThrow("Timestamps are set by TenantDb");
      }
    });
  });

  test("gives each row back the stamp that it had, but takes none for a new row", async () => {
    const { organizationId } = await createOrganization();
    const [editor, other] = await Promise.all([createUser(organizationId), createUser(organizationId)]);
    const former = [new Date("2020-01-01T00:00:00.123Z"), new Date("2021-01-01T00:00:00.456Z")] as const;
    await asTenant(
      organizationId,
      async () => {
        const db = tenantDb();
        const ids = [await createProduct(organizationId), await createProduct(organizationId)] as const;
        await db.insert(deletedProducts, [
          { productId: ids[0], version: 1, lastChangedAt: former[0], lastChangedBy: editor },
          { productId: ids[1], version: 1, lastChangedAt: former[1], lastChangedBy: null },
        ]);
        const kept = <Value extends AnyMySqlColumn>(value: Value) =>
          sql`${db.select({ value }).from(deletedProducts).where(eq(deletedProducts.productId, products.id))}`;
        const stamp = new FormerStamp({
          at: kept(deletedProducts.lastChangedAt),
          by: kept(deletedProducts.lastChangedBy),
        });
        await db.update(products, { stock: 3 }, inArray(products.id, [...ids]), stamp);
        expect(await readProduct(ids[0])).toMatchObject({
          stock: 3,
          updatedAt: former[0],
          updatedBy: editor,
        });
        expect(await readProduct(ids[1])).toMatchObject({ stock: 3, updatedAt: former[1], updatedBy: null });
        const row = { name: "Forged", sku: "STAMP-3", price: "1.00" };
        await expect(untyped(db).insert(products, row, stamp)).rejects.toThrow(
          "Timestamps are set by TenantDb",
        );
        expect(() => new FormerStamp(untyped({ at: former[0], by: sql`null` }))).toThrow(
          "Timestamps are set by TenantDb",
        );
      },
      other,
    );
  });

  test("writes Unix seconds if the table has them", async () => {
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

  test("inserts several rows at once and returns the first id", async () => {
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

  test("deletes some rows of its own tenant, up to the given number", async () => {
    const { me, theirProduct } = await twoTenants();
    await createProduct(me);
    await asTenant(me, async () => {
      const db = tenantDb();
      expect(await db.deleteSome(products, 1)).toBe(1);
      expect(await db.count(products)).toBe(1);
      expect(await db.deleteSome(products, 500)).toBe(1);
      expect(await db.deleteSome(products, 500)).toBe(0);
    });
    expect(await readProduct(theirProduct)).toMatchObject({ name: "theirs" });
  });

  test.each([undefined, null, "5", -1, 0.5, Number.NaN])("refuses to delete %s rows", async (limit) => {
    const { me, myProduct } = await twoTenants();
    await asTenant(me, async () => {
      await expect(untyped(tenantDb()).deleteSome(products, limit)).rejects.toThrow("whole number");
    });
    expect(await readProduct(myProduct)).toBeDefined();
  });

  test("requires all of several conditions", async () => {
    const { me, myProduct } = await twoTenants();
    await asTenant(me, async () => {
      const ofVersion = (version: number) =>
        allOf(eq(products.id, myProduct), sql`false or ${products.version} = ${version}`);
      const db = tenantDb();
      expect(await db.update(products, { stock: 1 }, ofVersion(2))).toEqual({ affectedRows: 0 });
      expect(await db.update(products, { stock: 1 }, ofVersion(1))).toEqual({ affectedRows: 1 });
    });
  });

  test("cannot refer to a row of another tenant", async () => {
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

  const same = { name: "Same", sku: "for key 'x'", price: "1.00" };

  test("lets other tenants have the same value of a unique key", async () => {
    const { me, them } = await twoTenants();
    for (const tenant of [me, them]) {
      const { insertId } = await asTenant(tenant, () => tenantDb().insert(products, same));
      expect(await readProduct(insertId)).toMatchObject(same);
    }
  });

  test("reports which unique key is taken", async () => {
    const { me } = await twoTenants();
    await asTenant(me, () => tenantDb().insert(products, same));
    const error = await asTenant(me, () => tenantDb().insert(products, same)).catch(
      (reason: unknown) => reason,
    );
    expect(isDuplicateKey(error)).toEqual({ key: "unique_product_sku_exact_org" });
  });
});
