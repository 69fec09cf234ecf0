import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, refusalOf, signedIn, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { and, eq, inArray, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import {
  activityLogs,
  deletedProducts,
  products as productRows,
  productStatus,
  user,
} from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

/** An organization with some products, each in its first version, and a person who may delete them. */
async function stocked(count: number) {
  const account = await signedInToNewOrganization("admin");
  const { organizationId } = account;
  const ids: number[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(await createProduct(organizationId, { name: `Product ${index}` }));
  }
  const moves = () =>
    asTenant(organizationId, async () =>
      tenantDb()
        .select({ action: activityLogs.action, entityId: activityLogs.entityId, before: activityLogs.before })
        .from(activityLogs)
        .where(
          and(
            eq(activityLogs.entityType, "product"),
            inArray(activityLogs.action, ["product.delete", "product.restore"]),
          ),
        )
        .orderBy(activityLogs.id),
    );
  const products = createCaller(account.context());
  const listed = async () =>
    (await products.list({ limit: 100 })).items.map(({ id }) => id).sort((a, b) => a - b);
  return { ...account, products, ids, items: ids.map((id) => ({ id, version: 1 })), moves, listed };
}

describe("deleting several products", () => {
  it("moves all of them, each with an audit row", async () => {
    const { products, ids, items, moves, listed } = await stocked(3);
    const deleted = await products.bulkDelete({ items });
    expect(deleted.items).toEqual(ids.map((id) => ({ id, version: 2 })));
    expect(await listed()).toEqual([]);
    expect(await moves()).toEqual(
      ids.map((id, index) => ({
        action: "product.delete",
        entityId: String(id),
        before: { name: `Product ${index}`, sku: expect.any(String) },
      })),
    );
  });

  it("is undone with its result", async () => {
    const { products, ids, items, moves, listed } = await stocked(3);
    const deleted = await products.bulkDelete({ items });
    const restored = await products.bulkRestore(deleted);
    expect(restored.items).toEqual(ids.map((id) => ({ id, version: 3 })));
    expect(await listed()).toEqual(ids);
    expect(await moves()).toHaveLength(6);
  });

  it("costs as many statements for a hundred products as for two", async () => {
    const { context, items } = await stocked(20);
    // Like each request: with its own context.
    const bulkDelete = (part: typeof items) => createCaller(context()).bulkDelete({ items: part });
    await bulkDelete(items.slice(0, 1));
    const { statements } = await costOf(() => bulkDelete(items.slice(1, 3)));
    expect((await costOf(() => bulkDelete(items.slice(3)))).statements).toBe(statements);
  });

  it("deletes none if one has changed meanwhile, but says which", async () => {
    const { products, ids, items, moves, listed } = await stocked(5);
    for (const id of ids.slice(1)) await products.update({ id, version: 1, stock: 4 });
    const error = await refusalOf(products.bulkDelete({ items }));
    expect(error?.code).toBe("STALE_VERSION");
    expect(error?.message).toBe(
      "Someone else changed “Product 1”, “Product 2”, “Product 3” and 1 more in the meantime.",
    );
    expect(error?.details.data).toEqual({ changed: ids.slice(1).map((id) => ({ id, version: 2 })) });
    expect(await listed()).toEqual(ids);
    expect(await moves()).toEqual([]);
  });

  it("deletes none if one does not exist, is another organization's, or is already in the trash", async () => {
    const { products, organizationId, ids, items, moves, listed } = await stocked(2);
    const stranger = await signedInToNewOrganization("admin");
    const others = [
      2_000_000_000,
      await createProduct(stranger.organizationId),
      await createProduct(organizationId, { status: productStatus.deleted }),
    ];
    for (const id of others) {
      const error = await refusalOf(products.bulkDelete({ items: [...items, { id, version: 1 }] }));
      expect(error).toMatchObject({ code: "NOT_FOUND", message: `Product ${id} not found.` });
    }
    expect(await refusal(products.bulkRestore({ items }))).toBe("NOT_FOUND");
    expect(await listed()).toEqual(ids);
    expect(await moves()).toEqual([]);
  });

  it("lets one of two concurrent deletions of overlapping products win, whatever the order", async () => {
    const { products, items, moves } = await stocked(12);
    const results = await Promise.all([
      refusal(products.bulkDelete({ items: items.slice(0, 8) })),
      refusal(products.bulkDelete({ items: items.slice(4).reverse() })),
    ]);
    expect(results.sort()).toEqual(["NOT_FOUND", undefined]);
    expect(await moves()).toHaveLength(8);
  });

  it("is refused to people who may only write", async () => {
    const { organizationId, subdomain, items } = await stocked(1);
    const staff = createCaller((await signedIn({ organizationId, subdomain }, "staff")).context());
    expect(await refusal(staff.bulkDelete({ items }))).toBe("FORBIDDEN");
    expect(await refusal(staff.bulkRestore({ items }))).toBe("FORBIDDEN");
  });

  it("is refused for no, too many or duplicate products", async () => {
    const { products, items } = await stocked(1);
    const many = Array.from({ length: 101 }, (_, index) => ({ id: index + 1, version: 1 }));
    for (const bad of [[], many, [...items, ...items]]) {
      await expect(products.bulkDelete({ items: bad })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});

describe("products that are restored or copied", () => {
  it("all fit the quota, or none is restored", async () => {
    const home = await createOrganization({ settings: { limits: { products: 3 } } });
    const account = await signedIn(home, "admin");
    const products = createCaller(account.context());
    const ids = [];
    for (let index = 0; index < 3; index += 1) ids.push(await createProduct(home.organizationId));
    const deleted = await products.bulkDelete({ items: ids.slice(1).map((id) => ({ id, version: 1 })) });
    await products.duplicate({ id: ids[0] ?? 0 });
    expect(await refusal(products.bulkRestore(deleted))).toBe("LIMIT_REACHED");
    expect((await products.list({ status: "trash" })).pagination.total).toBe(2);
    expect(await refusal(products.bulkRestore({ items: deleted.items.slice(1) }))).toBeUndefined();
    expect(await refusal(products.duplicate({ id: ids[0] ?? 0 }))).toBe("LIMIT_REACHED");
  });
});

/** Changes products behind the app's back, as a release does that does not keep last changes. */
const moved = (organizationId: number, id: number, status: number) =>
  asTenant(organizationId, () =>
    tenantDb().update(
      productRows,
      { status, version: sql`${productRows.version} + 1` },
      eq(productRows.id, id),
    ),
  );

describe("a restored product", () => {
  /** Three products, last changed one after the other: by a colleague, and one of them by nobody known. */
  async function changed() {
    const account = await stocked(2);
    const { organizationId, ids, products } = account;
    const colleague = await signedIn(account, "admin");
    await asTenant(organizationId, () =>
      tenantDb().update(user, { firstName: "Carla", lastName: "Cole" }, eq(user.id, colleague.userId)),
    );
    const [first = 0, second = 0] = ids;
    for (const id of [first, second]) {
      await createCaller(colleague.context()).update({ id, version: 1, stock: 7 });
    }
    const updatedAt = new Date("2020-01-01T00:00:00.123Z");
    const old = await createProduct(organizationId, { name: "Old", updatedAt });
    const seen = async () => {
      const { items } = await products.list({ sort: "-updatedAt" });
      const details = await Promise.all(items.map(({ id }) => products.byId({ id })));
      return details.map(({ id, updatedAt, updatedByName }) => ({ id, updatedAt, updatedByName }));
    };
    const before = await seen();
    expect(before.map(({ id, updatedByName }) => [id, updatedByName])).toEqual([
      [second, "Carla Cole"],
      [first, "Carla Cole"],
      [old, null],
    ]);
    const kept = () => asTenant(organizationId, () => tenantDb().count(deletedProducts));
    const versions = async () => (await products.list({})).items.map(({ id, version }) => ({ id, version }));
    return { ...account, seen, before, first, old, kept, versions };
  }

  it("is where it was in the list of latest changes, changed by whom it was", async () => {
    const { products, moves, seen, before, first, kept } = await changed();
    await products.delete({ id: first, version: 2 });
    expect(await seen()).toEqual(before.filter(({ id }) => id !== first));
    expect(await kept()).toBe(1);
    const restored = await products.restore({ id: first });
    expect(restored).toMatchObject({ version: 4, updatedAt: before[1]?.updatedAt });
    expect(await seen()).toEqual(before);
    expect(await kept()).toBe(0);
    expect((await moves()).map(({ action }) => action)).toEqual(["product.delete", "product.restore"]);
  });

  it("is so too with many others", async () => {
    const { products, moves, seen, before, versions, kept } = await changed();
    await products.bulkRestore(await products.bulkDelete({ items: await versions() }));
    expect(await seen()).toEqual(before);
    expect(await kept()).toBe(0);
    expect(await moves()).toHaveLength(6);
  });

  it("is so too if everything that matches was deleted and restored", async () => {
    const { products, seen, before, kept } = await changed();
    const { at } = await products.deleteMatching({ filters: {}, expected: 3 });
    await products.restoreMatching({ filters: { deletedAt: at }, expected: 3 });
    expect(await seen()).toEqual(before);
    expect(await kept()).toBe(0);
  });

  it("is so too after the next deletion", async () => {
    const { products, seen, before, old } = await changed();
    for (const version of [1, 3]) {
      await products.delete({ id: old, version });
      await products.restore({ id: old });
    }
    expect(await seen()).toEqual(before);
  });

  it("has a new version: whoever read it before the deletion is told", async () => {
    const { products, first } = await changed();
    await products.delete({ id: first, version: 2 });
    await products.restore({ id: first });
    for (const version of [2, 3]) {
      expect(await refusal(products.update({ id: first, version, stock: 1 }))).toBe("STALE_VERSION");
    }
    expect(await products.update({ id: first, version: 4, stock: 1 })).toMatchObject({ version: 5 });
  });

  it("was changed by the restore if a release deleted it that kept nothing, among others too", async () => {
    const { products, organizationId, userId, old, versions } = await changed();
    await moved(organizationId, old, productStatus.deleted);
    const others = (await versions()).filter(({ id }) => id !== old);
    const { items } = await products.bulkDelete({ items: others });
    const start = Date.now();
    await products.bulkRestore({ items: [{ id: old, version: 2 }, ...items] });
    const rows = await asTenant(organizationId, async () =>
      tenantDb()
        .select({ at: productRows.updatedAt, by: productRows.updatedBy })
        .from(productRows)
        .where(eq(productRows.id, old)),
    );
    expect(rows).toEqual([{ at: expect.any(Date), by: userId }]);
    expect(rows[0]?.at.getTime()).toBeGreaterThanOrEqual(start);
    const { items: listed } = await products.list({ sort: "-updatedAt" });
    expect(listed.map(({ id }) => id === old)).toEqual([true, false, false]);
  });

  it("gets nothing back of an earlier deletion than its last", async () => {
    const { products, organizationId, old, before } = await changed();
    await products.delete({ id: old, version: 1 });
    await moved(organizationId, old, productStatus.active);
    await moved(organizationId, old, productStatus.deleted);
    const { updatedAt } = await products.restore({ id: old });
    expect(updatedAt > (before[0]?.updatedAt ?? "")).toBe(true);
    await products.delete({ id: old, version: 5 });
    expect(await products.restore({ id: old })).toMatchObject({ updatedAt });
  });
});

describe("the trash", () => {
  it("shows who deleted each product, latest deletion first", async () => {
    const { products, organizationId, subdomain, ids, items } = await stocked(3);
    const [first, ...others] = items;
    await products.bulkDelete({ items: others });
    const colleague = await signedIn({ organizationId, subdomain }, "admin");
    await asTenant(organizationId, () =>
      tenantDb().update(user, { firstName: "Carla", lastName: "Cole" }, eq(user.id, colleague.userId)),
    );
    await createCaller(colleague.context()).bulkDelete({ items: [first ?? { id: 0, version: 1 }] });
    const trash = await products.list({ status: "trash", sort: "-updatedAt" });
    expect(trash.items.map(({ id, deletedByName }) => ({ id, deletedByName }))).toEqual([
      { id: ids[0], deletedByName: "Carla Cole" },
      { id: ids[2], deletedByName: "Test User" },
      { id: ids[1], deletedByName: "Test User" },
    ]);
    expect(trash.items[0]).toMatchObject({ name: "Product 0", version: 2 });
  });
});
