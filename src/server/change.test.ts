import { asTenant, createAuthSession, createOrganization, createProduct, createUser } from "@test/builders";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endSessionsOf } from "@/server/auth/end-sessions";
import { activityLogs, idempotencyKeys, products } from "@/server/db/schema";
import { runInOperation } from "@/server/operation";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { change } from "./change";
import { withClaim } from "./idempotency/claim";
import { claimKey } from "./idempotency/stored-responses";

/** A product, and a person with a session who works on it. */
async function scene() {
  const { organizationId } = await createOrganization();
  const userId = await createUser(organizationId);
  const productId = await createProduct(organizationId, { stock: 1 });
  const sessionId = await createAuthSession(organizationId, userId);
  const restock = (tx: ReturnType<typeof tenantDb>) =>
    tx.update(products, { stock: 2 }, eq(products.id, productId));
  const asPerson = <T>(body: () => Promise<T>) =>
    TenantContext.run({ tenantId: organizationId, userId, sessionId }, body);
  const endSession = (tx: ReturnType<typeof tenantDb>) => endSessionsOf(tx, userId, { sessionId });
  const stored = () =>
    asTenant(organizationId, async () => {
      const [product] = await tenantDb()
        .select({ stock: products.stock })
        .from(products)
        .where(eq(products.id, productId));
      return product?.stock;
    });
  return { organizationId, userId, productId, restock, asPerson, endSession, stored };
}

test("a change that records nothing is rolled back if the session has ended since the request began", async () => {
  const { organizationId, restock, asPerson, endSession, stored } = await scene();
  await asTenant(organizationId, () => endSession(tenantDb()));
  await expect(asPerson(() => change(tenantDb(), restock))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(await stored()).toBe(1);
});

test("a change that ends the principal's session after it has recorded is committed", async () => {
  const { productId, restock, asPerson, endSession, stored } = await scene();
  await asPerson(() =>
    change(tenantDb(), async (tx, audit) => {
      await restock(tx);
      await audit.record({ action: "product.update", entityId: productId });
      await endSession(tx);
    }),
  );
  expect(await stored()).toBe(2);
});

test("the idempotency key is marked in the transaction, whether or not the change records anything", async () => {
  const { organizationId, userId, restock, asPerson } = await scene();
  const claim = await asPerson(() =>
    claimKey(tenantDb(), { principal: `user:${userId}`, key: "key-1", request: "POST /x\n{}" }),
  );
  await withClaim({ claim }, () => asPerson(() => change(tenantDb(), restock)));
  const [row] = await asTenant(organizationId, async () =>
    tenantDb()
      .select({ appliedAt: idempotencyKeys.appliedAt })
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.id, claim.id)),
  );
  expect(row?.appliedAt).toBeInstanceOf(Date);
});

test("records contain the source of the request", async () => {
  const { organizationId, productId, restock, asPerson } = await scene();
  const source = { requestId: "request-7", ip: "2001:db8::7", userAgent: "vitest" };
  const request = { ...source, language: "en" as const };
  await runInOperation({ name: "products.update", request }, () =>
    asPerson(() =>
      change(tenantDb(), async (tx, audit) => {
        await restock(tx);
        await audit.record({ action: "product.update", entityId: productId });
      }),
    ),
  );
  const [entry] = await asTenant(organizationId, async () =>
    tenantDb()
      .select({
        requestId: activityLogs.requestId,
        ip: activityLogs.ip,
        userAgent: activityLogs.userAgent,
      })
      .from(activityLogs),
  );
  expect(entry).toEqual(source);
});
