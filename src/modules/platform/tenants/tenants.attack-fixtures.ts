import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { createOrganization, createUser, unique } from "@test/builders";

const revisionOfNothing = "0".repeat(64);

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "tenants.find": { fields: () => ({ subdomain: "platform" }) },
  "tenants.activity": { fields: () => ({ action: "product." }) },
  "tenants.checkSubdomain": { fields: () => ({ subdomain: unique("free") }) },
  "tenants.create": {
    fields: () => ({
      organizationName: unique("Organization"),
      subdomain: unique("new"),
      email: `${unique("first")}@example.test`,
    }),
  },
  "tenants.updateSettings": {
    fields: () => ({
      revision: revisionOfNothing,
      settings: {
        features: { branding: true, bulkInvitations: true },
        limits: { users: null, products: null, requestsPerMinute: null },
      },
    }),
    refusal: "STALE_VERSION",
  },
  // A person of any organization but the platform's, in which nobody can be impersonated.
  "tenants.impersonate": {
    rows: { userId: async () => createUser((await createOrganization()).organizationId) },
  },
};
