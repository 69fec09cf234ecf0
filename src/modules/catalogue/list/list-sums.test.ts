import { createProduct } from "@test/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { expect, it, vi } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { observeDatabase } from "@/server/db/observer";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

async function stocked() {
  const user = await signedInToNewOrganization("admin");
  const add = (name: string, price: string, stock: number, status: number = productStatus.active) =>
    createProduct(user.organizationId, { name, price, stock, status });
  const ids = [
    await add("Claw hammer", "0.10", 3),
    await add("Sledge hammer", "9999999999.99", 4_000_000_000),
  ];
  await add("Claw of old", "5.00", 7, productStatus.deleted);
  return { ...user, ids, products: createCaller(user.context()) };
}

it("stock and value are summed to the cent, for what the search and the filters match", async () => {
  const { products } = await stocked();
  expect(await products.sums({})).toEqual({ stock: 4_000_000_003, value: "39999999999960000000.30" });
  expect(await products.sums({ search: "claw" })).toEqual({ stock: 3, value: "0.30" });
  expect(await products.sums({ maxPrice: "1" })).toEqual({ stock: 3, value: "0.30" });
  expect(await products.sums({ status: "trash" })).toEqual({ stock: 7, value: "35.00" });
  expect(await products.sums({ minStock: 5, search: "claw" })).toEqual({ stock: 0, value: "0.00" });
  expect(await products.sums({ search: "§" })).toEqual({ stock: 0, value: "0.00" });
});

it("sums are kept until something changes", async () => {
  const { context, ids, products } = await stocked();
  await products.sums({ search: "claw" });
  await products.sums({ search: "claw" });
  const summed = vi.fn();
  const stop = observeDatabase({ statement: ({ sql }) => void (/sum\(/.test(sql) && summed()) });
  // Like each request: with its own context.
  await vi.waitFor(async () => {
    summed.mockClear();
    await createCaller(context()).sums({ search: "claw" });
    expect(summed).not.toHaveBeenCalled();
  });
  stop();
  await products.adjustStock({ id: ids[0] ?? 0, delta: 2 });
  expect(await createCaller(context()).sums({ search: "claw" })).toEqual({ stock: 5, value: "0.50" });
});

it("sums of the trash are for those who see it", async () => {
  const { organizationId, subdomain } = await stocked();
  const client = createCaller((await signedIn({ organizationId, subdomain }, "client")).context());
  expect(await client.sums({})).toMatchObject({ stock: 4_000_000_003 });
  expect(await refusal(client.sums({ status: "trash" }))).toBe("FORBIDDEN");
});
