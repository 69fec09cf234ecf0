import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { asTenant } from "@test/builders";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "auth.verifyEmail": {
    fields: async ({ organizationId, userId, email }) => ({
      token: await asTenant(organizationId, () =>
        tenantDb().transaction((tx) =>
          issueOneTimeToken(tx, { kind: "verify_email", userId, data: { email } }),
        ),
      ),
    }),
  },
};
