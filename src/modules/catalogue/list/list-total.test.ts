import { createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { describe, expect, it, vi } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { redis } from "@/server/cache/redis";
import { observeDatabase } from "@/server/db/observer";
import { products as productsTable } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import { listProductsInput } from "./list.schema";
import { listProducts } from "./list.service";

const createCaller = createCallerFactory(productsRouter);
type Input = Parameters<ReturnType<typeof createCaller>["list"]>[0];

async function withProducts(number: number) {
  const user = await signedInToNewOrganization("admin");
  const products = createCaller(user.context());
  for (let index = 0; index < number; index += 1) {
    await createProduct(user.organizationId, {
      name: `Same ${["red", "green", "blue"][index % 3]}`,
      price: "5.00",
      stock: index,
    });
  }
  const totals = async (input: Input) => {
    const { total, totalPages, totalIsExact } = (await products.list(input)).pagination;
    return [total, totalPages, totalIsExact];
  };
  return { ...user, products, totals };
}

describe("the total", () => {
  it("is exact on every page, by number and by cursor, with search and filters", async () => {
    const { products, totals } = await withProducts(27);
    for (const page of [1, 4, 9, 14]) expect(await totals({ limit: 2, page })).toEqual([27, 14, true]);
    const third = await products.list({ limit: 2, page: 3 });
    for (const cursor of [third.cursors.next, third.cursors.previous]) {
      expect(await totals({ limit: 2, cursor: cursor ?? undefined })).toEqual([27, 14, true]);
    }
    expect(await totals({ limit: 2, search: "same" })).toEqual([27, 14, true]);
    expect(await totals({ limit: 2, search: "Same green" })).toEqual([9, 5, true]);
    expect(await totals({ limit: 2, minStock: 7 })).toEqual([20, 10, true]);
    expect(await totals({ limit: 2, minStock: 7, search: "SAME green" })).toEqual([7, 4, true]);
    expect(await totals({ limit: 2, status: "trash" })).toEqual([0, 0, true]);
    expect(await totals({ limit: 2, search: "§" })).toEqual([0, 0, true]);
  });

  it("counts what the pages show, whatever characters follow the word", async () => {
    const { products, totals } = await withProducts(0);
    const names = ["Oak\u{1f333}table", "Oak\u{20bb7}", "Oak\u0001shelf", "Oak\uffdc", "Oak table", "Other"];
    for (const [index, name] of names.entries()) {
      await products.create({ name, sku: `SKU-0${index}`, price: "1.00" });
    }
    const { items } = await products.list({ search: "oak", sort: "sku" });
    expect(items.map(({ name }) => name)).toEqual(names.slice(0, 5));
    expect(await totals({ search: "oak", limit: 1 })).toEqual([5, 5, true]);
  });

  it("is the same before, at and past the end of the list", async () => {
    const { totals } = await withProducts(10);
    expect(await totals({ limit: 5, page: 2 })).toEqual([10, 2, true]);
    expect(await totals({ limit: 5, page: 3 })).toEqual([10, 2, true]);
    expect(await totals({ limit: 5, page: 1000 })).toEqual([10, 2, true]);
  });

  it("follows each change at once, under every filter", async () => {
    const { products, totals } = await withProducts(3);
    const all = async () =>
      Promise.all(
        [{}, { minPrice: "6" }, { search: "same" }, { status: "trash" as const }].map(
          async (filter) => (await totals({ limit: 1, ...filter }))[0],
        ),
      );
    expect(await all()).toEqual([3, 0, 3, 0]);
    const made = await products.create({ name: "Same 9", sku: "NEW-001", price: "9" });
    expect(await all()).toEqual([4, 1, 4, 0]);
    const changed = await products.update({ id: made.id, version: 1, name: "Another", price: "1" });
    expect(await all()).toEqual([4, 0, 3, 0]);
    await products.delete({ id: made.id, version: changed.version });
    expect(await all()).toEqual([3, 0, 3, 1]);
    await products.restore({ id: made.id });
    expect(await all()).toEqual([4, 0, 3, 0]);
  });

  it("is read at the same time as the page, which does not wait for it", async () => {
    const { organizationId } = await withProducts(2);
    let release: (stored: null) => void = () => {};
    const held = new Promise<null>((resolve) => {
      release = resolve;
    });
    const get = vi.spyOn(redis(), "get").mockReturnValue(held);
    const pageIsRead = new Promise<void>((resolve) => {
      const stop = observeDatabase({
        statement: () => {
          stop();
          resolve();
        },
      });
    });
    try {
      const listed = TenantContext.run({ tenantId: organizationId }, () =>
        listProducts(tenantDb(), { roles: ["admin"] }, listProductsInput.parse({ limit: 1 })),
      );
      await pageIsRead;
      release(null);
      expect((await listed).pagination.total).toBe(2);
    } finally {
      get.mockRestore();
    }
  });

  it("stops at ten thousand, where it is told as inexact", async () => {
    const { organizationId, products, totals } = await withProducts(1);
    const at = new Date();
    const rowOf = (index: number) => ({
      organizationId,
      name: `Same ${index}`,
      sku: `MANY-${index}`,
      price: "5.00",
      createdAt: at,
      updatedAt: at,
    });
    await withoutTenantScope("test data", async (db) => {
      for (let start = 0; start < 10_000; start += 1000) {
        const rows = Array.from({ length: 1000 }, (_, index) => rowOf(start + index));
        await db.insert(productsTable).values(rows);
      }
    });
    expect(await totals({ limit: 100 })).toEqual([10_000, 100, false]);
    // Once it is known to be long, counting stops there.
    expect(await totals({ limit: 100, maxPrice: "6" })).toEqual([10_000, 100, false]);
    expect(await totals({ limit: 100, maxStock: 0, page: 2 })).toEqual([10_000, 100, false]);
    const last = await products.list({ limit: 100, page: 101 });
    expect(last.items).toHaveLength(1);
    expect(last.pagination).toEqual({
      page: 101,
      limit: 100,
      total: 10_001,
      totalIsExact: true,
      totalPages: 101,
    });
    await products.delete({ id: last.items[0]?.id ?? 0, version: 1 });
    expect(await totals({ limit: 100 })).toEqual([10_000, 100, true]);
    await products.create({ name: "Same again", sku: "MANY-AGAIN", price: "5" });
    const counts: string[] = [];
    const stop = observeDatabase({
      statement: ({ sql }) => void (/count\(.*`products`/s.test(sql) && counts.push(sql)),
    });
    expect(await totals({ limit: 100 })).toEqual([10_000, 100, false]);
    stop();
    expect(counts).toEqual([]);
  });
});
