import { asTenant, testPassword, testPasswordHash, unique } from "@test/builders";
import { contextOf, type SignedIn, signedInToNewOrganization } from "@test/callers";
import { eq } from "drizzle-orm";
import { usersRouter } from "@/api/routers/users";
import { apiKeysRouter } from "@/modules/api-keys/api-keys.router";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { activityLogs, apiKeys, securityEvents, user } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({ apiKeys: apiKeysRouter, products: productsRouter, tenants: tenantsRouter, users: usersRouter }),
);
export const as = (owner: SignedIn) => createCaller(owner.context());
export const withKey = (owner: SignedIn, key: string) => createCaller(contextOf(owner.subdomain, key));

export async function withPassword(owner: SignedIn): Promise<SignedIn> {
  await asTenant(owner.organizationId, async () =>
    tenantDb().update(user, { passwordHash: testPasswordHash }, eq(user.id, owner.userId)),
  );
  return owner;
}
export const newAdmin = async () => withPassword(await signedInToNewOrganization("admin"));
export const identity = { password: testPassword };
export const settings = (
  values: Partial<Parameters<ReturnType<typeof as>["apiKeys"]["create"]>[0]> = {},
) => ({
  ...identity,
  name: unique("Key"),
  scopes: ["products:read" as const],
  expiresAt: null,
  ...values,
});

export const kept = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => ({
    keys: await tenantDb().select().from(apiKeys),
    activities: await tenantDb().select().from(activityLogs),
    events: await tenantDb().select().from(securityEvents),
  }));
