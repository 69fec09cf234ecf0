import { createOrganization, createProduct, unique } from "@test/builders";
import { signedIn } from "@test/callers";
import { describe, expect, it } from "vitest";
import { observeDatabase } from "@/server/db/observer";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";
import { productsRouter } from "./products.router";

const createCaller = createCallerFactory(productsRouter);

/** A person in an organization with a limit, which is why its lock is taken at all. */
async function limited() {
  const home = await createOrganization({ settings: { limits: { products: 1000 } } });
  const user = await signedIn(home, "admin");
  const { organizationId } = home;
  return {
    products: createCaller(user.context()),
    active: () => createProduct(organizationId),
    trashed: () => createProduct(organizationId, { status: productStatus.deleted }),
  };
}

/** The rows that are locked meanwhile, in order: by locking reads, and by writes. */
async function lockedBy(work: () => Promise<unknown>): Promise<string[]> {
  const order: string[] = [];
  const stop = observeDatabase({
    statement: ({ sql }) => {
      const table =
        /from `(organization|products|product_import_rows|product_imports)`.* for update/s.exec(sql)?.[1] ??
        /^(?:insert into|update|delete from) `(products)`/.exec(sql)?.[1];
      if (table) order.push(table);
    },
  });
  await work().finally(stop);
  return order;
}

const fields = () => ({ name: "Hammer", sku: unique("SKU"), price: "1.00" });

/** An import of one row that can be run. */
async function staged(
  { imports }: Awaited<ReturnType<typeof limited>>["products"],
  cells: ReturnType<typeof fields>,
): Promise<number> {
  const mapping = { sku: "SKU", name: "Name", price: "Price" };
  const { id } = await imports.begin({ fileName: "e", fingerprint: "e", mapping, rowCount: 1 });
  await imports.stage({ id, after: 0, rows: [{ line: 2, cells }] });
  return id;
}

describe("everything that adds products locks the organization before products", () => {
  const operations: Record<
    string,
    (home: Awaited<ReturnType<typeof limited>>) => Promise<() => Promise<unknown>>
  > = {
    create:
      async ({ products }) =>
      () =>
        products.create(fields()),
    restore: async ({ products, trashed }) => {
      const id = await trashed();
      return () => products.restore({ id });
    },
    bulkRestore: async ({ products, trashed }) => {
      const items = [await trashed(), await trashed()].map((id) => ({ id, version: 1 }));
      return () => products.bulkRestore({ items });
    },
    restoreMatching: async ({ products, trashed }) => {
      await trashed();
      return () => products.restoreMatching({ filters: {}, expected: 1 });
    },
    duplicate: async ({ products, active }) => {
      const id = await active();
      return () => products.duplicate({ id });
    },
    "imports.run": async ({ products }) => {
      const id = await staged(products, fields());
      return () => products.imports.run({ id, mode: "skip_bad", restoreTrashed: false });
    },
  };
  it.each(Object.entries(operations))("%s", async (_, prepare) => {
    const work = await prepare(await limited());
    const order = await lockedBy(work);
    expect(order).toContain("products");
    expect(order.indexOf("organization")).toBe(0);
    expect(order.lastIndexOf("organization")).toBe(0);
  });
});

it("changes of a product and copies of it, which lock the organization, never deadlock", async () => {
  const { products, active } = await limited();
  const id = await active();
  const before = await products.byId({ id });
  const refused: unknown[] = [];
  const again = async (work: () => Promise<unknown>) => {
    for (let time = 0; time < 10; time += 1) await work().catch((error) => refused.push(error));
  };
  const stock = () => products.adjustStock({ id, delta: 1 });
  const copy = () => products.duplicate({ id });
  await Promise.all([stock, copy, stock, copy, stock, copy, stock, copy].map(again));
  expect(refused).toEqual([]);
  expect(await products.byId({ id })).toMatchObject({ stock: before.stock + 40 });
});
