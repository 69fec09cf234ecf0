import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, refusalOf, signedIn, signedInToNewOrganization } from "@test/callers";
import { and, eq, inArray } from "drizzle-orm";
import { createConnection } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { env } from "@/env";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { observeDatabase } from "@/server/db/observer";
import { activityLogs, productStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { deleteMatchingInput } from "./trash.schema";

const createCaller = createCallerFactory(productsRouter);

/** An organization with so many claw hammers and sledgehammers, and a person who may delete them. */
async function stocked(claws: number, sledges: number) {
  const user = await signedInToNewOrganization("admin");
  const { organizationId } = user;
  const ids: number[] = [];
  for (let index = 0; index < claws + sledges; index += 1) {
    const name = `${index < claws ? "Claw" : "Sledge"} hammer ${index}`;
    ids.push(await createProduct(organizationId, { name, stock: index }));
  }
  const products = createCaller(user.context());
  const total = async (input: Parameters<typeof products.list>[0] = {}) =>
    (await products.list({ limit: 1, ...input })).pagination.total;
  const moves = () =>
    asTenant(organizationId, async () =>
      tenantDb()
        .select({
          action: activityLogs.action,
          entityId: activityLogs.entityId,
          requestId: activityLogs.requestId,
        })
        .from(activityLogs)
        .where(
          and(
            eq(activityLogs.entityType, "product"),
            inArray(activityLogs.action, ["product.delete", "product.restore"]),
          ),
        )
        .orderBy(activityLogs.id),
    );
  return { ...user, products, ids, total, moves };
}

const claws = { search: "claw" };

describe("everything that matches", () => {
  /** More claw hammers than a page has, next to one that was deleted before and three other products. */
  async function deletedClaws() {
    const { organizationId, products, total, moves } = await stocked(230, 3);
    await createProduct(organizationId, { name: "Claw hammer of old", status: productStatus.deleted });
    const { count, at } = await products.deleteMatching({ filters: claws, expected: 230 });
    expect(count).toBe(230);
    return { products, total, moves, at };
  }

  it("is deleted as one request, however many pages it fills", async () => {
    const { total, moves } = await deletedClaws();
    expect([await total(), await total({ status: "trash" })]).toEqual([3, 231]);
    const deletions = await moves();
    expect(new Set(deletions.map(({ entityId }) => entityId)).size).toBe(230);
    expect(new Set(deletions.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it("is restored by the moment of its deletion alone", async () => {
    const { products, total, at } = await deletedClaws();
    const undone = await products.restoreMatching({ filters: { deletedAt: at }, expected: 230 });
    expect(undone.count).toBe(230);
    expect([await total(), await total({ status: "trash" })]).toEqual([233, 1]);
  });

  it("gets new versions, so that what others have open is outdated", async () => {
    const { products, ids } = await stocked(1, 0);
    const { at } = await products.deleteMatching({ filters: {}, expected: 1 });
    await products.restoreMatching({ filters: { deletedAt: at }, expected: 1 });
    expect(await products.byId({ id: ids[0] ?? 0 })).toMatchObject({ version: 3 });
    expect(await refusal(products.update({ id: ids[0] ?? 0, version: 1, stock: 4 }))).toBe("STALE_VERSION");
  });

  it.each([
    [{}, 7],
    [claws, 4],
    [{ ...claws, minStock: 2 }, 2],
    [{ minStock: 1, maxStock: 5 }, 5],
    [{ ...claws, changedSince: "2020-01-01" }, 4],
  ])("is what the list counts with the filters %j", async (filters, expected) => {
    const { products, total } = await stocked(4, 3);
    expect(await total(filters)).toBe(expected);
    expect(await products.deleteMatching({ filters, expected })).toMatchObject({ count: expected });
    expect([await total(filters), await total()]).toEqual([0, 7 - expected]);
  });

  it("is left alone if it is not as many as the person saw, with a response that says how many", async () => {
    const { organizationId, products, total, moves } = await stocked(3, 1);
    await createProduct(organizationId, { name: "Claw hammer, unseen" });
    for (const [filters, expected, matching] of [
      [claws, 3, 4],
      [claws, 5, 4],
      [{ search: "nothing" }, 1, 0],
      [{ search: "§" }, 1, 0],
    ] as const) {
      const error = await refusalOf(products.deleteMatching({ filters, expected }));
      expect(error).toMatchObject({ code: "CONFLICT", details: { data: { matching } } });
    }
    expect(await refusal(products.restoreMatching({ filters: {}, expected: 1 }))).toBe("CONFLICT");
    expect(await total()).toBe(5);
    expect(await moves()).toEqual([]);
  });

  it("is left alone if some of it changes while it is being locked", async () => {
    const { products, ids, total } = await stocked(3, 0);
    const other = await createConnection(env().DATABASE_URL);
    await other.query("begin");
    await other.query("update products set version = version + 1 where id = ?", [ids[0]]);
    let stop = () => {};
    const found = new Promise<void>((resolve) => {
      stop = observeDatabase({
        statement({ sql }) {
          if (/`id`, `version` from `products`/.test(sql)) resolve();
        },
      });
    });
    // It finds the product as it was, and then waits for it.
    const deletion = refusalOf(products.deleteMatching({ filters: claws, expected: 3 }));
    await found.finally(stop);
    await other.query("commit");
    await other.end();
    expect(await deletion).toMatchObject({ code: "CONFLICT" });
    expect(await total()).toBe(3);
  });

  it("is deleted by one of two at once", async () => {
    const { products, moves } = await stocked(8, 0);
    const both = [1, 2].map(() => refusal(products.deleteMatching({ filters: claws, expected: 8 })));
    expect((await Promise.all(both)).sort()).toEqual(["CONFLICT", undefined]);
    expect(await moves()).toHaveLength(8);
  });

  it("is restored if it all fits the quota, or not at all", async () => {
    const home = await createOrganization({ settings: { limits: { products: 3 } } });
    const products = createCaller((await signedIn(home, "admin")).context());
    for (const status of [productStatus.active, productStatus.deleted, productStatus.deleted]) {
      await createProduct(home.organizationId, { name: "Claw hammer", status });
    }
    await createProduct(home.organizationId, { name: "Sledge", status: productStatus.deleted });
    expect(await refusal(products.restoreMatching({ filters: {}, expected: 3 }))).toBe("LIMIT_REACHED");
    expect(await products.restoreMatching({ filters: claws, expected: 2 })).toMatchObject({ count: 2 });
  });

  it("is for people who may delete", async () => {
    const { organizationId, subdomain } = await stocked(1, 0);
    const staff = createCaller((await signedIn({ organizationId, subdomain }, "staff")).context());
    expect(await refusal(staff.deleteMatching({ filters: {}, expected: 1 }))).toBe("FORBIDDEN");
    expect(await refusal(staff.restoreMatching({ filters: {}, expected: 1 }))).toBe("FORBIDDEN");
  });

  it.each([
    { filters: {}, expected: 0 },
    { filters: {}, expected: 10_001 },
    { filters: { status: "trash" }, expected: 1 },
    { filters: { ids: [1] }, expected: 1 },
    { filters: {} },
  ])("is not %j", (input) => {
    expect(deleteMatchingInput.safeParse(input).success).toBe(false);
  });
});
