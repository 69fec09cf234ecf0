import { asTenant, createProduct } from "@test/builders";
import { refusal, refusalOf, signedInToNewOrganization } from "@test/callers";
import { desc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { activityLogs } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

async function stocked(stock: number) {
  const user = await signedInToNewOrganization("staff");
  const id = await createProduct(user.organizationId, { stock });
  return { ...user, id, products: createCaller(user.context()) };
}

describe("counting stock in and out", () => {
  it("counts all adjustments", async () => {
    const { products, id } = await stocked(7);
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        refusal(products.adjustStock({ id, delta: index % 5 ? -1 : 1 })),
      ),
    );
    // Two come in and eight go out: seven pieces suffice for all of them.
    expect(results.filter(Boolean)).toEqual([]);
    expect(await products.byId({ id })).toMatchObject({ stock: 1, version: 11 });
  });

  it("never lets the stock fall below 0", async () => {
    const { products, id, organizationId } = await stocked(1);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => refusal(products.adjustStock({ id, delta: -1 }))),
    );
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set([undefined, "CONFLICT"]));
    const [last] = await asTenant(organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(desc(activityLogs.id)).limit(1),
    );
    expect(last).toMatchObject({ action: "product.update", before: { stock: 1 }, after: { stock: 0 } });
  });

  it("can be mixed with new totals, none of which is based on an outdated stock", async () => {
    const { products, id } = await stocked(10);
    const results = await Promise.all([
      refusal(products.adjustStock({ id, delta: -4 })),
      refusal(products.adjustStock({ id, delta: -5 })),
      refusal(products.update({ id, version: 1, stock: 3 })),
    ]);
    const { stock } = await products.byId({ id });
    const totalCameFirst = results[2] === undefined;
    // Either nobody had changed it before, and 3 pieces are too few for 4 or 5; or the total was refused.
    expect(stock).toBe(totalCameFirst ? 3 : 1);
    expect(results).toEqual(
      totalCameFirst ? ["CONFLICT", "CONFLICT", undefined] : [undefined, undefined, "STALE_VERSION"],
    );
  });

  it("reports the current stock, which stays, if it is refused", async () => {
    const { products, id } = await stocked(3);
    const error = await refusalOf(products.adjustStock({ id, delta: -4 }));
    expect(error?.message).toBe("Stock cannot be below 0. It is 3 now.");
    expect(error?.details).toMatchObject({
      fieldErrors: { delta: [expect.any(String)] },
      data: { current: { id, stock: 3, version: 1 } },
    });
    expect(await refusal(products.adjustStock({ id, delta: 4_294_967_293 }))).toBe("CONFLICT");
    expect(await products.byId({ id })).toMatchObject({ stock: 3, version: 1 });
  });

  it("refuses 0, fractions and numbers that no stock can have", async () => {
    const { products, id } = await stocked(3);
    for (const delta of [0, 1.5, Number.NaN, 1e12]) {
      await expect(products.adjustStock({ id, delta })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});
