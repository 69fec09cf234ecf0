import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { createOrganization, createUser, unique } from "@test/builders";
import { eq } from "drizzle-orm";
import { tenants } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { settingsStateOf } from "./tenant-settings.service";

/** The id of the lifecycle record of a new organization. */
async function newTenant(values: Parameters<typeof createOrganization>[0]): Promise<string> {
  const { subdomain } = await createOrganization(values);
  return withoutTenantScope("test data", async (db) => {
    const [row] = await db.select({ id: tenants.id }).from(tenants).where(eq(tenants.subdomain, subdomain));
    if (!row) throw new Error(`There is no tenant ${subdomain}`);
    return row.id;
  });
}

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "tenants.find": { fields: () => ({ subdomain: "platform" }) },
  "tenants.activity": {
    fields: () => ({ action: "product." }),
    rows: { tenantId: () => newTenant({}) },
  },
  "tenants.byId": { rows: { id: () => newTenant({}) } },
  "tenants.people": { rows: { id: () => newTenant({}) } },
  "tenants.checkSubdomain": { fields: () => ({ subdomain: unique("free") }) },
  "tenants.create": {
    fields: () => ({
      organizationName: unique("Organization"),
      subdomain: unique("new"),
      email: `${unique("first")}@example.test`,
    }),
  },
  "tenants.reactivate": { rows: { id: () => newTenant({ isActive: false }) } },
  "tenants.updateSettings": {
    rows: { id: () => newTenant({ settings: {} }) },
    fields: () => ({
      revision: settingsStateOf({}).revision,
      settings: {
        features: { branding: true, bulkInvitations: true },
        limits: { users: 100, products: null, requestsPerMinute: null },
      },
    }),
  },
  // A person of any organization but the platform's, in which nobody can be impersonated.
  "tenants.impersonate": {
    rows: { userId: async () => createUser((await createOrganization()).organizationId) },
  },
};
