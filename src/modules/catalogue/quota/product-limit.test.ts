import { createOrganization, createProduct, unique } from "@test/builders";
import { refusal, refusalOf, signedIn } from "@test/callers";
import { describe, expect, it } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

/** A person in an organization with products, and this quota left. */
async function withQuotaLeft(left: number) {
  const there = 2;
  const home = await createOrganization({ settings: { limits: { products: there + left } } });
  for (let index = 0; index < there; index += 1) await createProduct(home.organizationId);
  await createProduct(home.organizationId, { status: productStatus.deleted });
  const user = await signedIn(home, "admin");
  const products = () => createCaller(user.context());
  return {
    ...home,
    products,
    create: () => products().create({ name: "Hammer", sku: unique("SKU"), price: "1" }),
  };
}

const trashed = (organizationId: number) => createProduct(organizationId, { status: productStatus.deleted });

describe("the products that an organization may have", () => {
  it("of 10 concurrent creations with a quota of 3, exactly 3 succeed", async () => {
    const { create, products } = await withQuotaLeft(3);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => refusalOf(create())));
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(3);
    const refused = outcomes.filter((outcome) => outcome !== undefined);
    expect(refused.map(({ code }) => code)).toEqual(Array(7).fill("LIMIT_REACHED"));
    expect(refused[0]).toMatchObject({
      statusCode: 409,
      message: expect.stringMatching(/^Your organization has reached its limit of 5 products\. /),
    });
    expect((await products().list({})).pagination.total).toBe(5);
  });

  it("of 10 concurrent restorations and creations with a quota of 3, exactly 3 succeed", async () => {
    const { organizationId, create, products } = await withQuotaLeft(3);
    const ids = await Promise.all(Array.from({ length: 5 }, () => trashed(organizationId)));
    const calls = ids.flatMap((id) => [refusal(products().restore({ id })), refusal(create())]);
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === "LIMIT_REACHED")).toHaveLength(7);
    expect((await products().list({})).pagination.total).toBe(5);
  });

  it("free their quota when one is deleted, which cannot be restored once another took it", async () => {
    const { create, products } = await withQuotaLeft(0);
    expect(await refusal(create())).toBe("LIMIT_REACHED");
    const [first] = (await products().list({})).items;
    const id = first?.id ?? 0;
    await products().delete({ id, version: 1 });
    expect(await refusal(create())).toBeUndefined();
    expect(await refusal(products().restore({ id }))).toBe("LIMIT_REACHED");
  });

  it("can be changed when the quota is used up", async () => {
    const { products } = await withQuotaLeft(0);
    const [first] = (await products().list({})).items;
    const changed = products().update({ id: first?.id ?? 0, version: 1, stock: 7 });
    expect(await refusal(changed)).toBeUndefined();
  });

  it("reveal nothing about another organization's trash", async () => {
    const [full, other] = [await withQuotaLeft(0), await withQuotaLeft(0)];
    const id = await trashed(other.organizationId);
    expect(await refusal(full.products().restore({ id }))).toBe("NOT_FOUND");
  });
});
