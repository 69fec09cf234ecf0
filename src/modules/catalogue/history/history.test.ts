import { createProduct } from "@test/builders";
import { refusal, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { describe, expect, it } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { activityLogs } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

describe("the history of a product", () => {
  it("shows only of this product who changed what and when, before and after, latest first", async () => {
    const user = await signedInToNewOrganization("admin");
    const products = createCaller(user.context());
    const { id } = await products.create({ name: "Claw hammer", sku: "HAM-001", price: "12.5" });
    await products.create({ name: "Another", sku: "HAM-002", price: "1" });
    await products.update({ id, version: 1, price: "13", stock: 4 });
    await products.delete({ id, version: 2 });
    const { items, next } = await products.history({ id });
    expect(items).toMatchObject([
      { action: "product.delete", actor: { name: "Test User" }, impersonator: null },
      {
        action: "product.update",
        before: { price: "12.50", stock: 0 },
        after: { price: "13.00", stock: 4 },
        at: expect.stringMatching(/Z$/),
      },
      { action: "product.create", before: null, after: { name: "Claw hammer", price: "12.50" } },
    ]);
    expect(next).toBeNull();
  });

  it("comes page by page, each change once, in one round trip to the database", async () => {
    const user = await signedInToNewOrganization("staff");
    const id = await createProduct(user.organizationId, { stock: 0 });
    const products = () => createCaller(user.context());
    for (let index = 0; index < 5; index += 1) await products().adjustStock({ id, delta: 1 });
    const first = await products().history({ id, limit: 3 });
    expect(first).toMatchObject({ total: 5, totalIsExact: true });
    expect(first.items.map(({ after }) => after?.stock)).toEqual([5, 4, 3]);
    const second = await products().history({ id, limit: 3, cursor: first.next ?? 0 });
    expect(second.items.map(({ after }) => after?.stock)).toEqual([2, 1]);
    expect(second.next).toBeNull();
    expect(await costOf(() => products().history({ id }))).toMatchObject({ redisRounds: 1, statements: 3 });
  });

  it("names the superuser who acted in the person's name", async () => {
    const user = await signedInToNewOrganization("staff");
    const { organizationId, userId } = user;
    const id = await createProduct(organizationId);
    const now = new Date();
    await withoutTenantScope("test data", (db) =>
      db.insert(activityLogs).values({
        organizationId,
        actorId: userId,
        impersonator: "Rita Root",
        action: "product.update",
        entityType: "product",
        entityId: String(id),
        createdAt: now,
        updatedAt: now,
      }),
    );
    const { items } = await createCaller(user.context()).history({ id });
    expect(items).toMatchObject([{ actor: { name: "Test User" }, impersonator: "Rita Root" }]);
  });

  it("is not found for another organization's product", async () => {
    const user = await signedInToNewOrganization("staff");
    const id = await createProduct((await signedInToNewOrganization("admin")).organizationId);
    expect(await refusal(createCaller(user.context()).history({ id }))).toBe("NOT_FOUND");
  });

  it("is forbidden to people who may not change products", async () => {
    const client = await signedInToNewOrganization("client");
    const id = await createProduct(client.organizationId);
    expect(await refusal(createCaller(client.context()).history({ id }))).toBe("FORBIDDEN");
  });
});
