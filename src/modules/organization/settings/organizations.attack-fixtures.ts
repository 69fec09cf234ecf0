import { randomInt } from "node:crypto";
import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { asTenant, unique } from "@test/builders";
import { eq } from "drizzle-orm";
import { readTenantSettings } from "@/lib/tenant-settings";
import { organizationSettings, tenants } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** The calls of the matrix increment it. */
export const withVersion = async ({ organizationId }: SignedIn) => {
  const [row] = await asTenant(organizationId, async () => tenantDb().select().from(organizationSettings));
  return { version: row?.version ?? 0 };
};

export const attackFixtures: AttackFixtures = {
  "organizations.update": {
    fields: async (user) => ({
      bccAuditEmailAddress: null,
      pendingBccAuditEmailAddress: null,
      ...(await withVersion(user)),
    }),
  },
  "organizations.checkSubdomain": { fields: () => ({ subdomain: unique("free") }) },
  // The organization of the matrix keeps its subdomain.
  "organizations.changeSubdomain": {
    fields: () => ({ subdomain: unique("moved"), version: 1_000_000 }),
    refusal: "STALE_VERSION",
  },
  "organizations.updateSecurity": {
    fields: async (user) => ({
      secondFactorRequiredFrom: null,
      sessionLifetimeMinutes: 60 * randomInt(100, 700),
      password: user.password,
      ...(await withVersion(user)),
    }),
  },
  "organizations.updateLocalization": {
    fields: () => ({
      ...{ locale: "de-DE", currency: "EUR", timeZone: "Europe/Berlin" },
      current: { locale: "en-US", currency: "USD", timeZone: "UTC" },
    }),
  },
  "organizations.updateActivityRetention": {
    fields: async ({ subdomain, password }) => {
      const [record] = await withoutTenantScope("test data", (db) =>
        db.select({ settings: tenants.settings }).from(tenants).where(eq(tenants.subdomain, subdomain)),
      );
      const { activityRetentionDays } = readTenantSettings(record?.settings ?? null);
      return { days: randomInt(400, 3000), current: activityRetentionDays, password };
    },
  },
};
