import { asTenant, createProduct } from "@test/builders";
import { readProduct, twoTenants } from "@test/two-tenants";
import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { observeDatabase } from "@/server/db/observer";
import { products } from "@/server/db/schema";
import { TenantContext } from "./tenant-context";
import { type TenantDb, tenantDb } from "./tenant-db";

afterAll(closeDatabase);

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

  test("rolls back to a savepoint and continues", async () => {
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

  test("refuses the outer database handle, which would take a second connection", async () => {
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

  test("starts over after a deadlock, rolled back as a whole", async () => {
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

  test("applies its change once, even after many deadlocks in a row", async () => {
    const { me, myProduct } = await twoTenants();
    let begun = 0;
    await asTenant(me, () =>
      tenantDb().transaction(async (tx) => {
        begun += 1;
        await tx.update(products, { stock: sql`${products.stock} + 1` }, eq(products.id, myProduct));
        if (begun < 8) throw Object.assign(new Error("Deadlock found"), { errno: 1213 });
      }),
    );
    expect(begun).toBe(8);
    expect(await readProduct(myProduct)).toMatchObject({ stock: 1 });
  });

  test("ends with the error of the deadlock if it meets one again and again", async () => {
    const { me } = await twoTenants();
    let begun = 0;
    const hopeless = asTenant(me, () =>
      tenantDb().transaction(async () => {
        begun += 1;
        throw Object.assign(new Error("Deadlock found"), { errno: 1213 });
      }),
    );
    await expect(hopeless).rejects.toMatchObject({ errno: 1213 });
    expect(begun).toBeGreaterThan(8);
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
