import { asTenant, createProduct, platformOrganization } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { loadSession } from "@/server/auth/load-session";
import { verifyToken } from "@/server/auth/tokens";
import { change } from "@/server/change";
import { observeDatabase } from "@/server/db/observer";
import { activityLogs, products } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";
import { tenantsRouter } from "./tenants.router";

const createCaller = createCallerFactory(router({ products: productsRouter, tenants: tenantsRouter }));
const as = (account: SignedIn) => createCaller(account.context());

let root: SignedIn;
beforeAll(async () => {
  root = await signedIn(await platformOrganization(), "superuser");
});

/** An admin, a product of theirs, and a function that suspends them. */
async function scene() {
  const admin = await signedInToNewOrganization("admin");
  const productId = await createProduct(admin.organizationId, { stock: 1 });
  const { id } = await as(root).tenants.find({ subdomain: admin.subdomain });
  const stored = () =>
    asTenant(admin.organizationId, async () => {
      const [row] = await tenantDb().select({ stock: products.stock }).from(products);
      return { stock: row?.stock, activities: await tenantDb().count(activityLogs) };
    });
  return {
    admin,
    productId,
    stored,
    suspend: () => as(root).tenants.suspend({ id, reason: "Shown by a test" }),
  };
}

/** Resolves as soon as such a statement has been sent and has returned. */
function statement(text: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const stop = observeDatabase({
      statement({ sql }) {
        if (!text.test(sql)) return;
        stop();
        resolve();
      },
    });
  });
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

it("a request that has made its change when its tenant is suspended commits first, unlike the next, which is refused", async () => {
  const { admin, productId, stored, suspend } = await scene();
  const token = await verifyToken("access", admin.accessToken);
  const user = token && (await loadSession(token));
  const { opened, open } = gate();
  const order: string[] = [];
  const hasRecorded = statement(/^insert into `activity_logs`/);
  const context = {
    tenantId: admin.organizationId,
    userId: admin.userId,
    sessionId: user?.sessionId ?? "",
  };
  const changing = TenantContext.run(context, () =>
    change(tenantDb(), async (tx, audit) => {
      await tx.update(products, { stock: 2 }, eq(products.id, productId));
      await audit.record({ action: "product.update", entityId: productId });
      await opened;
    }),
  ).then(() => order.push("changed"));
  await hasRecorded;
  // The statement right before it ends the sessions, and must wait.
  const hasBegun = statement(/^select distinct `user_id`.* from `auth_sessions`/);
  const suspending = suspend().then(() => order.push("suspended"));
  await hasBegun;
  // Enough round trips to the database for a suspension that waits for nobody.
  for (let turn = 0; turn < 20; turn += 1) await stored();
  open();
  await Promise.all([changing, suspending]);
  expect(order).toEqual(["changed", "suspended"]);
  expect(await stored()).toEqual({ stock: 2, activities: 1 });
  const input = { id: productId, version: 1, stock: 3 };
  expect(await refusal(as(admin).products.update(input))).toBeDefined();
});

it("a request that has not yet made its change is refused as a whole, although it was let in before", async () => {
  const { admin, productId, stored, suspend } = await scene();
  await as(admin).products.byId({ id: productId });
  const { opened, open } = gate();
  const isLocked = statement(/from `products`.*for update$/);
  const locking = asTenant(admin.organizationId, () =>
    tenantDb().transaction(async (tx) => {
      await tx
        .select({ id: products.id })
        .from(products)
        .where(eq(products.id, productId))
        .limit(1)
        .for("update");
      await opened;
    }),
  );
  await isLocked;
  const hasBegun = statement(/^set autocommit = 0/);
  const update = refusal(as(admin).products.update({ id: productId, version: 1, stock: 2 }));
  await hasBegun;
  await suspend();
  open();
  await locking;
  expect(await update).toBe("UNAUTHORIZED");
  expect(await stored()).toEqual({ stock: 1, activities: 0 });
});
